import { type BoundedCache, createBoundedCache } from '../../platform/bounded-cache.ts';

/** GraphQL queries by their hash. */
export type PersistedQueries = BoundedCache<string>;

/** Maximum number of cached queries. */
const MAX_QUERIES = 1_000;
/** Maximum number of characters in all cached queries. */
const MAX_CHARACTERS = 16_000_000;

/** Creates a cache of persisted queries. */
export const createPersistedQueries = (): PersistedQueries =>
  createBoundedCache({
    maxEntries: MAX_QUERIES,
    maxSize: MAX_CHARACTERS,
    sizeOf: (query, hash) => Math.max(1, hash.length + query.length),
  });
