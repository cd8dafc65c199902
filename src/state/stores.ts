import type { Store, Website } from './accounts.ts';
import type { World } from './world.ts';

/** The store view that a request without a code runs in: the first. */
export function defaultStore({ stores }: World): Store {
  const first = stores.get(1) ?? stores.values()[0];
  if (first === undefined) throw new Error('a world has at least one store view');
  return first;
}

/** The website of a store view. */
export function websiteOf({ websites }: World, store: Store): Website {
  const website = websites.find(store.website);
  if (website === undefined) throw new Error(`store view '${store.code}' has no website '${store.website}'`);
  return website;
}
