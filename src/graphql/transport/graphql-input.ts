import type { HttpRequest } from '../../http/message.ts';
import { parseJson } from '../../http/parse-json.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import { type ParsedDocument, parseGraphqlDocument } from '../execution/parsed-documents.ts';
import { type Persisted, readPersisted } from './persisted-query.ts';

/** The input of a GraphQL request. */
export interface GraphqlInput {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly document: ParsedDocument;
  /** Why the request cannot be executed; it is answered when the input is checked. */
  readonly problem?: InputProblem;
  /** Set if the request names or stores a persisted query. */
  readonly persisted?: Persisted;
}

/**
 * A problem of the body or the query string. PHP refuses a body that is not an object or array, and a `query` or `variables`
 * of a wrong type, with a type error, which Magento does not catch.
 */
export interface InputProblem {
  readonly kind: 'too_large' | 'not_json' | 'body_type' | 'query_type' | 'variables_type';
  readonly refusal: Refusal;
}

const NO_VARIABLES = {};

/** The query and variables of a POST body or a GET query string. `operationName` is ignored, as in Magento. */
export function readGraphqlInput(realm: Realm, request: HttpRequest): GraphqlInput {
  const persisted = readPersisted(realm, request);
  if (persisted) return fromPersisted(persisted);
  if (readsBody(realm, request)) return fromBody(realm, request);
  const { method, query } = request;
  // The query of other methods is checked, but not executed.
  return method === 'GET' ? fromQueryString(realm, query) : inputOf(new URLSearchParams(query).get('query'), undefined);
}

/** Up to 2.3.1 every method is executed by its body. [GraphQl/Controller/GraphQl.php] */
export const readsBody = ({ behaviour }: Realm, { method }: HttpRequest): boolean =>
  method === 'POST' || behaviour.graphql_other_methods === 'executed';

function fromPersisted(persisted: Persisted): GraphqlInput {
  const query = persisted.kind === 'unknown' ? '' : persisted.query;
  const variables = persisted.kind === 'known' ? persisted.variables : NO_VARIABLES;
  return { query, variables, document: parseGraphqlDocument(query), persisted };
}

function fromBody(realm: Realm, request: HttpRequest): GraphqlInput {
  if (isTooLarge(realm, request) || request.bodyError === 'too-large') {
    return problematic('too_large', new Refusal('requestBodyTooLarge'));
  }
  if (request.bodyError !== undefined) return problematic('not_json', new Refusal('requestNotParsed'));
  // From 2.4.8 PHP's `empty` decides, which includes `0`.
  if (realm.behaviour.graphql_body_not_json === 'refused' && (request.body === '' || request.body === '0')) {
    return inputOf('', undefined);
  }
  const parsed = tryParseJson(request.body);
  if (parsed === undefined) return problematic('not_json', new Refusal('requestNotParsed'));
  if (typeof parsed.value !== 'object' || parsed.value === null) {
    return problematic('body_type', typeError('the body is JSON, but not an object'));
  }
  return isObject(parsed.value) ? inputOf(parsed.value['query'], parsed.value['variables']) : inputOf('', undefined);
}

function fromQueryString(realm: Realm, query: string): GraphqlInput {
  if (query === '') return inputOf('', undefined);
  const parameters = new URLSearchParams(query);
  const source = parameters.get('query') ?? '';
  const variables = parameters.get('variables');
  const isRefused = realm.behaviour.graphql_body_not_json === 'refused';
  if (variables === null || (isRefused && (variables === '' || variables === '0'))) return inputOf(source, undefined);
  const parsed = tryParseJson(variables);
  if (parsed === undefined) return problematic('not_json', new Refusal('variablesNotParsed'));
  // Before 2.4.8 values other than objects and arrays are ignored in a query string.
  const isIgnored = !isRefused && typeof parsed.value !== 'object';
  return inputOf(source, isIgnored ? undefined : parsed.value);
}

function inputOf(query: unknown, variables: unknown): GraphqlInput {
  const source = typeof query === 'string' ? query : '';
  const input = {
    query: source,
    variables: isObject(variables) ? variables : NO_VARIABLES,
    document: parseGraphqlDocument(source),
  };
  if (query !== undefined && query !== null && typeof query !== 'string') {
    return { ...input, problem: { kind: 'query_type', refusal: typeError('`query` is not a string') } };
  }
  if (variables !== undefined && typeof variables !== 'object') {
    return { ...input, problem: { kind: 'variables_type', refusal: typeError('`variables` is not an object') } };
  }
  return input;
}

const problematic = (kind: InputProblem['kind'], refusal: Refusal): GraphqlInput => ({
  query: '',
  variables: NO_VARIABLES,
  document: parseGraphqlDocument(''),
  problem: { kind, refusal },
});

const typeError = (why: string): Refusal => new Refusal('applicationFailed', {}, { why });

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
