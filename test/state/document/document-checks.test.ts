import { expect, test } from 'vitest';
import { documentProblemsOf } from './document-problems-of.ts';

const id = 'c'.repeat(32);
const ana = { email: 'ana@example.com', firstname: 'Ana', lastname: 'Lee' };

test.each([
  ['no sku', { products: [{ name: 'No sku' }] }, ['products[0].sku: is missing']],
  ['a negative price', { products: [{ sku: 'TOP', price: -1 }] }, [expect.stringContaining('products[0].price')]],
  [
    'an unknown parent category',
    { categories: [{ name: 'Tops', parent: 'women' }] },
    ["categories[0].parent: unknown category 'women'; valid: tops"],
  ],
  [
    'categories that are their own ancestors',
    {
      categories: [
        { name: 'A', parent: 'b' },
        { name: 'B', parent: 'a' },
      ],
    },
    [
      'categories[0].parent: the category is its own ancestor',
      'categories[1].parent: the category is its own ancestor',
    ],
  ],
  ['a short cart id', { carts: [{ id: 'short' }] }, ['carts[0].id: expected 32 characters']],
  [
    'a cart item without pieces',
    { carts: [{ id, items: [{ sku: 'TOP', quantity: 0 }] }] },
    ['carts[0].items[0].quantity: expected more than 0'],
  ],
  [
    'the cart of an unknown customer',
    { carts: [{ id, customer: 'bo@example.com' }] },
    ["carts[0].customer: unknown customer 'bo@example.com' in website 'base'"],
  ],
  [
    'a cart in an unknown store view',
    { carts: [{ id, store: 'fr' }] },
    ["carts[0].store: unknown store 'fr'; valid: default"],
  ],
  [
    'a mocked value of no object',
    { mocks: { SimpleProduct: 'name' } },
    [expect.stringContaining('mocks.SimpleProduct')],
  ],
  [
    'a customer in an unknown website',
    { customers: [{ ...ana, website: 'outlet' }] },
    ["customers[0].website: unknown website 'outlet'; valid: base"],
  ],
  [
    'a customer in a store view of another website',
    { stores: [{ code: 'fr', website: 'europe' }], customers: [{ ...ana, website: 'base', store: 'fr' }] },
    ["customers[0].store: store view 'fr' is in website 'europe', the account in 'base'"],
  ],
  [
    'an admin with an unknown role',
    { admins: [{ username: 'ada', role: 'Care' }] },
    ["admins[0].role: unknown role 'Care'; valid: Administrators"],
  ],
  [
    'a token without an owner',
    { tokens: [{ token: 't' }] },
    ['tokens[0]: expected one owner: customer, admin or integration'],
  ],
  [
    'a token with two owners',
    { admins: [{ username: 'ada' }], tokens: [{ token: 't', admin: 'ada', integration: 'erp' }] },
    ['tokens[0]: expected one owner: customer, admin or integration'],
  ],
  [
    'a token of an unknown customer',
    { tokens: [{ token: 't', customer: ana.email }] },
    ["tokens[0].customer: unknown customer 'ana@example.com' in website 'base'"],
  ],
  [
    'a token of an unknown integration',
    { tokens: [{ token: 't', integration: 'erp' }] },
    ["tokens[0].integration: unknown integration 'erp'"],
  ],
  [
    'an unknown release',
    { magento: '2.2.0' },
    [expect.stringContaining("magento: '2.2.0' is not a known Magento release; expected 2.3.1 to")],
  ],
  [
    'a misspelled configuration path',
    { config: { 'graphql/disable_introspecton': 1 } },
    ["config.graphql/disable_introspecton: unknown path; did you mean 'graphql/disable_introspection'?"],
  ],
  [
    'an invalid setting of a store view',
    { stores: [{ code: 'default', config: { 'graphql/disable_introspection': 'maybe' } }] },
    [expect.stringContaining('stores[0].config.graphql/disable_introspection: expected')],
  ],
])('%s is reported', (_, document, problems) => {
  expect(documentProblemsOf(document)).toEqual(problems);
});

