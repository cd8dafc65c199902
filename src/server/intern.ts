import type { Headers } from '../http/message.ts';

/** So many are remembered: as many as the kinds of request that clients send in turn. */
const REMEMBERED = 8;
/** Longer texts are seldom sent twice. */
const LONGEST = 4096;

/**
 * Clients send the same headers again and again, and the journal keeps them: equal blocks become one.
 *
 * @returns what gives for each block the one that stands for it
 */
export const createHeaderSharing = (): ((headers: Headers) => Headers) => createSharing(isSame);

/** The same for bodies. */
export function createTextSharing(): (text: string) => string {
  const share = createSharing<string>((a, b) => a === b);
  return (text) => (text === '' || text.length > LONGEST ? text : share(text));
}

function createSharing<Value>(isEqual: (a: Value, b: Value) => boolean): (value: Value) => Value {
  const latest: Value[] = [];
  let next = 0;
  return (value) => {
    for (const known of latest) if (isEqual(known, value)) return known;
    latest[next] = value;
    next = (next + 1) % REMEMBERED;
    return value;
  };
}

function isSame(a: Headers, b: Headers): boolean {
  let surplus = 0;
  for (const name in a) {
    if (a[name] !== b[name]) return false;
    surplus += 1;
  }
  for (const _ in b) surplus -= 1;
  return surplus === 0;
}
