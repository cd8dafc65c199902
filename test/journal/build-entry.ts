import type { Entry } from '../../src/journal/entries/entry.ts';
import type { PhraseKey } from '../../src/magento/phrases/phrases.ts';
import { Refusal } from '../../src/magento/phrases/refusal.ts';

/** The properties of an entry that a test sets; the others have defaults. */
interface EntryProperties {
  readonly id?: number;
  readonly operation?: string;
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly status?: number;
  readonly store?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly responseBody?: unknown;
  readonly responseHeaders?: Record<string, string>;
  /** E-mail address of the customer who is signed in. */
  readonly customer?: string;
  /** E-mail address that a sign-in names. */
  readonly named?: string;
  readonly bearerToken?: string;
  readonly token?: Entry['token'];
  readonly ownerId?: number;
  readonly refused?: PhraseKey;
  readonly why?: string;
  readonly unmatched?: boolean;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly fault?: string;
  readonly isGraphql?: boolean;
}

const toBody = (value: unknown): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

let lastId = 0;

/** An entry with some properties. */
export function buildEntry(properties: EntryProperties = {}): Entry {
  const { id = ++lastId, operation = 'customer', method = 'POST', customer, named, bearerToken, refused } = properties;
  const body = toBody(properties.body);
  return {
    id,
    at: Date.parse('2030-01-01T00:00:00Z'),
    request: {
      method,
      path: properties.path ?? '/graphql',
      query: properties.query ?? '',
      headers: { ...properties.headers, ...(bearerToken && { authorization: `Bearer ${bearerToken}` }) },
      client: '127.0.0.1',
      body,
      bodyBytes: body.length,
    },
    response: {
      status: properties.status ?? (refused ? 401 : 200),
      headers: properties.responseHeaders ?? {},
      body: toBody(properties.responseBody),
    },
    exchange: {
      operations: [operation],
      store: properties.store ?? 'default',
      signInSubject: () => (named ? { customer: named } : {}),
      variables: () => properties.variables ?? {},
      refusal: refused && new Refusal(refused, {}, { why: properties.why }),
      unmatched: properties.unmatched ?? false,
      ...((properties.isGraphql ?? true) && {
        graphql: () => ({ operations: ['query'], fields: [{ name: operation }], variables: {} }),
      }),
    },
    magento: '2.4.9',
    identity: customer ? { type: 'customer', id: 1, name: customer } : { type: 'guest' },
    ownerId: properties.ownerId,
    token: properties.token ?? (customer ? { state: 'live', type: 'customer', owner: customer } : undefined),
    started: id * 10,
    durationMs: 1,
    faults: properties.fault === undefined ? undefined : [{ id: properties.fault, does: [] }],
  };
}

/** An expired or revoked token of roni@example.com. */
export const invalidToken = (state: 'expired' | 'revoked'): NonNullable<Entry['token']> => ({
  state,
  type: 'customer',
  owner: 'roni@example.com',
  reason: `${state} 12 s ago`,
});
