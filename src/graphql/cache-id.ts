import { defaultStore } from '../state/stores.ts';
import { BoundedCache } from './bounded-cache.ts';
import type { GraphqlCall } from './call.ts';

const kept = new BoundedCache<string>({ entries: 1_000, bytes: 1_000_000 });

/**
 * The bucket of the page cache that an answer belongs to: a hash of what decides prices and languages.
 * [app/code/Magento/GraphQlCache/Model/CacheId/CacheIdCalculator.php]
 *
 * @returns nothing where the release sends none, or leaves it out when the request speaks of a mutation
 */
export function cacheId({ realm, request, caller }: GraphqlCall): string | undefined {
  const { x_magento_cache_id: sent } = realm.behaviour;
  if (sent === 'absent' || (sent === 'without_mutations' && request.body.includes('mutation'))) return undefined;
  const store = realm.world.stores.find(request.headers['store']?.trim() ?? '') ?? defaultStore(realm.world);
  const isCustomer = caller.identity.type === 'customer';
  const group =
    caller.identity.type === 'customer' ? (realm.world.customers.get(caller.identity.id)?.group_id ?? 0) : 0;
  const currency = request.headers['content-currency']?.trim().toUpperCase() || store.currency;
  const factors = [currency, group, isCustomer, store.code, realm.world.generatedKey].join('|').toUpperCase();
  const known = kept.get(factors);
  if (known !== undefined) return known;
  const id = realm.digest.sha256(factors);
  kept.keep(factors, id, (factors.length + id.length) * 2);
  return id;
}
