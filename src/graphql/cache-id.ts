import { defaultStore } from '../state/stores.ts';
import type { GraphqlCall } from './call.ts';

const KEPT_IDS = 1_000;
const kept = new Map<string, string>();

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
  if (kept.size >= KEPT_IDS) kept.clear();
  const id = realm.digest.sha256(factors);
  kept.set(factors, id);
  return id;
}
