import { createHash } from 'node:crypto';

/** 32 bits of the SHA-256 hash of a seed. */
export const seedNumber = (seed: string): number => createHash('sha256').update(seed).digest().readInt32BE();
