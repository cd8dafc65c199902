import { storeSettings, websiteIdOf } from '../../domain/settings/store-settings.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store, Website } from '../../state/tables/account-rows.ts';

/** The store that `all` names: id 0, of a website and a group with id 0. [app/code/Magento/Store/Setup/Patch] */
const ADMIN = { id: 0, code: 'admin', name: 'Admin' };
const ROOT_CATEGORY = 2;

/** Store views as `GET /V1/store/storeConfigs` lists them. [Store/Api/Data/StoreConfigInterface.php] */
export function storeConfigs(realm: Realm, codes: readonly string[] | undefined): Record<string, unknown>[] {
  return realm.world.stores
    .values()
    .filter(({ code }) => codes?.includes(code) ?? true)
    .map((store) => storeSettings(realm, store));
}

/** [Store/Api/Data/StoreInterface.php] */
export const storeViews = (realm: Realm): Record<string, unknown>[] => [
  { ...ADMIN, website_id: 0, store_group_id: 0, is_active: 1 },
  ...realm.world.stores.values().map((store) => ({
    id: store.id,
    code: store.code,
    name: store.name,
    website_id: websiteIdOf(realm, store),
    store_group_id: websiteIdOf(realm, store),
    is_active: store.is_active ? 1 : 0,
  })),
];

/** One group for each website, with the website's id. [Store/Api/Data/GroupInterface.php] */
export const storeGroups = (realm: Realm): Record<string, unknown>[] => [
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

/** [Store/Api/Data/WebsiteInterface.php] */
export const websites = (realm: Realm): Record<string, unknown>[] => [
  { ...ADMIN, default_group_id: 0 },
  ...realm.world.websites.values().map(({ id, code, name }) => ({ id, code, name, default_group_id: id })),
];

const firstStoreOf = ({ world }: Realm, { code }: Website): Store | undefined =>
  world.stores.values().find(({ website }) => website === code);
