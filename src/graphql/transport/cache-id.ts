import { LRUCache } from 'lru-cache';
import { NOT_LOGGED_IN_GROUP } from '../../domain/catalog/group-prices.ts';
import { defaultStore } from '../../state/default-store.ts';
import type { Realm } from '../../state/realm.ts';
import { customerIdIn } from '../resolvers/resolver-context.ts';
import type { GraphqlCall } from './graphql-call.ts';
import { hasCacheHeader } from './page-cache.ts';

/** Maximum number of cached ids, for all worlds of the process. */
const MAX_CACHE_IDS = 1_000;
/** Maximum length of the factors of a cached id; a long `Content-Currency` header exceeds it. */
const MAX_FACTORS_LENGTH = 1_000;

/** The properties of a request by which the page cache distinguishes responses. */
interface CacheFactors {
  readonly currency: string;
  readonly group: number | undefined;
  readonly isCustomer: boolean;
  readonly store: string;
  /** The generated key of the world. */
  readonly key: string;
}

const hashes = new LRUCache<string, string>({ max: MAX_CACHE_IDS });

/** The factors and hash of the latest response. Most responses have the same factors, and comparing is faster than joining. */
let latest: { readonly factors: CacheFactors; readonly hash: string } | undefined;

/**
 * The page cache entry that a response belongs to: a hash of the factors that determine prices and languages.
 * [app/code/Magento/GraphQlCache/Model/CacheId/CacheIdCalculator.php]
 *
 * @returns `undefined` if the release has no cache id, or omits it from this response
 */
export function cacheId(call: GraphqlCall): string | undefined {
  const { realm, request, caller } = call;
  // A preview must not be cached, so that requests for live content never get it.
  if (call.previewVersion !== undefined || !hasCacheHeader(call, realm.behaviour.x_magento_cache_id)) return undefined;
  const store = call.storeView ?? defaultStore(realm.world);
  const id = customerIdIn({ realm, store, caller });
  const group = id === undefined ? NOT_LOGGED_IN_GROUP : realm.world.customers.get(id)?.group_id;
  const currency = request.headers['content-currency']?.trim().toUpperCase() || store.currency;
  const { generatedKey: key } = realm.world;
  const factors = { currency, group, isCustomer: id !== undefined, store: store.code, key };
  if (latest !== undefined && areEqual(latest.factors, factors)) return latest.hash;
  latest = { factors, hash: hashFactors(realm, factors) };
  return latest.hash;
}

const areEqual = (one: CacheFactors, other: CacheFactors): boolean =>
  one.currency === other.currency &&
  one.group === other.group &&
  one.isCustomer === other.isCustomer &&
  one.store === other.store &&
  one.key === other.key;

function hashFactors({ digest }: Realm, { currency, group, isCustomer, store, key }: CacheFactors): string {
  const joined = `${currency}|${group ?? ''}|${isCustomer}|${store}|${key}`;
  const cached = hashes.get(joined);
  if (cached !== undefined) return cached;
  const hash = digest.sha256(joined.toUpperCase());
  if (joined.length <= MAX_FACTORS_LENGTH) hashes.set(joined, hash);
  return hash;
}
