import type { Store } from '../state/accounts.ts';
import { setting } from '../state/configuration.ts';
import type { Realm } from '../state/realm.ts';

/** Base URLs of a store view, in the names of both APIs. [app/code/Magento/Store/Model/Store.php getBaseUrl] */
export function storeUrls(realm: Realm, store: Store) {
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
