import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { baseCurrency } from './currency.ts';

type StoreSetting = (realm: Realm, store: Store) => number | string;

/** [app/code/Magento/Store/Model/Store.php getBaseUrl] */
const baseUrl: StoreSetting = (realm, store) => setting(realm, 'web/unsecure/base_url', store);
const staticUrl: StoreSetting = (realm, store) => `${baseUrl(realm, store)}static/`;
const mediaUrl: StoreSetting = (realm, store) => `${baseUrl(realm, store)}media/`;

/**
 * The fields of a store view with the same names in GraphQL and REST. Each is computed separately, since a query selects a few.
 * [app/code/Magento/Store/Model/Data/StoreConfig.php]
 */
export const storeSettings = {
  id: (_, { id }) => id,
  code: (_, { code }) => code,
  website_id: (realm, store) => getWebsiteId(realm, store),
  locale: (_, { locale }) => locale,
  base_currency_code: baseCurrency,
  default_display_currency_code: (_, { currency }) => currency,
  timezone: (realm, store) => setting(realm, 'general/locale/timezone', store),
  weight_unit: (realm, store) => setting(realm, 'general/locale/weight_unit', store),
  base_url: baseUrl,
  base_link_url: baseUrl,
  base_static_url: staticUrl,
  base_media_url: mediaUrl,
  secure_base_url: baseUrl,
  secure_base_link_url: baseUrl,
  secure_base_static_url: staticUrl,
  secure_base_media_url: mediaUrl,
} satisfies Record<string, StoreSetting>;

/** All fields of `storeSettings` of a store view. */
export const getStoreSettings = (realm: Realm, store: Store): Record<string, number | string> =>
  Object.fromEntries(Object.entries(storeSettings).map(([name, read]) => [name, read(realm, store)]));

/** Id of the website of a store view. */
export const getWebsiteId = ({ world }: Realm, store: Store): number => world.websites.find(store.website)?.id ?? 0;
