import { expect, test } from 'vitest';
import { documentProblemsOf } from './document-problems-of.ts';

const id = 'c'.repeat(32);
const NAME = { firstname: 'Ana', lastname: 'Lee' };
const hat = { sku: 'HAT', quantity: 1 };

test.each([
  [
    'a campaign without content staging',
    { edition: 'open-source', campaigns: [{ name: 'Sale', from: '+1d' }] },
    ['campaigns: needs content staging, which only the edition `commerce` has'],
  ],
  [
    'a cart item of an unknown product',
    { products: [{ sku: 'TOP' }], carts: [{ id, items: [{ sku: 'top', quantity: 1 }, hat] }] },
    ["carts[0].items[1].sku: unknown product 'HAT'; expected one of products"],
  ],
  [
    'a cart item in an empty catalog',
    { products: [], carts: [{ id, items: [hat] }] },
    ["carts[0].items[0].sku: unknown product 'HAT'; expected one of products"],
  ],
  [
    'a customer of an unknown group',
    {
      customer_groups: [{ code: 'VIP' }, { id: 20, code: 'Staff' }],
      customers: [0, 3, 4, 20, 5].map((group_id) => ({
        email: `c${group_id}@a.bc`,
        password: 'x',
        ...NAME,
        group_id,
      })),
    },
    ['customers[4].group_id: unknown customer group 5; valid: 0, 1, 2, 3, 4, 20'],
  ],
  [
    'the wish list of a customer with an unknown product',
    { products: [{ sku: 'TOP' }], customers: [{ email: 'a@a.bc', password: 'x', ...NAME, wishlist: [hat] }] },
    ["customers[0].wishlist[0].sku: unknown product 'HAT'; expected one of products"],
  ],
  ['a cart item in a generated catalog', { carts: [{ id, items: [hat] }] }, []],
])('%s has these problems', (_, document, problems) => {
  expect(documentProblemsOf(document)).toEqual(problems);
});

const ANA = { email: 'ana@example.com', ...NAME };
const uid = 'u'.repeat(32);
const review = { sku: 'HAT', nickname: 'A', summary: 'Good', text: 'Warm' };
const terms = { name: 'T', content: 'c', checkbox_text: 'I agree' };
const page = { identifier: 'a', title: 'A', content: '' };
const shop = { stores: [{ code: 'default' }, { code: 'fr', website: 'europe' }], customers: [ANA] };
const inEurope = "unknown customer 'ana@example.com' in website 'europe'";
const noHat = "unknown product 'HAT'; expected one of products";
const noStore = "unknown store 'de'; valid: default, fr";

test.each<[object, string | undefined]>([
  [{ orders: [{ customer: ANA.email, items: [] }] }, undefined],
  [{ orders: [{ customer: ANA.email, store: 'fr', items: [] }] }, `orders[0].customer: ${inEurope}`],
  [{ orders: [{ customer: ANA.email, store: 'fr', website: 'base', items: [] }] }, undefined],
  [{ orders: [{ store: 'de', items: [] }] }, `orders[0].store: ${noStore}`],
  [{ orders: [{ items: [hat] }], products: [] }, undefined],
  [{ wishlists: [{ customer: 'ANA@example.com' }] }, undefined],
  [{ wishlists: [{ customer: ANA.email, website: 'europe' }] }, `wishlists[0].customer: ${inEurope}`],
  [{ wishlists: [{ customer: ANA.email, items: [hat] }], products: [] }, `wishlists[0].items[0].sku: ${noHat}`],
  [{ compare_lists: [{ uid }] }, undefined],
  [{ compare_lists: [{ uid, customer: ANA.email, website: 'europe' }] }, `compare_lists[0].customer: ${inEurope}`],
  [
    { compare_lists: [{ uid, products: ['BAG', 'HAT'] }], products: [{ sku: 'BAG' }] },
    `compare_lists[0].products[1]: ${noHat}`,
  ],
  [{ reviews: [{ ...review, customer: ANA.email, store: 'fr' }] }, `reviews[0].customer: ${inEurope}`],
  [{ reviews: [{ ...review, store: 'de' }] }, `reviews[0].store: ${noStore}`],
  [{ reviews: [review], products: [] }, `reviews[0].sku: ${noHat}`],
  [{ newsletter_subscriptions: [{ email: 'a@b.co', website: 'europe' }] }, undefined],
  [
    { newsletter_subscriptions: [{ email: 'a@b.co', website: 'asia' }] },
    "newsletter_subscriptions[0].website: unknown website 'asia'; valid: base, europe",
  ],
  [{ agreements: [{ ...terms, stores: ['fr', 'de'] }] }, `agreements[0].stores[1]: ${noStore}`],
  [{ cms_pages: [{ ...page, stores: ['de'] }] }, `cms_pages[0].stores[0]: ${noStore}`],
  [{ cms_blocks: [{ ...page, stores: ['de'] }] }, `cms_blocks[0].stores[0]: ${noStore}`],
  [
    { customer_rules: [{ ...NAME, email: 'u{{index}}@a.bc', count: 1, store: 'de' }] },
    `customer_rules[0].store: ${noStore}`,
  ],
  [{ customers: [{ ...ANA, store: 'de' }] }, `customers[0].store: ${noStore}`],
  [{ tokens: [{ token: 't', customer: ANA.email, website: 'europe' }] }, `tokens[0].customer: ${inEurope}`],
  [{ tokens: [{ token: 't', customer: ANA.email }] }, undefined],
  [{ tokens: [{ token: 't', admin: 'bo' }], admins: [{ username: 'ada' }] }, "tokens[0].admin: unknown admin 'bo'"],
  [
    { tokens: [{ token: 't', integration: 'ERP' }], integrations: [{ name: 'erp' }] },
    "tokens[0].integration: unknown integration 'ERP'",
  ],
  [{ tokens: [{ token: 't', integration: 'erp' }], integrations: [{ name: 'pim' }, { name: 'erp' }] }, undefined],
  [
    { products: [{ sku: 'HAT', group_prices: [{ group: 'staff', price: 1 }] }], customer_groups: [{ code: 'Staff' }] },
    undefined,
  ],
  [{ products: [{ sku: 'HAT', group_prices: [{ price: 1 }, { group: 'general', price: 1 }] }] }, undefined],
  [
    { products: [{ sku: 'HAT', group_prices: [{ group: 'VIP', price: 1 }] }], customer_groups: [{ code: 'Staff' }] },
    "products[0].group_prices[0].group: unknown customer group 'VIP'; valid: NOT LOGGED IN, General, Wholesale, Retailer, Staff",
  ],
  [
    {
      admins: [
        { username: 'ada', role: null },
        { username: 'bo', role: 'Administrators' },
      ],
    },
    undefined,
  ],
  [{ admins: [{ username: 'ada', role: 'Care' }], roles: [{ name: 'Care', resources: [] }] }, undefined],
  [{ categories: [{ name: 'A' }, { name: 'B', parent: 'a' }, { name: 'C', url_key: 'x', parent: 'b' }] }, undefined],
  [
    { categories: [{ name: 'A', url_key: 'x', parent: 'x' }] },
    'categories[0].parent: the category is its own ancestor',
  ],
  [
    {
      categories: [
        { name: 'A', parent: 'b' },
        { name: 'B', parent: 'b' },
      ],
    },
    'categories[1].parent: the category is its own ancestor',
  ],
])('the references of %j have the problem %s', (document, problem) => {
  expect(documentProblemsOf({ ...shop, ...document })).toEqual(problem === undefined ? [] : [problem]);
});
