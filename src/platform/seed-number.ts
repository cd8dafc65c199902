import { hash } from 'node:crypto';

/** 32 bits of the SHA-256 hash of a seed. */
export const seedNumber = (seed: string): number => hash('sha256', seed, 'buffer').readInt32BE();
