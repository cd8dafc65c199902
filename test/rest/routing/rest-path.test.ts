import { expect, test } from 'vitest';
import { parseRestPath } from '../../../src/rest/routing/rest-path.ts';
import { createRealm } from './create-realm.ts';

const realm = createRealm({ stores: [{ code: 'default' }, { code: 'fr' }] });

test.each([
  ['/rest/V1/customers/me', undefined, 'sync', '/V1/customers/me'],
  ['/index.php/rest/V1/customers/me', undefined, 'sync', '/V1/customers/me'],
  ['/rest/fr/V1/customers/me', 'fr', 'sync', '/V1/customers/me'],
  ['/rest/all/V1/customers/me', 'all', 'sync', '/V1/customers/me'],
  ['/rest/de/V1/customers/me', undefined, 'sync', '/de/V1/customers/me'],
  ['/rest', undefined, 'sync', ''],
  ['/rest/fr', 'fr', 'sync', ''],
  ['/rest/async/V1/customers', undefined, 'async', '/V1/customers'],
  ['/rest/fr/async/bulk/V1/customers', 'fr', 'bulk', '/V1/customers'],
  ['/rest/async/customers', undefined, 'sync', '/async/customers'],
  ['/rest/fr/schema', 'fr', 'schema', '/schema'],
  ['/rest/schema/x', undefined, 'schema', '/schema/x'],
  ['/rest/schemas', undefined, 'sync', '/schemas'],
])('parses %s', (path, store, processor, route) => {
  const parsed = parseRestPath(realm, path);
  expect(typeof parsed.store === 'object' ? parsed.store.code : parsed.store).toBe(store);
  expect(parsed).toMatchObject({ processor, route });
});
