import { expect, test } from 'vitest';
import { parseRestPath } from '../../../src/rest/routing/rest-path.ts';
import { createRealm } from './create-realm.ts';

const realm = createRealm({ stores: [{ code: 'default' }, { code: 'fr' }] });

// Recorded from Magento 2.4.7-p3: a path that no controller takes is 400.
test.each([
  ['GET', '/rest/V1/customers/me', undefined, 'sync', '/V1/customers/me'],
  ['GET', '/index.php/rest/V1/customers/me', undefined, 'sync', '/V1/customers/me'],
  ['GET', '/rest/fr/V1/customers/me', 'fr', 'sync', '/V1/customers/me'],
  ['GET', '/rest/all/V1/customers/me', 'all', 'sync', '/V1/customers/me'],
  ['GET', '/rest/V2/customers', undefined, 'sync', '/V2/customers'],
  ['GET', '/rest/v1/customers', undefined, 'none', '/v1/customers'],
  ['GET', '/rest/de/V1/customers/me', undefined, 'none', '/de/V1/customers/me'],
  ['GET', '/rest/FR/V1/customers/me', undefined, 'none', '/FR/V1/customers/me'],
  ['GET', '/rest/admin/V1/customers/me', undefined, 'none', '/admin/V1/customers/me'],
  ['GET', '/rest', undefined, 'none', ''],
  ['GET', '/rest/', undefined, 'none', '/'],
  ['GET', '/rest/fr', 'fr', 'none', ''],
  ['POST', '/rest/async/V1/customers', undefined, 'async', '/V1/customers'],
  ['DELETE', '/rest/async/V1/customers', undefined, 'async', '/V1/customers'],
  ['GET', '/rest/async/V1/customers', undefined, 'none', '/async/V1/customers'],
  ['POST', '/rest/fr/async/bulk/V1/customers', 'fr', 'bulk', '/V1/customers'],
  ['POST', '/rest/async/customers', undefined, 'none', '/async/customers'],
  ['GET', '/rest/fr/schema', 'fr', 'schema', '/schema'],
  ['GET', '/rest/schema/x', undefined, 'schema', '/schema/x'],
  ['GET', '/rest/schemas', undefined, 'schema', '/schemas'],
])('parses %s %s', (method, path, store, processor, route) => {
  const parsed = parseRestPath(realm, method, path);
  expect(typeof parsed.store === 'object' ? parsed.store.code : parsed.store).toBe(store);
  expect(parsed).toMatchObject({ processor, route });
});
