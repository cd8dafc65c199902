import type { HttpRequest } from '../../http/message.ts';
import { parseJson } from '../../http/parse-json.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { NO_VALUES } from '../routing/find-route.ts';
import { bodyFormatOf } from './content-type.ts';
import { queryValues } from './query-values.ts';

/** What a request brings to a service: body members and, winning over them, query string and path values. */
export type RestInput = Readonly<Record<string, unknown>>;

/** Reads an XML body; there only where one has come. */
export type ReadXml = (body: string) => unknown;

const NOTHING: RestInput = {};
/** Bytes; Magento leaves it to the web server. */
const LARGEST_BODY = 1024 * 1024;

/** Bodies are read for POST and PUT only. [lib/internal/Magento/Framework/Webapi/Rest/Request.php getRequestData] */
export function readInput(
  request: HttpRequest,
  pathValues: Readonly<Record<string, string>>,
  readXml: ReadXml | undefined,
): RestInput {
  const body = request.method === 'POST' || request.method === 'PUT' ? membersOf(readBody(request, readXml)) : NOTHING;
  if (request.query === '' && pathValues === NO_VALUES) return body;
  return { ...overridden(request.method, body, pathValues), ...queryValues(request.query), ...pathValues };
}

/**
 * A PUT writes the last id of its path into the object that the body brings, where that has such a property.
 * [Webapi/Controller/Rest/ParamsOverrider.php overrideRequestBodyIdWithPathParam]
 */
function overridden(method: string, body: RestInput, pathValues: Readonly<Record<string, string>>): RestInput {
  const [name, value] = Object.entries(pathValues).at(-1) ?? [];
  const [member, ...others] = Object.entries(body);
  if (method !== 'PUT' || name === undefined || member === undefined || others.length > 0) return body;
  const [key, object] = member;
  if (object === null || typeof object !== 'object' || Array.isArray(object)) return body;
  return { [key]: name === 'id' ? { ...object, [name]: value } : object };
}

/**
 * A request's body as a value; nothing when there is none. An empty body needs no type.
 *
 * @throws Refusal by its type first, then by what it holds
 */
function readBody(request: HttpRequest, readXml: ReadXml | undefined): unknown {
  if (request.bodyBytes > LARGEST_BODY) throw new Refusal('bodyTooLarge');
  if (request.body === '' && request.bodyError === undefined) return undefined;
  const format = bodyFormatOf(request.headers['content-type'] ?? '');
  if (request.bodyError !== undefined) throw new Refusal('bodyNotDecodable');
  return format === 'xml' && readXml ? readXml(request.body) : readJson(request.body);
}

function readJson(body: string): unknown {
  try {
    return parseJson(body);
  } catch (error) {
    throw new Refusal('bodyNotJson', [
      `Unable to unserialize value. Error: ${error instanceof Error ? error.message : ''}`,
    ]);
  }
}

/** PHP decodes any value; only an object or a list has members. */
export const membersOf = (value: unknown): RestInput =>
  value !== null && typeof value === 'object' ? (value as RestInput) : NOTHING;
