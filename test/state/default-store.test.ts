import { expect, test } from 'vitest';
import { defaultStore } from '../../src/state/default-store.ts';
import { createRealm, storeOf } from '../domain/create-realm.ts';

test('the default store view is the first of the document, or another one when that is deleted', () => {
  const realm = createRealm({ stores: [{ code: 'en' }, { code: 'de' }] });
  expect(defaultStore(realm.world).code).toBe('en');
  realm.world.stores.delete(storeOf(realm, 'en').id);
  expect(defaultStore(realm.world).code).toBe('de');
});
