import { expect, test } from 'vitest';
import { findRoute } from '../../../src/rest/routing/find-route.ts';
import type { RestPath } from '../../../src/rest/routing/rest-path.ts';
import { createRealm } from './create-realm.ts';

const realm = createRealm();
const find = (method: string, route: string, processor: RestPath['processor'] = 'sync') => {
  const match = findRoute(realm, method, { route, processor });
  return match && [match.route.service, match.values];
};

test.each<[string, string, unknown]>([
  ['GET', '/V1/customers/me', ['getCustomer', {}]],
  ['GET', '/V1/customers/me/', ['getCustomer', {}]],
  ['GET', '/V1/customers/me//', ['getCustomer', {}]],
  ['GET', '/V1/customers/7', ['getCustomer', { customerId: '7' }]],
  ['GET', '/V1/customers/search', ['searchCustomers', {}]],
  ['GET', '/V1/customers/a%20b+c/confirm', ['getConfirmationStatus', { customerId: 'a b c' }]],
  ['PUT', '/V1/customerGroups/default/2', ['setDefaultGroup', { id: '2' }]],
  ['POST', '/V1/customers/me', undefined],
  ['GET', '/V1/Customers/me', undefined],
  ['GET', '/V1/customers/7/unknown', undefined],
  ['GET', '/', undefined],
  ['PATCH', '/V1/customers/me', undefined],
])('%s %s', (method, path, expected) => {
  expect(find(method, path)).toEqual(expected);
});

test('finds asynchronous routes', () => {
  expect(find('PUT', '/V1/customers/7', 'async')).toEqual(['saveCustomer', { customerId: '7' }]);
});

test('finds no route for a path without a controller', () => {
  expect(find('GET', '/V1/customers/7', 'none')).toBeUndefined();
});

test('finds bulk routes with by… in place of placeholders', () => {
  expect(find('PUT', '/V1/customers/byCustomerId', 'bulk')).toEqual(['saveCustomer', {}]);
  expect(find('PUT', '/V1/customers/7', 'bulk')).toBeUndefined();
  expect(find('GET', '/V1/customers/me', 'bulk')).toBeUndefined();
});

test.each([
  ['2.4.5', 'POST', '/V1/integration/customer/revoke-customer-token', false],
  ['2.4.6', 'POST', '/V1/integration/customer/revoke-customer-token', true],
  ['2.4.8', 'POST', '/V1/customers/activate', false],
  ['2.4.9', 'POST', '/V1/customers/activate', true],
  ['2.3.7', 'GET', '/V1/tfa/installed-providers', false],
  ['2.4.0', 'GET', '/V1/tfa/installed-providers', true],
  ['2.4.7', 'POST', '/V1/tfa/provider/duo_security/get-authentication-data', true],
  ['2.4.8', 'POST', '/V1/tfa/provider/duo_security/get-authentication-data', false],
])('in %s, the route %s %s is available: %s', (magento, method, route, expected) => {
  expect(findRoute(createRealm({ magento }), method, { route, processor: 'sync' }) !== undefined).toBe(expected);
});

test('has no two-factor routes if the module is disabled', () => {
  const withoutModule = createRealm({ modules: { Magento_TwoFactorAuth: false } });
  expect(findRoute(withoutModule, 'GET', { route: '/V1/tfa/installed-providers', processor: 'sync' })).toBeUndefined();
});
