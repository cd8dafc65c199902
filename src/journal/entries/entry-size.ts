import type { Entry } from './entry.ts';

export type NewEntry = Omit<Entry, 'cut'>;

/** What an entry takes beside its texts. */
const ENTRY_OVERHEAD = 500;

/** Characters that an entry keeps. */
export const sizeOf = ({ request, response }: Entry): number =>
  request.body.length + request.query.length + request.path.length + response.body.length + headerSize(request.headers);

const sizes = new WeakMap<object, number>();

/** Of a header block, reckoned once: clients send the same one again and again. */
function headerSize(headers: Entry['request']['headers']): number {
  const known = sizes.get(headers);
  if (known !== undefined) return known;
  let size = ENTRY_OVERHEAD;
  for (const name in headers) size += name.length + (headers[name]?.length ?? 0);
  sizes.set(headers, size);
  return size;
}

/** The entry with its bodies cut to a length, and what they had. */
export function withinLimit(entry: NewEntry, limit: number): Entry {
  const { request, response } = entry;
  if (request.body.length <= limit && response.body.length <= limit) return entry;
  return {
    ...entry,
    request: { ...request, body: beginning(request.body, limit) },
    response: { ...response, body: beginning(response.body, limit) },
    exchange: request.body.length <= limit ? entry.exchange : withoutRequest(entry.exchange),
    cut: {
      ...(request.body.length > limit && { request: request.body.length }),
      ...(response.body.length > limit && { reply: response.body.length }),
    },
  };
}

/** What is known of an exchange, without the body that it was read from: else it would be kept all the same. */
function withoutRequest(exchange: Entry['exchange']): Entry['exchange'] {
  const { operations, store, refusal, unmatched } = exchange;
  const named = exchange.signInSubject();
  const secretNames = exchange.secretNames?.();
  return {
    operations,
    store,
    refusal,
    unmatched,
    signInSubject: () => named,
    variables: () => ({}),
    ...(secretNames && { secretNames: () => secretNames }),
    ...(exchange.graphql && {
      graphql: () => ({ operations: [], fields: operations.map((name) => ({ name })), variables: {} }),
    }),
  };
}

/** A copy: a mere slice would keep the whole text alive. */
const beginning = (text: string, limit: number): string =>
  text.length <= limit ? text : (JSON.parse(JSON.stringify(text.slice(0, limit))) as string);
