import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store, Website } from '../../state/tables/account-rows.ts';

/** Ids of a website and a store view in a request; 0 is the same as none. */
export interface StoreChoice {
  readonly website_id?: number | null | undefined;
  readonly store_id?: number | null | undefined;
}

/**
 * The store view of a new account: the one of the request's data, else one of its website, else that of the request.
 * [app/code/Magento/Customer/Model/AccountManagement.php createAccountWithPasswordHash]
 */
export function resolveAccountStore(realm: Realm, requestStore: Store | undefined, choice: StoreChoice): Store {
  const website = findWebsite(realm, choice);
  const store = findStore(realm, choice);
  if (store && website && store.website !== website.code) throw new Refusal('storeNotInWebsite');
  const storeOfWebsite = website && realm.world.stores.values().find((each) => each.website === website.code);
  const isRequestStore = requestStore && (!website || requestStore.website === website.code);
  const resolved = store ?? (isRequestStore ? requestStore : storeOfWebsite);
  if (resolved === undefined) throw new Refusal('storeNotInWebsite');
  return resolved;
}

/** The website with the requested id; `undefined` without an id. [app/code/Magento/Store/Model/WebsiteRepository.php getById] */
export function findWebsite({ world }: Realm, { website_id: id }: StoreChoice): Website | undefined {
  if (!id) return undefined;
  const website = world.websites.get(id);
  if (website === undefined) throw new Refusal('websiteNotFound', [id]);
  return website;
}

/** The store view with the requested id; `undefined` without an id. [app/code/Magento/Store/Model/StoreRepository.php getById] */
export function findStore({ world }: Realm, { store_id: id, website_id }: StoreChoice): Store | undefined {
  if (!id) return undefined;
  const store = world.stores.get(id);
  if (store === undefined) throw new Refusal(website_id ? 'storeNotInWebsite' : 'requestedStoreNotFound');
  return store;
}
