import { getStoreSettings, getWebsiteId } from '../../domain/store/store-settings.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store, Website } from '../../state/tables/account-rows.ts';

/** The admin store, `all` in a path. Its website and its group have the id 0 as well. [app/code/Magento/Store/Setup/Patch] */
const ADMIN_STORE = { id: 0, code: 'admin', name: 'Admin' };
/** Id of the root category of the stores. */
const ROOT_CATEGORY = 2;

/** Settings of store views, for `GET /V1/store/storeConfigs`. [Store/Api/Data/StoreConfigInterface.php] */
export function storeConfigList(realm: Realm, codes: readonly string[] | undefined): Record<string, unknown>[] {
  return realm.world.stores
    .values()
    .filter(({ code }) => codes?.includes(code) ?? true)
    .map((store) => getStoreSettings(realm, store));
}

/**
 * Store views: first that of the request, which Magento loads first, then the admin store, then the others.
 * [Store/Api/Data/StoreInterface.php, Store/Model/StoreRepository.php getList]
 *
 * @param current the store view of the request; `undefined` for the admin store
 */
export function storeViewList(realm: Realm, current: Store | undefined): Record<string, unknown>[] {
  const admin = { ...ADMIN_STORE, website_id: 0, store_group_id: 0, is_active: 1 };
  const others = realm.world.stores.values().filter((store) => store.id !== current?.id);
  const views = [admin, ...others.map((store) => storeViewData(realm, store))];
  return current === undefined ? views : [storeViewData(realm, current), ...views];
}

const storeViewData = (realm: Realm, store: Store) => ({
  id: store.id,
  code: store.code,
  name: store.name,
  website_id: getWebsiteId(realm, store),
  store_group_id: getWebsiteId(realm, store),
  is_active: store.is_active ? 1 : 0,
});

/** Store groups: one for each website, with the website's id. [Store/Api/Data/GroupInterface.php] */
export const storeGroupList = (realm: Realm): Record<string, unknown>[] => [
  { id: 0, website_id: 0, root_category_id: 0, default_store_id: 0, name: 'Default', code: 'default' },
  ...realm.world.websites.values().map((website) => ({
    id: website.id,
    website_id: website.id,
    root_category_id: ROOT_CATEGORY,
    default_store_id: firstStoreOf(realm, website)?.id ?? 0,
    name: `${website.name} Store`,
    code: website.code === 'base' ? 'main_website_store' : `${website.code}_store`,
  })),
];

/** Websites, the admin website first. [Store/Api/Data/WebsiteInterface.php] */
export const websiteList = (realm: Realm): Record<string, unknown>[] => [
  { ...ADMIN_STORE, default_group_id: 0 },
  ...realm.world.websites.values().map(({ id, code, name }) => ({ id, code, name, default_group_id: id })),
];

const firstStoreOf = ({ world }: Realm, { code }: Website): Store | undefined =>
  world.stores.values().find(({ website }) => website === code);
