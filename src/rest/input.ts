import { Refusal } from '../magento/refusal.ts';
import type { WireRequest } from '../wire/message.ts';
import { NO_VALUES } from './router.ts';

/** What a request brings to a service: body members and, winning over them, query string and path values. */
export type RestInput = Readonly<Record<string, unknown>>;

const MEDIA_TYPE = /^([\w.+-]+\/[\w.+-]+)\s*(?:;\s*charset\s*=\s*"?([\w-]+)"?\s*)?;?\s*$/i;
const JSON_TYPE = 'application/json';
const NOTHING: RestInput = {};
/** Bytes; Magento leaves it to the web server. */
const LARGEST_BODY = 1024 * 1024;

/** [lib/internal/Magento/Framework/Webapi/Rest/Request.php getRequestData] */
export function readInput(request: WireRequest, pathValues: Readonly<Record<string, string>>): RestInput {
  const body = request.method === 'POST' || request.method === 'PUT' ? readBody(request) : NOTHING;
  if (request.query === '' && pathValues === NO_VALUES) return body;
  return request.query === '' ? { ...body, ...pathValues } : { ...body, ...queryValues(request.query), ...pathValues };
}

const queryValues = (query: string): Record<string, string> => Object.fromEntries(new URLSearchParams(query));

/** Content type first, then the body; an empty body needs no type. [fw/Webapi/Rest/Request/DeserializerFactory.php] */
function readBody(request: WireRequest): RestInput {
  if (request.bodyBytes > LARGEST_BODY) throw new Refusal('bodyTooLarge');
  if (request.body === '' && request.bodyFault === undefined) return NOTHING;
  requireJson(request.headers['content-type'] ?? '');
  if (request.bodyFault !== undefined) throw new Refusal('bodyNotDecodable');
  return parseJson(request.body);
}

function requireJson(contentType: string): void {
  if (contentType === '') throw new Refusal('contentTypeEmpty');
  const [, type, charset] = MEDIA_TYPE.exec(contentType) ?? [];
  if (type === undefined) throw new Refusal('contentTypeInvalid');
  if (charset !== undefined && charset.toLowerCase() !== 'utf-8') throw new Refusal('charsetNotSupported');
  if (type.toLowerCase() !== JSON_TYPE) throw new Refusal('contentTypeUnknown', [type]);
}

/** PHP decodes any JSON value; only an object or a list has members. */
function parseJson(body: string): RestInput {
  try {
    const value: unknown = JSON.parse(body);
    return value !== null && typeof value === 'object' ? (value as RestInput) : NOTHING;
  } catch {
    throw new Refusal('bodyNotDecodable');
  }
}
