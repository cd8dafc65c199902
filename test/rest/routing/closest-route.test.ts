import { expect, test } from 'vitest';
import { describeClosestRoute } from '../../../src/rest/routing/closest-route.ts';
import { createRealm } from './create-realm.ts';

const realm = createRealm();

test.each([
  ['GET', '/V1/customer/me', 'GET /V1/customers/me'],
  ['GET', '/V1/customers/9/permissions/readonli', 'GET /V1/customers/:customerId/permissions/readonly'],
  ['PUT', '/V1/integration/admin/token', 'POST /V1/integration/admin/token'],
])('describes the route closest to %s %s', (method, path, closest) => {
  expect(describeClosestRoute(realm, method, path)).toBe(`no route matches; closest match: ${closest}`);
});

test('compares the first 200 characters only', () => {
  const path = `/V1/store/websites${'x'.repeat(200)}`;
  expect(describeClosestRoute(realm, 'GET', path + 'y'.repeat(1_000_000))).toBe(
    describeClosestRoute(realm, 'GET', path),
  );
});
