import { expect, test } from 'vitest';
import { formatPath } from '../../../src/state/document/document-problems.ts';
import { duplicateProblems } from '../../../src/state/document/duplicate-checks.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';

const problemsOf = (document: object) =>
  duplicateProblems(document as FixtureDocument).map(({ path, message }) => `${formatPath(path)}: ${message}`);

const ANA = { firstname: 'Ana', lastname: 'Lee' };

test.each<[string, string, readonly object[]]>([
  ['websites', 'code', [{ code: 'a' }, { code: 'a' }]],
  ['stores', 'code', [{ code: 'a' }, { code: 'a' }]],
  ['customer_groups', 'code', [{ code: 'VIP' }, { code: 'vip' }]],
  ['roles', 'name', [{ name: 'a' }, { name: 'a' }]],
  ['integrations', 'name', [{ name: 'a' }, { name: 'a' }]],
  [
    'integrations',
    'consumer_key',
    [
      { name: 'a', consumer_key: 'k' },
      { name: 'b', consumer_key: 'k' },
    ],
  ],
  [
    'integrations',
    'access_token',
    [
      { name: 'a', access_token: 'k' },
      { name: 'b', access_token: 'k' },
    ],
  ],
  ['admins', 'username', [{ username: 'Ada' }, { username: 'ada' }]],
  [
    'customers',
    'email',
    [
      { ...ANA, email: 'ana@example.com' },
      { ...ANA, email: 'ANA@example.com' },
    ],
  ],
  ['tokens', 'token', [{ token: 'a' }, { token: 'a' }]],
  ['products', 'sku', [{ sku: 'Hat' }, { sku: 'HAT' }]],
  ['categories', 'url_key', [{ name: 'Women' }, { name: 'Other', url_key: 'women' }]],
  ['campaigns', 'name', [{ name: 'a' }, { name: 'a' }]],
  ['carts', 'id', [{ id: 'a' }, { id: 'a' }]],
  [
    'carts',
    'number',
    [
      { id: 'a', number: 1 },
      { id: 'b', number: 1 },
    ],
  ],
  ['compare_lists', 'uid', [{ uid: 'a' }, { uid: 'a' }]],
  ['ratings', 'name', [{ name: 'a' }, { name: 'a' }]],
  [
    'attributes',
    'code',
    [
      { code: 'a', entity_type: 'customer' },
      { code: 'a', entity_type: 'customer' },
    ],
  ],
  ['orders', 'number', [{ number: 'a' }, { number: 'a' }]],
  ['orders', 'id', [{ id: 4 }, { id: 4 }]],
  ['coupons', 'code', [{ code: 'SALE' }, { code: 'sale' }]],
  ['agreements', 'agreement_id', [{ agreement_id: 1 }, { agreement_id: 1 }]],
  ['cms_pages', 'identifier', [{ identifier: 'a' }, { identifier: 'a', stores: [] }]],
  [
    'cms_blocks',
    'identifier',
    [
      { identifier: 'a', stores: ['de'] },
      { identifier: 'a', stores: ['de'] },
    ],
  ],
  ['reviews', 'id', [{ id: 4 }, { id: 4 }]],
  ['wishlists', 'id', [{ id: 4 }, { id: 4 }]],
])('two %s with the same %s are a problem of the second one', (list, property, rows) => {
  expect(problemsOf({ [list]: rows })).toEqual([`${list}[1].${property}: is the same as in ${list}[0]`]);
});

test.each<[string, readonly object[]]>([
  ['integrations', [{ name: 'a', consumer_key: null }, { name: 'b', consumer_key: null }, { name: 'c' }]],
  ['roles', [{ name: 'a' }, { name: 'A' }]],
  [
    'attributes',
    [
      { code: 'a', entity_type: 'customer' },
      { code: 'a', entity_type: 'customer_address' },
    ],
  ],
  ['cms_pages', [{ identifier: 'a' }, { identifier: 'a', stores: ['de'] }]],
  ['orders', [{}, {}]],
  [
    'customers',
    [
      { ...ANA, email: 'a@b.co', website: 'one' },
      { ...ANA, email: 'a@b.co', website: 'two' },
    ],
  ],
])('%s that differ are no problem: %j', (list, rows) => {
  expect(problemsOf({ [list]: rows })).toEqual([]);
});

test('each further row names the first one', () => {
  expect(problemsOf({ roles: [{ name: 'a' }, { name: 'b' }, { name: 'a' }, { name: 'a' }] })).toEqual([
    'roles[2].name: is the same as in roles[0]',
    'roles[3].name: is the same as in roles[0]',
  ]);
  expect(problemsOf({})).toEqual([]);
});

test('ids of invoices are unique among all orders, those of shipments are counted apart', () => {
  const orders = [
    { items: [], invoices: [{ id: 1 }, {}, { id: 2 }], shipments: [{ id: 1 }] },
    { items: [], invoices: [{ id: 2 }, {}] },
  ];
  expect(problemsOf({ orders })).toEqual(['orders[1].invoices[0].id: is the same as in orders[0].invoices[2]']);
});
