import { expect, test } from 'vitest';
import { setting } from '../../src/state/configuration.ts';
import { defaultStore } from '../../src/state/default-store.ts';
import { createRealm, storeOf } from '../domain/create-realm.ts';

const PATH = 'customer/password/minimum_password_length';

test.each([
  [{}, 8],
  [{ config: { [PATH]: 9 } }, 9],
  [{ config: { [PATH]: 9 }, websites: [{ code: 'base', config: { [PATH]: 10 } }] }, 10],
  [
    {
      config: { [PATH]: 9 },
      websites: [{ code: 'base', config: { [PATH]: 10 } }],
      stores: [{ code: 'default', config: { [PATH]: '11' } }],
    },
    11,
  ],
  [{ config: { [PATH]: 9 }, stores: [{ code: 'default', config: { [PATH]: null } }] }, 9],
])('with %j, the setting of the store view is %d', (document, expected) => {
  const realm = createRealm(document);
  expect(setting(realm, PATH, storeOf(realm))).toBe(expected);
});

test('without a store view, the default scope applies', () => {
  const realm = createRealm({ stores: [{ code: 'default', config: { [PATH]: 11 } }] });
  expect(setting(realm, PATH)).toBe(8);
});

test('the default store view is the first of the document, or another one if that was deleted', () => {
  const { world } = createRealm({
    stores: [
      { id: 7, code: 'fr' },
      { id: 2, code: 'de' },
    ],
  });
  expect(defaultStore(world).code).toBe('fr');
  world.stores.delete(7);
  expect(defaultStore(world).code).toBe('de');
  world.stores.delete(2);
  expect(() => defaultStore(world)).toThrow('a world has at least one store view');
});

test('the default of a setting is that of the release', () => {
  const path = 'customer/account_information/graphql_share_customer_group';
  const realms = ['2.4.8', '2.4.9', '2.4.8'].map((magento) => createRealm({ magento }));
  expect(realms.map((realm) => setting(realm, path))).toEqual([true, false, true]);
});

test('a setting that is null or 0 in the default scope is not the same', () => {
  const path = 'customer/account_information/graphql_share_customer_group';
  const magento = '2.4.8';
  expect([null, 0].map((value) => setting(createRealm({ magento, config: { [path]: value } }), path))).toEqual([
    true,
    false,
  ]);
});

test('the settings of another website do not apply', () => {
  const realm = createRealm({
    websites: [{ code: 'base' }, { code: 'europe', config: { [PATH]: 12 } }],
    stores: [{ code: 'default' }, { code: 'fr', website: 'europe' }],
  });
  expect([setting(realm, PATH, storeOf(realm)), setting(realm, PATH, storeOf(realm, 'fr'))]).toEqual([8, 12]);
});

test('the default scope applies to a store view whose website was deleted', () => {
  const realm = createRealm({ config: { [PATH]: 9 } });
  realm.world.websites.delete(1);
  expect(setting(realm, PATH, storeOf(realm))).toBe(9);
});
