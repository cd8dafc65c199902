import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { parseJson } from '../../http/parse-json.ts';
import type { Realm } from '../../state/realm.ts';

/**
 * Persisted queries of ScandiPWA's own module: a GET names a query by its hash and has each variable as a parameter; an
 * unknown hash is answered with 410, and a PUT then stores the query. [scandipwa/persisted-query]
 */
export type Persisted =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'store'; readonly hash: string; readonly query: string }
  | { readonly kind: 'known'; readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

/** Reads the persisted query that a request names or stores; `undefined` for any other request. */
export function readPersisted({ world }: Realm, request: HttpRequest): Persisted | undefined {
  const { method, query } = request;
  if ((method !== 'GET' && method !== 'PUT') || !query.includes('hash=')) return undefined;
  const parameters = new URLSearchParams(query);
  const hash = parameters.get('hash');
  if (hash === null || parameters.has('query')) return undefined;
  if (method === 'PUT') {
    const sent = tryParse(request.body);
    return typeof sent === 'string' ? { kind: 'store', hash, query: sent } : undefined;
  }
  const known = world.persistedQueries.get(hash);
  if (known === undefined) return { kind: 'unknown' };
  parameters.delete('hash');
  return { kind: 'known', query: known, variables: Object.fromEntries([...parameters].map(readVariable)) };
}

/** The value of a variable: JSON, or a string if it is not valid JSON. */
const readVariable = ([name, value]: [string, string]): [string, unknown] => [name, tryParse(value) ?? value];

function tryParse(json: string): unknown {
  try {
    return parseJson(json);
  } catch {
    return undefined;
  }
}

/** The response to a request that executes nothing. A query that the request contains is stored. */
export function answerPersisted({ world }: Realm, persisted: Persisted | undefined): HttpResponse | undefined {
  switch (persisted?.kind) {
    case undefined:
    case 'known':
      return undefined;
    case 'unknown':
      return { status: 410, headers: HEADERS, body: '' };
    case 'store':
      world.persistedQueries.set(persisted.hash, persisted.query);
      return { status: 201, headers: HEADERS, body: '' };
  }
}

const HEADERS = { 'content-type': 'application/json; charset=UTF-8', 'cache-control': 'no-store' };
