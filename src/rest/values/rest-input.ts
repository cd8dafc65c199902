import type { HttpRequest } from '../../http/message.ts';
import { parseJson } from '../../http/parse-json.ts';
import { EMPTY_PATH_VALUES } from '../../http/route-table.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { requestFormat } from './content-type.ts';
import { parseQueryValues } from './query-values.ts';

/** The input of a service: members of the body, overridden by query string values, overridden by path values. */
export type RestInput = Readonly<Record<string, unknown>>;

/** Parses an XML body. The parser is loaded only for requests with XML. */
export type ReadXml = (body: string) => unknown;

const EMPTY_INPUT: RestInput = {};
/** Maximum body size; Magento leaves the limit to the web server. */
const MAX_BODY_BYTES = 1024 * 1024;

/** Reads the input of a request. Only POST and PUT have a body. [lib/internal/Magento/Framework/Webapi/Rest/Request.php getRequestData] */
export function readRestInput(
  request: HttpRequest,
  pathValues: Readonly<Record<string, string>>,
  readXml: ReadXml | undefined,
): RestInput {
  const body =
    request.method === 'POST' || request.method === 'PUT' ? membersOf(readBody(request, readXml)) : EMPTY_INPUT;
  if (request.query === '' && pathValues === EMPTY_PATH_VALUES) return body;
  return { ...overrideIdInBody(request.method, body, pathValues), ...parseQueryValues(request.query), ...pathValues };
}

/**
 * Overrides `id` in the only object of a PUT's body with the `:id` at the end of the path.
 * [Webapi/Controller/Rest/ParamsOverrider.php overrideRequestBodyIdWithPathParam]
 */
function overrideIdInBody(method: string, body: RestInput, pathValues: Readonly<Record<string, string>>): RestInput {
  const [name, value] = Object.entries(pathValues).at(-1) ?? [];
  const [member, ...others] = Object.entries(body);
  if (method !== 'PUT' || name === undefined || member === undefined || others.length > 0) return body;
  const [key, object] = member;
  if (object === null || typeof object !== 'object' || Array.isArray(object)) return body;
  return { [key]: name === 'id' ? { ...object, [name]: value } : object };
}

/**
 * Parses the body of a request; `undefined` for an empty body, which needs no content type.
 *
 * @throws Refusal first for its content type, then for its content
 */
function readBody(request: HttpRequest, readXml: ReadXml | undefined): unknown {
  if (request.bodyBytes > MAX_BODY_BYTES) throw new Refusal('bodyTooLarge');
  if (request.body === '' && request.bodyError === undefined) return undefined;
  const format = requestFormat(request.headers['content-type'] ?? '');
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

/** The members of an object or array; a scalar, which PHP decodes too, has none. */
export const membersOf = (value: unknown): RestInput =>
  value !== null && typeof value === 'object' ? (value as RestInput) : EMPTY_INPUT;
