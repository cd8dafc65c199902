import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { parseJson } from '../../http/parse-json.ts';
import type { Realm } from '../../state/realm.ts';

/**
 * Persisted queries as ScandiPWA's own module has them: a GET names a query by its hash and brings each variable as a
 * parameter; an unknown one is 410, and a PUT then brings the text. [scandipwa/persisted-query]
 */
export type Persisted =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'brought'; readonly hash: string; readonly query: string }
  | { readonly kind: 'known'; readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

/** How many texts a world keeps, and how many characters of them together; the oldest go. */
const KEPT = 1_000;
const KEPT_CHARACTERS = 16_000_000;

/** Nothing for a request that is none of these. */
export function readPersisted({ world }: Realm, request: HttpRequest): Persisted | undefined {
  const { method, query } = request;
  if ((method !== 'GET' && method !== 'PUT') || !query.includes('hash=')) return undefined;
  const parameters = new URLSearchParams(query);
  const hash = parameters.get('hash');
  if (hash === null || parameters.has('query')) return undefined;
  if (method === 'PUT') {
    const brought = parsed(request.body);
    return typeof brought === 'string' ? { kind: 'brought', hash, query: brought } : undefined;
  }
  const text = world.persistedQueries.get(hash);
  if (text === undefined) return { kind: 'unknown' };
  parameters.delete('hash');
  return { kind: 'known', query: text, variables: Object.fromEntries([...parameters].map(variableOf)) };
}

/** A value is JSON; what is none is a text. */
const variableOf = ([name, value]: [string, string]): [string, unknown] => [name, parsed(value) ?? value];

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** What is answered without executing anything. A text that is brought is kept. */
export function answerPersisted({ world }: Realm, persisted: Persisted | undefined): HttpResponse | undefined {
  switch (persisted?.kind) {
    case undefined:
    case 'known':
      return undefined;
    case 'unknown':
      return { status: 410, headers: HEADERS, body: '' };
    case 'brought':
      keep(world.persistedQueries, persisted);
      return { status: 201, headers: HEADERS, body: '' };
  }
}

const HEADERS = { 'content-type': 'application/json; charset=UTF-8', 'cache-control': 'no-store' };

function keep(kept: Map<string, string>, { hash, query }: { hash: string; query: string }): void {
  kept.delete(hash);
  kept.set(hash, query);
  let characters = [...kept].reduce((sum, entry) => sum + lengthOf(entry), 0);
  for (const oldest of kept) {
    if (kept.size <= KEPT && characters <= KEPT_CHARACTERS) return;
    characters -= lengthOf(oldest);
    kept.delete(oldest[0]);
  }
}

const lengthOf = ([hash, query]: readonly [string, string]): number => hash.length + query.length;
