import type { HttpRequest } from '../../http/message.ts';
import { parseJson } from '../../http/parse-json.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import { type ReadDocument, readDocument } from '../execution/documents.ts';
import { type Persisted, readPersisted } from './persisted-queries.ts';

export interface GraphqlInput {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly document: ReadDocument;
  /** Why the request could not be taken apart; told when its turn comes. */
  readonly fault?: Refusal;
  /** Where the request names or brings a persisted query. */
  readonly persisted?: Persisted;
}

const NO_VARIABLES = {};

/** What a request asks, by POST body or GET query string. `operationName` is never looked at, as Magento does not. */
export function readInput(realm: Realm, request: HttpRequest): GraphqlInput {
  const persisted = readPersisted(realm, request);
  if (persisted) return fromPersisted(persisted);
  const taken = request.method === 'POST' ? fromBody(realm, request) : fromQueryString(request.query);
  return 'fault' in taken
    ? { query: '', variables: NO_VARIABLES, document: readDocument(''), fault: taken.fault }
    : taken;
}

function fromPersisted(persisted: Persisted): GraphqlInput {
  const query = persisted.kind === 'unknown' ? '' : persisted.query;
  const variables = persisted.kind === 'known' ? persisted.variables : NO_VARIABLES;
  return { query, variables, document: readDocument(query), persisted };
}

function fromBody(realm: Realm, request: HttpRequest): GraphqlInput | { fault: Refusal } {
  if (isTooLarge(realm, request)) return { fault: new Refusal('requestBodyTooLarge') };
  if (request.bodyError !== undefined) {
    return { fault: new Refusal(request.bodyError === 'too-large' ? 'requestBodyTooLarge' : 'requestNotParsed') };
  }
  if (request.body === '') return inputOf(undefined, undefined);
  const read = readJson(request.body);
  if (read === undefined) return { fault: new Refusal('requestNotParsed') };
  const body = isMap(read.value) ? read.value : {};
  return inputOf(body['query'], body['variables']);
}

function fromQueryString(query: string): GraphqlInput | { fault: Refusal } {
  if (query === '') return inputOf(undefined, undefined);
  const parameters = new URLSearchParams(query);
  const variables = parameters.get('variables');
  if (variables === null || variables === '') return inputOf(parameters.get('query'), undefined);
  const read = readJson(variables);
  return read === undefined
    ? { fault: new Refusal('variablesNotParsed') }
    : inputOf(parameters.get('query'), read.value);
}

function inputOf(query: unknown, variables: unknown): GraphqlInput {
  const text = typeof query === 'string' ? query : typeof query === 'number' ? String(query) : '';
  return { query: text, variables: isMap(variables) ? variables : NO_VARIABLES, document: readDocument(text) };
}

function readJson(text: string): { value: unknown } | undefined {
  try {
    return { value: parseJson(text) };
  } catch {
    return undefined;
  }
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Whether a body has more than `graphql/max_request_body_size` bytes, in releases that have the limit. */
function isTooLarge(realm: Realm, { bodyBytes }: HttpRequest): boolean {
  if (realm.behaviour.request_limits === 'absent') return false;
  const limit = setting(realm, 'graphql/max_request_body_size');
  return limit > 0 && bodyBytes > limit;
}
