import { hash } from 'node:crypto';

/** Block sizes in bytes. [FIPS 180-4, figure 1] */
const BLOCK_SIZES = { sha256: 64, sha384: 128, sha512: 128 } as const;
/** A hash function for an HMAC. */
export type HmacHash = keyof typeof BLOCK_SIZES;

const INNER_PAD = 0x36;
const OUTER_PAD = 0x5c;

/**
 * A function that returns the HMAC of a string in ASCII as base64url. It calls `hash` twice, which takes less than half the time
 * of `createHmac`, whose objects are slow to make and to collect. [RFC 2104, section 2]
 *
 * @param key not longer than a block of the hash
 */
export function createHmacSigner(algorithm: HmacHash, key: Uint8Array): (text: string) => string {
  const blockSize = BLOCK_SIZES[algorithm];
  let inner = paddedKey(blockSize, key, INNER_PAD);
  const outer = Buffer.concat([paddedKey(blockSize, key, OUTER_PAD), hash(algorithm, inner, 'buffer')]);
  return (text) => {
    const end = blockSize + text.length;
    if (inner.length < end) inner = Buffer.concat([inner.subarray(0, blockSize)], end);
    inner.write(text, blockSize, 'latin1');
    outer.write(hash(algorithm, inner.subarray(0, end), 'binary'), blockSize, 'latin1');
    return hash(algorithm, outer, 'base64url');
  };
}

function paddedKey(blockSize: number, key: Uint8Array, pad: number): Buffer {
  const padded = Buffer.alloc(blockSize, pad);
  for (const [index, byte] of key.entries()) padded[index] = byte ^ pad;
  return padded;
}
