import type { Headers, HttpRequest } from '../http/message.ts';

/** Number of values that are kept: clients rarely alternate between more different requests. */
const MAX_VALUES = 8;
/** Maximum length of an interned string, in characters. Longer strings are rarely sent twice. */
const MAX_LENGTH = 4096;

/**
 * Replaces equal header objects by one, because clients send the same headers repeatedly and the journal stores them.
 *
 * @returns a function that returns an equal header object that it has seen before, or its argument
 */
export const createHeaderInterner = (): ((headers: Headers) => Headers) => createInterner(areEqual);

/** Replaces equal bodies by one string. */
export function createStringInterner(): (value: string) => string {
  const intern = createInterner<string>((one, other) => one === other);
  return (value) => (value === '' || value.length > MAX_LENGTH ? value : intern(value));
}

/**
 * Replaces equal requests by one, so that the journal stores one request of a client that polls. Their headers and bodies must
 * be interned.
 */
export function createRequestInterner(): (request: HttpRequest) => HttpRequest {
  const intern = createInterner(isSameRequest);
  return (request) =>
    request.body.length + request.path.length + request.query.length > MAX_LENGTH ? request : intern(request);
}

/** Headers and body are compared first: they differ most often, and equal ones are one object. */
const isSameRequest = (one: HttpRequest, other: HttpRequest): boolean =>
  one.headers === other.headers &&
  one.body === other.body &&
  one.path === other.path &&
  one.query === other.query &&
  one.method === other.method &&
  one.client === other.client &&
  one.sentPath === other.sentPath &&
  one.secure === other.secure &&
  one.bodyBytes === other.bodyBytes &&
  one.bodyError === other.bodyError;

/** The latest values are in a ring, and not in a cache: comparing eight header objects is faster than computing a key. */
function createInterner<Value>(isEqual: (one: Value, other: Value) => boolean): (value: Value) => Value {
  const latest: Value[] = [];
  let next = 0;
  return (value) => {
    for (const earlier of latest) if (isEqual(earlier, value)) return earlier;
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