test.each([
  ['products', [{ sku: 'TOP' }, { sku: 'top' }], 'sku'],
  ['categories', [{ name: 'Été' }, { name: 'ete' }], 'url_key'],
  ['websites', [{ code: 'base' }, { code: 'base' }], 'code'],
  ['stores', [{ code: 'fr' }, { code: 'fr' }], 'code'],
  ['customer_groups', [{ code: 'Staff' }, { code: 'staff' }], 'code'],
  [
    'roles',
    [
      { name: 'Care', resources: [] },
      { name: 'Care', resources: [] },
    ],
    'name',
  ],
  ['admins', [{ username: 'ada' }, { username: 'ADA' }], 'username'],
  [
    'admins',
    [
      { id: 1, username: 'ada' },
      { id: 1, username: 'bo' },
    ],
    'id',
  ],
  ['customers', [ana, { ...ana, email: 'Ana@example.com' }], 'email'],
  ['integrations', [{ name: 'erp' }, { name: 'erp' }], 'name'],
  [
    'integrations',
    [
      { name: 'erp', consumer_key: 'k'.repeat(32) },
      { name: 'pim', consumer_key: 'k'.repeat(32) },
    ],
    'consumer_key',
  ],
  [
    'integrations',
    [
      { name: 'erp', access_token: 'k'.repeat(32) },
      { name: 'pim', access_token: 'k'.repeat(32) },
    ],
    'access_token',
  ],
  [
    'campaigns',
    [
      { name: 'Sale', from: '+1d' },
      { name: 'Sale', from: '+1d' },
    ],
    'name',
  ],
  ['carts', [{ id }, { id }], 'id'],
])('two %s %j with one %s are reported', (list, rows, property) => {
  expect(documentProblemsOf({ [list]: rows })).toEqual([`${list}[1].${property}: is the same as in ${list}[0]`]);
});

test.each([
  [
    'the cart of a customer of the website of its store view',
    {
      stores: [{ code: 'default' }, { code: 'fr', website: 'europe' }],
      customers: [{ ...ana, website: 'europe' }],
      carts: [{ id, customer: ana.email, store: 'fr' }],
    },
  ],
  ['any field of a product', { products: [{ sku: 'TOP', brand: 'Own', price_range: { minimum_price: {} } }] }],
  ['an unknown configuration path that is not similar to a known one', { config: { 'acme/returns/enabled': 1 } }],
  ['a setting that is null', { config: { 'graphql/disable_introspection': null } }],
  [
    'one e-mail address in two websites',
    { stores: [{ code: 'default' }, { code: 'fr', website: 'europe' }], customers: [ana, { ...ana, store: 'fr' }] },
  ],
  [
    'a token of an admin in another letter case',
    { admins: [{ username: 'ada' }], tokens: [{ token: 't', admin: 'ADA' }] },
  ],
])('%s is accepted', (_, document) => {
  expect(documentProblemsOf(document)).toEqual([]);
});

const sale = { name: 'Sale', from: '2030-02-01T00:00:00Z' };

test.each([
  [
    'an end before the start',
    { ...sale, to: '2030-01-01T00:00:00Z' },
    "to: must be after 'from' (2030-02-01T00:00:00Z)",
  ],
  ['a relative end at the start', { ...sale, from: '+2d', to: '+1d' }, "to: must be after 'from' (+2d)"],
  [
    'an unknown product',
    { ...sale, products: [{ sku: 'NONE' }] },
    "products[0].sku: unknown product 'NONE'; expected one of products",
  ],
  [
    'a change of the type of a product',
    { ...sale, products: [{ sku: 'top', __typename: 'BundleProduct' }] },
    'products[0].__typename: a campaign cannot change this property',
  ],
  [
    'a change without a category',
    { ...sale, categories: [{ name: 'Women' }] },
    "categories[0]: must name a category by 'id', 'uid' or 'url_key'",
  ],
  [
    'an unknown category',
    { ...sale, categories: [{ id: 9 }] },
    'categories[0].id: unknown category 9; expected one of categories',
  ],
  [
    'a change of the URL key',
    { ...sale, categories: [{ id: 3, url_key: 'men' }] },
    "categories[0].url_key: the category has 'women', and a campaign cannot change it",
  ],
  [
    'an unknown parent category',
    { ...sale, categories: [{ url_key: 'women', parent: 'none' }] },
    "categories[0].parent: unknown category 'none'; expected one of categories",
  ],
])('a campaign with %s is reported', (_, campaign, problem) => {
  const document = { products: [{ sku: 'TOP' }], categories: [{ name: 'Women' }], campaigns: [campaign] };
  expect(documentProblemsOf(document)).toEqual([`campaigns[0].${problem}`]);
});

test('a campaign from a relative to an absolute time is accepted, since no clock can compare them', () => {
  expect(documentProblemsOf({ campaigns: [{ ...sale, from: '+10d', to: '2000-01-01' }] })).toEqual([]);
});
