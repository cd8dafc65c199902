import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { seedNumber as nodeSeedNumber } from '../../platform/seed-number.ts';

/** The first 32 bits of the seed's SHA-256 digest, as an integer. */
export const seedNumber: typeof nodeSeedNumber = (seed) => new DataView(sha256(utf8ToBytes(seed)).buffer).getInt32(0);
