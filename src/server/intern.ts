import type { Headers } from '../http/message.ts';

/** Values that are kept: as many as the kinds of request that clients send in turn. */
const MAX_VALUES = 8;
/** Longer strings are seldom sent twice. Characters. */
const MAX_LENGTH = 4096;

/**
 * Clients send the same headers again and again, and the journal keeps them: equal header objects become one.
 *
 * @returns a function that returns, for each header object, the one to keep
 */
export const createHeaderInterner = (): ((headers: Headers) => Headers) => createInterner(areEqual);

/** The same for bodies. */
export function createStringInterner(): (value: string) => string {
  const intern = createInterner<string>((one, other) => one === other);
  return (value) => (value === '' || value.length > MAX_LENGTH ? value : intern(value));
}

/** A ring rather than an LRU cache: header objects have no key to look them up by, and comparing eight is faster than making one. */
function createInterner<Value>(isEqual: (one: Value, other: Value) => boolean): (value: Value) => Value {
  const latest: Value[] = [];
  let next = 0;
  return (value) => {
    for (const known of latest) if (isEqual(known, value)) return known;
    latest[next] = value;
    next = (next + 1) % MAX_VALUES;
    return value;
  };
}

function areEqual(one: Headers, other: Headers): boolean {
  let surplus = 0;
  for (const name in one) {
    if (one[name] !== other[name]) return false;
    surplus += 1;
  }
  for (const _ in other) surplus -= 1;
  return surplus === 0;
}
