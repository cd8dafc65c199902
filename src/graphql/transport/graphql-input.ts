import type { HttpRequest } from '../../http/message.ts';
import { parseJson } from '../../http/parse-json.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import { type ParsedDocument, parseGraphqlDocument } from '../execution/parsed-documents.ts';
import { type Persisted, readPersisted } from './persisted-query.ts';

export interface GraphqlInput {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly document: ParsedDocument;
  /** The reason that the request could not be read. It is thrown when the input is checked. */
  readonly refusal?: Refusal;
  /** Set if the request names or stores a persisted query. */
  readonly persisted?: Persisted;
}

const NO_VARIABLES = {};

/** The query and variables of a POST body or a GET query string. `operationName` is ignored, as in Magento. */
export function readGraphqlInput(realm: Realm, request: HttpRequest): GraphqlInput {
  const persisted = readPersisted(realm, request);
  if (persisted) return fromPersisted(persisted);
  return request.method === 'POST' ? fromBody(realm, request) : fromQueryString(request.query);
}

const refusedInput = (key: 'requestBodyTooLarge' | 'requestNotParsed' | 'variablesNotParsed'): GraphqlInput => ({
  query: '',
  variables: NO_VARIABLES,
  document: parseGraphqlDocument(''),
  refusal: new Refusal(key),
});

function fromPersisted(persisted: Persisted): GraphqlInput {
  const query = persisted.kind === 'unknown' ? '' : persisted.query;
  const variables = persisted.kind === 'known' ? persisted.variables : NO_VARIABLES;
  return { query, variables, document: parseGraphqlDocument(query), persisted };
}

function fromBody(realm: Realm, request: HttpRequest): GraphqlInput {
  if (isTooLarge(realm, request) || request.bodyError === 'too-large') return refusedInput('requestBodyTooLarge');
  if (request.bodyError !== undefined) return refusedInput('requestNotParsed');
  if (request.body === '') return inputOf(undefined, undefined);
  const parsed = tryParseJson(request.body);
  if (parsed === undefined) return refusedInput('requestNotParsed');
  const body = isObject(parsed.value) ? parsed.value : {};
  return inputOf(body['query'], body['variables']);
}

function fromQueryString(query: string): GraphqlInput {
  if (query === '') return inputOf(undefined, undefined);
  const parameters = new URLSearchParams(query);
  const variables = parameters.get('variables');
  if (variables === null || variables === '') return inputOf(parameters.get('query'), undefined);
  const parsed = tryParseJson(variables);
  return parsed === undefined ? refusedInput('variablesNotParsed') : inputOf(parameters.get('query'), parsed.value);
}

function inputOf(query: unknown, variables: unknown): GraphqlInput {
  const source = typeof query === 'string' ? query : typeof query === 'number' ? String(query) : '';
  return {
    query: source,
    variables: isObject(variables) ? variables : NO_VARIABLES,
    document: parseGraphqlDocument(source),
  };
}

function tryParseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: parseJson(text) };
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Whether a body exceeds `graphql/max_request_body_size` bytes, in releases that have the limit. */
function isTooLarge(realm: Realm, { bodyBytes }: HttpRequest): boolean {
  if (realm.behaviour.request_limits === 'absent') return false;
  const limit = setting(realm, 'graphql/max_request_body_size');
  return limit > 0 && bodyBytes > limit;
}
