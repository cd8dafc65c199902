import type { Entry } from '../../src/journal/entries/entry.ts';

interface Words {
  readonly id?: number;
  readonly operation?: string;
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly status?: number;
  readonly store?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly reply?: unknown;
  readonly replyHeaders?: Record<string, string>;
  /** Name of the customer who is signed in. */
  readonly customer?: string;
  /** Whom a sign-in names. */
  readonly named?: string;
  readonly bearer?: string;
  readonly token?: Entry['token'];
  readonly ownerId?: number;
  readonly refused?: string;
  readonly unmatched?: boolean;
  readonly fault?: string;
  readonly isGraphql?: boolean;
}

const textOf = (value: unknown): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

let lastId = 0;

/** An entry that says only what matters. */
export function anEntry(words: Words = {}): Entry {
  const { id = ++lastId, operation = 'customer', method = 'POST', customer, named, bearer, refused } = words;
  const body = textOf(words.body);
  return {
    id,
    at: Date.parse('2030-01-01T00:00:00Z'),
    request: {
      method,
      path: words.path ?? '/graphql',
      query: words.query ?? '',
      headers: { ...words.headers, ...(bearer && { authorization: `Bearer ${bearer}` }) },
      client: '127.0.0.1',
      body,
      bodyBytes: body.length,
    },
    response: {
      status: words.status ?? (refused ? 401 : 200),
      headers: words.replyHeaders ?? {},
      body: textOf(words.reply),
    },
    exchange: {
      operations: [operation],
      store: words.store ?? 'default',
      signInSubject: () => (named ? { customer: named } : {}),
      variables: () => ({}),
      refusal: refused === undefined ? undefined : { key: refused, why: undefined },
      unmatched: words.unmatched ?? false,
      ...((words.isGraphql ?? true) && {
        graphql: () => ({ operations: ['query'], fields: [{ name: operation }], variables: {} }),
      }),
    },
    magento: '2.4.9',
    identity: customer ? { type: 'customer', id: 1, name: customer } : { type: 'guest' },
    ownerId: words.ownerId,
    token: words.token ?? (customer ? { state: 'live', type: 'customer', owner: customer } : undefined),
    started: id * 10,
    durationMs: 1,
    faults: words.fault === undefined ? undefined : [{ id: words.fault, does: [] }],
  };
}

/** A token that is dead, of roni@example.com. */
export const dead = (state: 'expired' | 'revoked'): NonNullable<Entry['token']> => ({
  state,
  type: 'customer',
  owner: 'roni@example.com',
  reason: `${state} 12 s ago`,
});
