import { LRUCache } from 'lru-cache';
import { NOT_LOGGED_IN_GROUP } from '../../domain/accounts/customer-groups.ts';
import { defaultStore } from '../../state/default-store.ts';
import { customerIdIn } from '../resolvers/resolver-context.ts';
import type { GraphqlCall } from './graphql-call.ts';
import { hasCacheHeader } from './page-cache.ts';

const MAX_CACHE_IDS = 1_000;
/** Longer factors, from a long `Content-Currency` header, are not cached. */
const MAX_FACTORS_LENGTH = 1_000;

const cacheIds = new LRUCache<string, string>({ max: MAX_CACHE_IDS });

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
  const isCustomer = id !== undefined;
  const factors = `${currency}|${group ?? ''}|${isCustomer}|${store.code}|${realm.world.generatedKey}`;
  const known = cacheIds.get(factors);
  if (known !== undefined) return known;
  const hash = realm.digest.sha256(factors.toUpperCase());
  if (factors.length <= MAX_FACTORS_LENGTH) cacheIds.set(factors, hash);
  return hash;
}
