import type { Customer } from '../../../state/tables/account-rows.ts';
import type { World } from '../../../state/world.ts';
import { type ResolverContext, userIdIn } from '../resolver-context.ts';

/** Customers whose data has been cached, by id. */
const caches = new WeakMap<World, Map<number, Customer>>();

/**
 * Returns the result of the query `customer`, with Magento's bug: the key of its cache is the id of the caller, whatever its
 * type. Saving a customer clears its entry.
 * [GraphQlResolverCache/Model/Plugin/Resolver/Cache.php, CustomerGraphQl/Model/Resolver/CacheKey/FactorProvider/CurrentCustomerId.php]
 */
export function cachedById(context: ResolverContext, resolve: () => Customer): Customer {
  const { world } = context.realm;
  const cached = caches.get(world)?.get(userIdIn(context));
  // A row is replaced when it is saved.
  if (cached !== undefined && cached === world.customers.get(cached.id)) return cached;
  const customer = resolve();
  const cache = caches.get(world) ?? new Map<number, Customer>();
  caches.set(world, cache.set(customer.id, customer));
  return customer;
}
