import { expect, test } from 'vitest';
import { describeUnmatchedPath } from '../../../src/rest/routing/closest-route.ts';
import { createRealm } from './create-realm.ts';

const realm = createRealm();
const describeRoute = (method: string, route: string) =>
  describeUnmatchedPath(realm, method, { store: undefined, processor: 'sync', route });

test.each([
  ['GET', '/V1/customer/me', 'GET /V1/customers/me'],
  ['GET', '/V1/customers/9/permissions/readonli', 'GET /V1/customers/:customerId/permissions/readonly'],
  ['PUT', '/V1/integration/admin/token', 'POST /V1/integration/admin/token'],
])('describes the route closest to %s %s', (method, path, closest) => {
  expect(describeRoute(method, path)).toBe(`no route matches; closest match: ${closest}`);
});

test.each([
  ['2.3.7', 'POST', '/V1/tfa/provider/google/authenticate', 'is not in Magento 2.3.7; it is in 2.4.0 to 2.4.9'],
  ['2.4.9', 'POST', '/V1/tfa/provider/google/authenticate', undefined],
])('in %s describes the releases that have %s %s', (magento, method, path, expected) => {
  const world = createRealm({ magento });
  const reason = describeUnmatchedPath(world, method, { store: undefined, processor: 'sync', route: path });
  expect(reason).toBe(
    expected === undefined
      ? `a module or a trait of this world disables ${method} ${path}`
      : `${method} ${path} ${expected}`,
  );
});

test('describes the path of a bulk route for that of a single operation', () => {
  const path = { store: undefined, processor: 'bulk', route: '/V1/customers/1' } as const;
  expect(describeUnmatchedPath(createRealm(), 'PUT', path)).toBe(
    'a bulk route has no values in its path: PUT /V1/customers/byCustomerId',
  );
});

test('compares the first 200 characters only', () => {
  const path = `/V1/store/websites${'x'.repeat(200)}`;
  expect(describeRoute('GET', path + 'y'.repeat(1_000_000))).toBe(describeRoute('GET', path));
});

test('describes a path without a controller', () => {
  const path = { store: undefined, processor: 'none', route: '/de/V1/customers' } as const;
  expect(describeUnmatchedPath(realm, 'GET', path)).toBe(
    "'/de/V1/customers' does not begin with '/V1/' or with the code of a store view",
  );
});
