import type { HttpRequest } from '../../http/message.ts';
import { parseJson } from '../../http/parse-json.ts';
import { EMPTY_PATH_VALUES } from '../../http/route-table.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { dataTypes } from '../../magento/webapi/data-types.ts';
import type { Realm } from '../../state/realm.ts';
import type { RouteMatch } from '../routing/find-route.ts';
import type { RestPath } from '../routing/rest-path.ts';
import { requestFormat } from './content-type.ts';
import { dropDuplicateKeys } from './duplicate-keys.ts';
import { isDataType } from './object-values.ts';
import { parseQueryValues } from './query-values.ts';

/** The input of a service: members of the body, which query parameters override, which values in the path override. */
export type RestInput = Readonly<Record<string, unknown>>;

/** Parses an XML body. The parser is loaded only for requests with XML. */
export type ReadXml = (body: string) => unknown;

const EMPTY_INPUT: RestInput = {};
/** Maximum body size. Magento has no limit of its own; the web server has. */
const MAX_BODY_BYTES = 1024 * 1024;

/** The parts of a request that determine its input. */
export interface InputSource {
  readonly realm: Pick<Realm, 'behaviour'>;
  readonly request: HttpRequest;
  readonly path: Pick<RestPath, 'processor'>;
  readonly match: RouteMatch | undefined;
}

/**
 * Reads the input of a request. Only POST and PUT have a body, and bulk operations with DELETE.
 * [lib/internal/Magento/Framework/Webapi/Rest/Request.php getRequestData, Webapi/Controller/Rest/InputParamsResolver.php,
 * WebapiAsync/Controller/Rest/Asynchronous/InputParamsResolver.php]
 */
export function readRestInput(source: InputSource, readXml: ReadXml | undefined): RestInput {
  const { realm, request, path, match } = source;
  const { method } = request;
  const isBulk = path.processor === 'bulk';
  const hasBody = method === 'POST' || method === 'PUT' || isBulk;
  const body = hasBody ? membersOf(readBody(request, readXml)) : EMPTY_INPUT;
  if (isBulk) return body;
  const pathValues = match?.values ?? EMPTY_PATH_VALUES;
  const merged =
    request.query === '' && pathValues === EMPTY_PATH_VALUES
      ? body
      : mergeParameters(method, body, { ...parseQueryValues(request.query), ...pathValues }, match);
  return dropDuplicateKeys(realm.behaviour, method, merged);
}

function mergeParameters(
  method: string,
  body: RestInput,
  parameters: RestInput,
  match: RouteMatch | undefined,
): RestInput {
  const own = method === 'PUT' ? overrideIdInBody(body, match) : body;
  return { ...own, ...parameters };
}

/**
 * Overrides a property of the only object in the body of a PUT: that with the name of the last placeholder, such as `:id`.
 * [Webapi/Controller/Rest/ParamsOverrider.php overrideRequestBodyIdWithPathParam]
 */
function overrideIdInBody(body: RestInput, match: RouteMatch | undefined): RestInput {
  const [name, value] = Object.entries(match?.values ?? EMPTY_PATH_VALUES).at(-1) ?? [];
  const [member, ...others] = Object.entries(body);
  if (name === undefined || member === undefined || others.length > 0) return body;
  const [key, object] = member;
  const parameter = match?.route.parameters.find((each) => each.name === key);
  if (parameter === undefined || object === null || typeof object !== 'object') return body;
  const { type } = parameter;
  // Magento looks for a class with the name of the type.
  if (!isDataType(type)) throw new Refusal('internalError', {}, { why: `'${type}' is not a class with properties` });
  return name in dataTypes[type] ? { [key]: { ...object, [name]: value } } : body;
}

/**
 * Parses the body of a request; `undefined` for an empty body, which needs no content type.
 *
 * @throws Refusal first for its content type, then for its content
 */
function readBody(request: HttpRequest, readXml: ReadXml | undefined): unknown {
  if (request.bodyBytes > MAX_BODY_BYTES) throw new Refusal('bodyTooLarge');
  if (request.body === '' && request.bodyError === undefined) return undefined;
  if (isMultipart(request)) return undefined;
  const format = requestFormat(request.headers['content-type'] ?? '');
  if (request.bodyError !== undefined) throw new Refusal('bodyNotDecodable');
  return format === 'xml' && readXml ? readXml(request.body) : readJson(request.body);
}

/** Whether PHP parses the body itself, so that Magento receives an empty one: a multipart POST. [php.net/manual/features.file-upload.post-method] */
const isMultipart = ({ method, headers }: HttpRequest): boolean =>
  method === 'POST' && headers['content-type']?.startsWith('multipart/form-data') === true;

function readJson(body: string): unknown {
  try {
    return parseJson(body);
  } catch (error) {
    throw new Refusal('bodyNotJson', [
      `\nUnable to unserialize value. Error: ${error instanceof Error ? error.message : ''}`,
    ]);
  }
}

/** The members of an object or array; none for a scalar, which PHP decodes as well. */
export const membersOf = (value: unknown): RestInput =>
  value !== null && typeof value === 'object' ? (value as RestInput) : EMPTY_INPUT;
