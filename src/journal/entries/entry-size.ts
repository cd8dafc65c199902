import { bodyLengthOf } from './compact-response.ts';
import type { Entry } from './entry.ts';

/** An entry before its bodies are truncated. */
export type NewEntry = Omit<Entry, 'truncated'>;

/** Size of an entry without its strings, in characters. */
const ENTRY_OVERHEAD = 500;

/** Size of an entry, in characters. */
export const entrySize = ({ request, response }: Entry): number =>
  request.body.length +
  request.query.length +
  request.path.length +
  bodyLengthOf(response) +
  headerSize(request.headers);

const sizes = new WeakMap<object, number>();

/** Size of headers. It is computed once for each object, because requests with equal headers share one. */
function headerSize(headers: Entry['request']['headers']): number {
  const cached = sizes.get(headers);
  if (cached !== undefined) return cached;
  let size = ENTRY_OVERHEAD;
  for (const name in headers) size += name.length + (headers[name]?.length ?? 0);
  sizes.set(headers, size);
  return size;
}

/** Truncates the bodies of an entry to a number of characters, and records their original lengths. */
export function truncateBodies(entry: NewEntry, limit: number): Entry {
  const { request, response } = entry;
  if (request.body.length <= limit && bodyLengthOf(response) <= limit) return entry;
  return {
    ...entry,
    request: { ...request, body: truncate(request.body, limit) },
    response: { ...response, cookies: response.cookies, body: truncate(response.body, limit) },
    exchange: request.body.length <= limit ? entry.exchange : detachFromRequest(entry.exchange),
    truncated: {
      ...(request.body.length > limit && { request: request.body.length }),
      ...(response.body.length > limit && { response: response.body.length }),
    },
  };
}

/** A copy of an exchange without a reference to its request, so that the whole body is not kept in memory. */
function detachFromRequest(exchange: Entry['exchange']): Entry['exchange'] {
  const { operations, store, refusal, unmatched } = exchange;
  const subject = exchange.signInSubject();
  const secretNames = exchange.secretNames?.();
  return {
    operations,
    store,
    refusal,
    unmatched,
    signInSubject: () => subject,
    variables: () => ({}),
    ...(secretNames && { secretNames: () => secretNames }),
    ...(exchange.graphql && {
      graphql: () => ({ operations: [], fields: operations.map((name) => ({ name })), variables: {} }),
    }),
  };
}

/** Copies the beginning of a string, because a slice would keep the whole string in memory. */
const truncate = (text: string, limit: number): string =>
  text.length <= limit ? text : (JSON.parse(JSON.stringify(text.slice(0, limit))) as string);
