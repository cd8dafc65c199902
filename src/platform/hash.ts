/** FNV-1a: 32 bits of a string, always the same for the same string. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A hash for choices that must repeat without being stored. The last bits of FNV-1a differ too little in short strings. */
export function hashString(text: string): number {
  let hash = fnv1a(text);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

/** One of several values, always the same for the same string. */
export const pickByHash = <Value>(text: string, values: readonly [Value, ...Value[]]): Value =>
  values[hashString(text) % values.length] ?? values[0];

/**
 * The fraction, from 0 up to 1, of a position in the random sequence of a key. It depends on nothing else, so no other draw
 * can change it. The mixing is the last step of MurmurHash3.
 */
export function hashFraction(key: number, position: number): number {
  let hash = (key + Math.imul(position, 0x9e3779b9)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}
