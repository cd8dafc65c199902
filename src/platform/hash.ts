/** FNV-1a hash of a string, 32 bits. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A 32-bit hash whose low bits differ for short strings, unlike those of FNV-1a. For repeatable choices that are not stored. */
export function hashString(text: string): number {
  let hash = fnv1a(text);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

/** Picks one of several values; the same string picks the same value. */
export const pickByHash = <Value>(text: string, values: readonly [Value, ...Value[]]): Value =>
  values[hashString(text) % values.length] ?? values[0];

/**
 * A repeatable random number from 0 up to, but not including, 1, which depends on the key and the position only. The mixing is
 * the last step of MurmurHash3.
 */
export function hashFraction(key: number, position: number): number {
  let hash = (key + Math.imul(position, 0x9e3779b9)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}
