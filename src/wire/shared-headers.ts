import type { Headers } from './message.ts';

/** Blocks that are remembered: as many as the kinds of request that clients send in turn. */
const REMEMBERED = 8;

/**
 * Clients send the same headers again and again, and the journal keeps them: equal blocks become one.
 *
 * @returns what gives for each block the one that stands for it
 */
export function createHeaderSharing(): (headers: Headers) => Headers {
  const latest: Headers[] = [];
  let next = 0;
  return (headers) => {
    for (const known of latest) if (isSame(known, headers)) return known;
    latest[next] = headers;
    next = (next + 1) % REMEMBERED;
    return headers;
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
