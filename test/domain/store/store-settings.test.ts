import { expect, test } from 'vitest';
import { getStoreSettings, getWebsiteId } from '../../../src/domain/store/store-settings.ts';
import { createRealm, storeOf } from '../create-realm.ts';

test('a store view has its own values, and the settings of its scopes', () => {
  const realm = createRealm({
    config: { 'general/locale/weight_unit': 'kgs' },
    websites: [{ id: 7, code: 'eu', config: { 'web/unsecure/base_url': 'https://eu.example/' } }],
    stores: [
      {
        id: 3,
        code: 'eu_de',
        website: 'eu',
        locale: 'de_DE',
        currency: 'EUR',
        config: { 'general/locale/timezone': 'Europe/Berlin' },
      },
    ],
  });
  expect(getStoreSettings(realm, storeOf(realm, 'eu_de'))).toEqual({
    id: 3,
    code: 'eu_de',
    website_id: 7,
    locale: 'de_DE',
    base_currency_code: 'EUR',
    default_display_currency_code: 'EUR',
    timezone: 'Europe/Berlin',
    weight_unit: 'kgs',
    base_url: 'https://eu.example/',
    base_link_url: 'https://eu.example/',
    base_static_url: 'https://eu.example/static/',
    base_media_url: 'https://eu.example/media/',
    secure_base_url: 'https://eu.example/',
    secure_base_link_url: 'https://eu.example/',
    secure_base_static_url: 'https://eu.example/static/',
    secure_base_media_url: 'https://eu.example/media/',
  });
});

test('a store view of a deleted website has website id 0', () => {
  const realm = createRealm();
  const store = storeOf(realm);
  expect(getWebsiteId(realm, store)).toBe(1);
  realm.world.websites.delete(1);
  expect(getWebsiteId(realm, store)).toBe(0);
});
