import type { Store } from './tables/account-rows.ts';
import type { World } from './world.ts';

/** The store view of requests without a code: the first of the document, or another one if it was deleted. */
export function defaultStore({ stores, initialState }: World): Store {
  const first = stores.get(initialState.defaultStores.defaultStoreId) ?? stores.values()[0];
  if (first === undefined) throw new Error('a world has at least one store view');
  return first;
}
