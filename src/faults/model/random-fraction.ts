/** A fault's share of chance: 32 bits from the world's seed and the fault's id. FNV-1a. */
export function drawKey(seed: string, id: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed}/${id}`) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/**
 * A fraction from 0 up to 1 for one request: by its place in the world alone, so nothing that happens in other worlds, and
 * no other draw, can change it. The mixing is MurmurHash3's last step.
 *
 * @param ordinal the how-manieth request of the world it is
 */
export function draw(key: number, ordinal: number): number {
  let hash = (key + Math.imul(ordinal, 0x9e3779b9)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}
