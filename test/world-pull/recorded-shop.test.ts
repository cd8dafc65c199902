import { expect, onTestFinished, test } from 'vitest';
import { validateDocument } from '../../src/state/document/validate-document.ts';
import { pullWorld } from '../../src/world-pull/pull-world.ts';
import { serveStore } from '../drift/pretend-store.ts';
import { answerAsShop, PRODUCTS, SHOP_ANSWERS, type ShopAnswers, ShopError } from './recorded-shop.ts';

const pull = async (answers: ShopAnswers = {}, products = 1000) => {
  const notes: string[] = [];
  const paths: string[] = [];
  const shop = await serveStore(answerAsShop({ ...SHOP_ANSWERS, ...answers }, paths));
  onTestFinished(() => shop.close());
  const document = await pullWorld(
    {
      baseUrl: shop.url,
      timeout: 60_000,
      admin: { username: 'reader', password: 'needlepassword' },
      magento: '2.4.7-p3',
      products,
    },
    (line) => notes.push(line),
  );
  return { document, notes, paths };
};

test('writes a valid document from stores, settings and catalog of a Magento store', async () => {
  const { document, notes, paths } = await pull();
  expect(validateDocument(document)).toEqual(document);
  expect(notes).toEqual([
    'customer groups: skipped: the account may not read it: it lacks Magento_Customer::group',
    "stores[2].code: left out: 'not-a-code' is not a valid code (a letter, then letters, digits and _)",
  ]);
  const { products = [], ...parts } = document;
  expect(parts).toEqual({
    magento: '2.4.7-p3',
    edition: 'open-source',
    config: {
      'catalog/frontend/grid_per_page': 36,
      'checkout/options/guest_checkout': 0,
      'currency/options/base': 'GBP',
      'general/locale/timezone': 'Europe/London',
      'general/locale/weight_unit': 'kgs',
    },
    websites: [{ id: 1, code: 'base', name: 'Main Website' }],
    stores: [
      { id: 1, code: 'en', name: 'English', locale: 'en_GB', currency: 'GBP' },
      {
        id: 3,
        code: 'fr',
        name: 'Français',
        locale: 'fr_FR',
        currency: 'EUR',
        config: { 'design/header/welcome': 'Bonjour' },
      },
    ],
    attributes: [
      {
        code: 'vat_group',
        entity_type: 'customer',
        label: 'VAT group',
        frontend_input: 'select',
        sort_order: 90,
        options: [{ value: '12', label: 'Trade' }],
        forms: [],
      },
    ],
    categories: [
      { id: 4, name: 'Rings', url_key: 'rings' },
      { id: 5, name: 'Trade', url_key: 'trade' },
      { id: 6, name: 'Trade Rings', url_key: 'rings-6', parent: 'trade' },
    ],
  });
  expect(products).toHaveLength(PRODUCTS.length);
  expect(products.slice(0, 5)).toEqual([
    {
      id: 1,
      sku: 'RING',
      name: 'Product RING',
      price: 1,
      group_prices: [{ price: 0.8, quantity: 5 }],
      url_key: 'ring',
      visibility: 1,
      categories: ['rings', 'rings-6'],
      quantity: 7.5,
    },
    {
      id: 2,
      sku: 'RINGS',
      name: 'Product RINGS',
      __typename: 'ConfigurableProduct',
      price: 1,
      url_key: 'rings',
      categories: ['rings', 'rings-6'],
    },
    { id: 3, sku: 'RING-L', name: 'Product RING-L', price: 3, categories: [], quantity: 0 },
    {
      id: 4,
      sku: 'SET',
      name: 'Product SET',
      __typename: 'BundleProduct',
      url_key: 'set',
      categories: ['rings', 'rings-6'],
    },
    { id: 5, sku: 'SKU-0', name: 'Product SKU-0', price: 5, url_key: 'sku-0', categories: ['rings', 'rings-6'] },
  ]);
  expect(paths.filter((path) => path.startsWith('GET /rest/V1/products'))).toEqual([
    'GET /rest/V1/products 1',
    'GET /rest/V1/products 2',
    'GET /rest/V1/products 3',
  ]);
  expect(JSON.stringify(document)).not.toContain('needle');
});

test('sends GET requests only, apart from the sign-in and GraphQL queries', async () => {
  const { paths } = await pull({}, 0);
  expect(paths.filter((path) => !path.startsWith('GET ') && path !== 'POST /graphql')).toEqual([
    'POST /rest/V1/integration/admin/token',
  ]);
  expect(paths).not.toContainEqual(expect.stringMatching(/\/products|\/customers/));
});

test('skips parts that the release does not have, or that differ from Magento', async () => {
  const { document, notes } = await pull({
    'GET /rest/V1/categories/list': undefined,
    'GET /rest/V1/attributeMetadata/customer/custom': { wrong: true },
    'GET /rest/V1/products': () => ({ items: [{ id: 1 }], total_count: 1 }),
  });
  expect(notes).toEqual([
    expect.stringMatching(/^customer groups: skipped/),
    'attributes: skipped: the response to /rest/V1/attributeMetadata/customer/custom is unexpected',
    'categories: skipped: the store does not have it (status 404)',
    'products: skipped: the response to /rest/V1/products is unexpected at 0.sku',
    expect.stringMatching(/^stores\[2\]\.code/),
  ]);
  expect(Object.keys(document)).toEqual(['magento', 'edition', 'config', 'websites', 'stores']);
});

test('reads settings from the list of store views if GraphQL does not show any', async () => {
  const { document, notes } = await pull({ graphql: { errors: [{ message: 'Internal server error' }] } }, 0);
  expect(notes).toContain('configuration: skipped: /graphql answers "Internal server error"');
  expect(document.config).toEqual({
    'currency/options/base': 'GBP',
    'general/locale/timezone': 'Europe/London',
    'general/locale/weight_unit': 'kgs',
  });
});

test('quantities are the sums of the sources that have a product', async () => {
  const { document, notes } = await pull();
  expect(notes).not.toContainEqual(expect.stringContaining('stock'));
  const known = document.products?.flatMap(({ sku, quantity }) => (quantity === undefined ? [] : [[sku, quantity]]));
  expect(known).toEqual([
    ['RING', 7.5],
    ['RING-L', 0],
    ['SKU-1', 120],
    ['SKU-200', 9],
  ]);
});

test('products have no quantity if the account may not read the stock', async () => {
  const refusal = {
    message: "The consumer isn't authorized to access %resources.",
    parameters: { resources: 'Magento_InventoryApi::source' },
  };
  const { document, notes } = await pull({ 'GET /rest/V1/inventory/source-items': new ShopError(401, refusal) }, 10);
  expect(notes).toContain('stock: skipped: the account may not read it: it lacks Magento_InventoryApi::source');
  expect(document.products).toHaveLength(10);
  expect(document.products?.filter((product) => 'quantity' in product)).toEqual([]);
});
