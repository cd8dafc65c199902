import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { baseCurrency } from './currency.ts';

/** The fields of a store view with the same names in GraphQL and REST. [app/code/Magento/Store/Model/Data/StoreConfig.php] */
export const getStoreSettings = (realm: Realm, store: Store) => ({
  id: store.id,
  code: store.code,
  website_id: getWebsiteId(realm, store),
  locale: store.locale,
  base_currency_code: baseCurrency(realm, store),
  default_display_currency_code: store.currency,
  timezone: setting(realm, 'general/locale/timezone', store),
  weight_unit: setting(realm, 'general/locale/weight_unit', store),
  ...getStoreUrls(realm, store),
});

/** Id of the website of a store view. */
export const getWebsiteId = ({ world }: Realm, store: Store): number => world.websites.find(store.website)?.id ?? 0;

/** [app/code/Magento/Store/Model/Store.php getBaseUrl] */
function getStoreUrls(realm: Realm, store: Store) {
  const baseUrl = setting(realm, 'web/unsecure/base_url', store);
  const staticUrl = `${baseUrl}static/`;
  const mediaUrl = `${baseUrl}media/`;
  return {
    base_url: baseUrl,
    base_link_url: baseUrl,
    base_static_url: staticUrl,
    base_media_url: mediaUrl,
    secure_base_url: baseUrl,
    secure_base_link_url: baseUrl,
    secure_base_static_url: staticUrl,
    secure_base_media_url: mediaUrl,
  };
}
