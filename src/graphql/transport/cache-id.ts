import { NOT_LOGGED_IN } from '../../domain/accounts/customer-groups.ts';
import { defaultStore } from '../../state/default-store.ts';
import { BoundedCache } from '../execution/bounded-cache.ts';
import { customerIdIn } from '../resolvers/resolver-context.ts';
import type { GraphqlCall } from './graphql-call.ts';
import { storeNamed } from './graphql-headers.ts';
import { previewVersion } from './preview-version.ts';

const kept = new BoundedCache<string>({ entries: 1_000, bytes: 1_000_000 });

/**
 * The bucket of the page cache that an answer belongs to: a hash of what decides prices and languages.
 * [app/code/Magento/GraphQlCache/Model/CacheId/CacheIdCalculator.php]
 *
 * @returns nothing where the release sends none, or leaves it out when the request speaks of a mutation
 */
export function cacheId(call: GraphqlCall): string | undefined {
  const { realm, request, caller } = call;
  const { x_magento_cache_id: sent } = realm.behaviour;
  // A preview must never be kept, nor found by who asks for the shop of today.
  if (previewVersion(call) !== undefined) return undefined;
  if (sent === 'absent' || (sent === 'without_mutations' && request.body.includes('mutation'))) return undefined;
  const store = storeNamed(call) ?? defaultStore(realm.world);
  const id = customerIdIn({ realm, store, caller });
  const group = id === undefined ? NOT_LOGGED_IN : realm.world.customers.get(id)?.group_id;
  const currency = request.headers['content-currency']?.trim().toUpperCase() || store.currency;
  const isCustomer = id !== undefined;
  const factors = [currency, group, isCustomer, store.code, realm.world.generatedKey].join('|').toUpperCase();
  const known = kept.get(factors);
  if (known !== undefined) return known;
  const hash = realm.digest.sha256(factors);
  kept.keep(factors, hash, (factors.length + hash.length) * 2);
  return hash;
}
