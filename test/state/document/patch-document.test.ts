import { expect, test } from 'vitest';
import { patchDocument } from '../../../src/state/document/patch-document.ts';

const DOCUMENT = {
  magento: '2.4.7',
  config: { 'customer/password/lockout_failures': 3 },
  customers: [{ email: 'mara@example.com', firstname: 'Mara', lastname: 'Berg' }],
  admins: [{ username: 'Boss', password: 'Password1' }],
};

test.each([
  [{ magento: '2.4.6' }, 'magento', '2.4.6'],
  [
    { config: { 'web/unsecure/base_url': 'x' } },
    'config',
    { 'customer/password/lockout_failures': 3, 'web/unsecure/base_url': 'x' },
  ],
  [
    { customers: [{ email: 'MARA@example.com', lastname: 'Lind' }] },
    'customers',
    [{ email: 'MARA@example.com', firstname: 'Mara', lastname: 'Lind' }],
  ],
  [{ customers: [{ email: 'anna@example.com' }] }, 'customers', [...DOCUMENT.customers, { email: 'anna@example.com' }]],
  [
    { admins: [{ username: 'boss', is_active: false }] },
    'admins',
    [{ username: 'boss', password: 'Password1', is_active: false }],
  ],
  [{ roles: [{ name: 'Editor' }] }, 'roles', [{ name: 'Editor' }]],
  [{ customers: [5, null] }, 'customers', [...DOCUMENT.customers, 5, null]],
  [{ customers: [{ firstname: 'Anna' }] }, 'customers', [...DOCUMENT.customers, { firstname: 'Anna' }]],
])('a patch %j changes %s', (patch, key, value) => {
  const before = structuredClone(DOCUMENT);
  expect(patchDocument(DOCUMENT, patch)).toEqual({ ...before, [key]: value });
  expect(DOCUMENT).toEqual(before);
});

test.each<[string, object, object]>([
  ['websites', { code: 'a' }, { code: 'a' }],
  ['stores', { code: 'a' }, { code: 'a' }],
  ['customer_groups', { code: 'VIP' }, { code: 'vip' }],
  ['customer_rules', { email: 'u{{index}}@a.bc' }, { email: 'u{{index}}@a.bc' }],
  ['customers', { email: 'a@a.bc', website: 'b' }, { email: 'A@a.bc', website: 'b' }],
  ['admins', { username: 'Ada' }, { username: 'ada' }],
  ['roles', { name: 'Care' }, { name: 'Care' }],
  ['integrations', { name: 'erp' }, { name: 'erp' }],
  ['tokens', { token: 't' }, { token: 't' }],
  ['products', { sku: 'Hat' }, { sku: 'HAT' }],
  ['categories', { name: 'New In' }, { name: 'new in' }],
  ['campaigns', { name: 'Sale' }, { name: 'Sale' }],
  ['carts', { id: 'c' }, { id: 'c' }],
  ['compare_lists', { uid: 'u' }, { uid: 'u' }],
  ['ratings', { name: 'Quality' }, { name: 'Quality' }],
  ['attributes', { code: 'floor' }, { code: 'floor' }],
  ['orders', { number: '1' }, { number: '1' }],
  ['coupons', { code: 'SALE' }, { code: 'sale' }],
  ['agreements', { agreement_id: 7 }, { agreement_id: 7 }],
  ['faults', { id: 'f' }, { id: 'f' }],
  ['newsletter_subscriptions', { email: 'a@a.bc' }, { email: 'a@a.bc' }],
])('a row of %s with the key of an existing row changes that row', (list, before, change) => {
  const other = Object.fromEntries(Object.entries(before).map(([name, value]) => [name, `${value}2`]));
  const document = {
    [list]: [
      { ...before, kept: 1 },
      { ...before, ...other },
    ],
  };
  expect(patchDocument(document, { [list]: [{ ...change, added: 2 }] })).toEqual({
    [list]: [
      { ...before, ...change, kept: 1, added: 2 },
      { ...before, ...other },
    ],
  });
});

test.each<[object, object, object]>([
  [{ admins: [{ username: 5 }] }, { admins: [{ username: '5' }] }, { admins: [{ username: '5' }] }],
  [
    { admins: [{ username: true }] },
    { admins: [{ username: true }] },
    { admins: [{ username: true }, { username: true }] },
  ],
  [{ admins: [3, null] }, { admins: [{ username: 'a' }] }, { admins: [3, null, { username: 'a' }] }],
  [{ admins: 3 }, { admins: [{ username: 'a' }] }, { admins: [{ username: 'a' }] }],
  [{ config: { a: 1 } }, { config: [] }, { config: [] }],
  [{ config: [] }, { config: { a: 1 } }, { config: { a: 1 } }],
  [{ config: null }, { config: { a: 1 } }, { config: { a: 1 } }],
  [{ config: { a: 1 } }, { config: null }, { config: null }],
  [{ config: { a: { b: 1 } } }, { config: { a: { c: 2 } } }, { config: { a: { c: 2 } } }],
])('the document %j with the patch %j is %j', (document, patch, expected) => {
  expect(patchDocument(document, patch)).toEqual(expected);
});
