import { LRUCache } from 'lru-cache';

/** Values by string. The least recently used ones are evicted when a limit is exceeded. */
export interface BoundedCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

/** Limits of a cache. */
export interface CacheLimits<Value> {
  readonly maxEntries: number;
  /** Maximum sum of the sizes of all values. */
  readonly maxSize: number;
  /** A positive integer. */
  readonly sizeOf: (value: Value, key: string) => number;
}

/** Creates a cache. It allocates its memory at the first `set`. Folders that must not import packages use it. */
export function createBoundedCache<Value extends string | object>({
  maxEntries,
  maxSize,
  sizeOf,
}: CacheLimits<Value>): BoundedCache<Value> {
  let cache: LRUCache<string, Value> | undefined;
  return {
    get: (key) => cache?.get(key),
    set(key, value) {
      cache ??= new LRUCache({ max: maxEntries, maxSize, sizeCalculation: sizeOf });
      cache.set(key, value);
    },
  };
}
