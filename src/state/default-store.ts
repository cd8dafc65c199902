import type { Store } from './tables/account-rows.ts';
import type { World } from './world.ts';

/** The store view that a request without a code runs in: the document's first, or what is left when that is deleted. */
export function defaultStore({ stores, initialState }: World): Store {
  const first = stores.get(initialState.defaultStores.defaultStoreId) ?? stores.values()[0];
  if (first === undefined) throw new Error('a world has at least one store view');
  return first;
}
