/**
 * A whole number from 0 to 2^32 - 1 that is always the same for a text (FNV-1a), for choices that must repeat though
 * nothing is kept.
 */
export function stableNumber(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  // The last bits of FNV differ too little in short texts; mixing spreads them.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

/** One of several, always the same for a text. */
export const stableChoice = <Value>(text: string, values: readonly [Value, ...Value[]]): Value =>
  values[stableNumber(text) % values.length] ?? values[0];
