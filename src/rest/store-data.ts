import { storeUrls } from '../domain/store-urls.ts';
import type { Realm } from '../state/realm.ts';

/** Store views as `GET /V1/store/storeConfigs` lists them. [app/code/Magento/Store/Api/Data/StoreConfigInterface.php] */
export function storeConfigs(realm: Realm, codes: unknown): Record<string, unknown>[] {
  const { world } = realm;
  const wanted = typeof codes === 'string' && codes !== '' ? codes.split(',') : undefined;
  return world.stores
    .values()
    .filter(({ code }) => wanted?.includes(code) ?? true)
    .map((store) => ({
      id: store.id,
      code: store.code,
      website_id: world.websites.find(store.website)?.id,
      locale: store.locale,
      base_currency_code: store.currency,
      default_display_currency_code: store.currency,
      timezone: 'UTC',
      weight_unit: 'lbs',
      ...storeUrls(realm, store),
    }));
}
