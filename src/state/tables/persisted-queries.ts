import { type BoundedCache, createBoundedCache } from '../../platform/bounded-cache.ts';

/** GraphQL queries by their hash. */
export type PersistedQueries = BoundedCache<string>;

const MAX_QUERIES = 1_000;
const MAX_CHARACTERS = 16_000_000;

export const createPersistedQueries = (): PersistedQueries =>
  createBoundedCache({
    maxEntries: MAX_QUERIES,
    maxSize: MAX_CHARACTERS,
    sizeOf: (query, hash) => Math.max(1, hash.length + query.length),
  });
