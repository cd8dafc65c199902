import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';

/** What both APIs tell of a store view, in the names that they share. [app/code/Magento/Store/Model/Data/StoreConfig.php] */
export const storeSettings = (realm: Realm, store: Store) => ({
  id: store.id,
  code: store.code,
  website_id: websiteIdOf(realm, store),
  locale: store.locale,
  base_currency_code: store.currency,
  default_display_currency_code: store.currency,
  timezone: setting(realm, 'general/locale/timezone', store),
  weight_unit: setting(realm, 'general/locale/weight_unit', store),
  ...storeUrls(realm, store),
});

export const websiteIdOf = ({ world }: Realm, store: Store): number => world.websites.find(store.website)?.id ?? 0;

/** [app/code/Magento/Store/Model/Store.php getBaseUrl] */
function storeUrls(realm: Realm, store: Store) {
  const base = setting(realm, 'web/unsecure/base_url', store);
  const urls = {
    base_url: base,
    base_link_url: base,
    base_static_url: `${base}static/`,
    base_media_url: `${base}media/`,
  };
  return {
    ...urls,
    secure_base_url: urls.base_url,
    secure_base_link_url: urls.base_link_url,
    secure_base_static_url: urls.base_static_url,
    secure_base_media_url: urls.base_media_url,
  };
}
