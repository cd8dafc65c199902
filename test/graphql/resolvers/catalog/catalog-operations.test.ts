import { expect, test } from 'vitest';
import { createTestShop } from '../../test-shop.ts';

const products = [
  { sku: 'TOP', name: 'Linen Top', price: 30, special_price: 24, categories: ['tops'] },
  { sku: 'BAG', name: 'Canvas Bag', price: 12, url_key: 'bag', quantity: 0, categories: ['gear'] },
  { sku: 'SET', name: 'Set', __typename: 'BundleProduct', price: 80, brand: 'ignored', categories: ['gear'] },
];
const config = { 'cataloginventory/options/show_out_of_stock': 1 };
const categories = [{ name: 'Women' }, { name: 'Tops', parent: 'women' }, { name: 'Gear' }];

test('shows the products of the fixture document with derived fields', async () => {
  const { send } = await createTestShop({ products, categories, config });
  const { body } = await send(`{ products(filter: {}) { total_count items {
    __typename sku name url_key url_suffix stock_status type_id special_price
    price_range { minimum_price { regular_price { value currency } final_price { value } discount { amount_off percent_off } } }
    categories { name url_path breadcrumbs { category_name } } } } }`);
  expect(body.data?.['products']).toMatchObject({
    total_count: 3,
    items: [
      {
        __typename: 'SimpleProduct',
        sku: 'TOP',
        name: 'Linen Top',
        url_key: 'top',
        url_suffix: '.html',
        special_price: 24,
        price_range: {
          minimum_price: {
            regular_price: { value: 30, currency: 'USD' },
            final_price: { value: 24 },
            discount: { amount_off: 6, percent_off: 20 },
          },
        },
        categories: [{ name: 'Tops', url_path: 'women/tops', breadcrumbs: [{ category_name: 'Women' }] }],
      },
      { sku: 'BAG', url_key: 'bag', stock_status: 'OUT_OF_STOCK', categories: [{ breadcrumbs: null }] },
      { __typename: 'BundleProduct', type_id: 'bundle' },
    ],
  });
});

test.each([
  ['{ products(filter: { sku: { eq: "bag" } }) { items { sku } } }', ['BAG']],
  ['{ products(filter: { url_key: { in: ["bag", "top"] } }) { items { sku } } }', ['BAG', 'TOP']],
  ['{ products(filter: { sku: { eq: "NONE" } }) { items { sku } } }', []],
  ['{ products(search: "linen") { items { sku } } }', ['TOP']],
  ['{ products(filter: { name: { match: "bag" } }) { items { sku } } }', ['BAG']],
  ['{ products(filter: { price: { from: "20", to: "30" } }) { items { sku } } }', ['TOP']],
  ['{ products(filter: { category_uid: { eq: "Mw==" } }) { items { sku } } }', ['TOP']],
  ['{ products(filter: { category_url_path: { eq: "gear" } }) { items { sku } } }', ['BAG', 'SET']],
  ['{ products(filter: {}, sort: { price: ASC }) { items { sku } } }', ['BAG', 'TOP', 'SET']],
  ['{ products(filter: {}, sort: { name: DESC }) { items { sku } } }', ['SET', 'TOP', 'BAG']],
  ['{ products(filter: {}, pageSize: 2, currentPage: 2) { items { sku } } }', ['SET']],
])('%s finds %j', async (query, skus) => {
  const { send } = await createTestShop({ products, categories, config });
  const { body } = await send(query);
  const result = body.data?.['products'] as { items: { sku: string }[] } | undefined;
  expect(result?.items.map(({ sku }) => sku)).toEqual(skus);
});

test('shows categories as a tree with correct counts', async () => {
  const { send } = await createTestShop({ products, categories, config });
  const { body } =
    await send(`{ categoryList(filters: { parent_id: { eq: "2" } }) { id uid name level path children_count product_count
    children { name level path products { total_count items { sku } } } } categories(filters: { url_key: { eq: "tops" } }) { total_count items { url_path canonical_url } } }`);
  expect(body.data).toMatchObject({
    categoryList: [
      {
        id: 3,
        uid: 'Mw==',
        name: 'Women',
        level: 2,
        path: '1/2/3',
        children_count: '1',
        product_count: 1,
        children: [{ name: 'Tops', level: 3, path: '1/2/3/4', products: { total_count: 1, items: [{ sku: 'TOP' }] } }],
      },
      { name: 'Gear', product_count: 2 },
    ],
    categories: { total_count: 1, items: [{ url_path: 'women/tops', canonical_url: 'women/tops.html' }] },
  });
});

const ROOT = {
  id: 2,
  uid: 'Mg==',
  name: 'Default Category',
  level: 1,
  path: '1/2',
  url_path: null,
  breadcrumbs: null,
  children_count: '2',
  product_count: 3,
  products: { total_count: 3 },
  children: [
    { name: 'Women', children: [{ name: 'Tops' }] },
    { name: 'Gear', children: [] },
  ],
};

test.each([
  'categoryList',
  'categoryList(filters: { ids: { eq: "2" } })',
  'categoryList(filters: { category_uid: { in: ["Mg=="] } })',
  'categoryList(filters: { name: { match: "default" } })',
  'category',
  'category(id: 2)',
])('shows the root category in %s', async (field) => {
  const { send } = await createTestShop({ products, categories, config });
  const { body } = await send(`{ found: ${field} { id uid name level path url_path breadcrumbs { category_id }
    children_count product_count products { total_count } children { name children { name } } } }`);
  expect([body.data?.['found']].flat()).toEqual([ROOT]);
});

test('shows one root category without filters, all categories with an empty filter', async () => {
  const { send } = await createTestShop({ products, categories, config });
  const { body } = await send(`{ categories { total_count items { uid name } page_info { total_pages } }
    all: categories(filters: {}) { total_count items { name } } }`);
  expect(body.data).toEqual({
    categories: { total_count: 1, items: [{ uid: 'Mg==', name: 'Default Category' }], page_info: { total_pages: 1 } },
    all: {
      total_count: 4,
      items: [{ name: 'Default Category' }, { name: 'Women' }, { name: 'Tops' }, { name: 'Gear' }],
    },
  });
});

test('resolves a path to a product, a category, the home page, or null', async () => {
  const { send } = await createTestShop({ products, categories, config });
  const routeOf = async (url: string) => (await send(`{ route(url: "${url}") { __typename relative_url } }`)).body.data;
  expect(await routeOf('bag.html')).toEqual({ route: { __typename: 'SimpleProduct', relative_url: 'bag.html' } });
  expect(await routeOf('women/tops.html')).toMatchObject({ route: { __typename: 'CategoryTree' } });
  expect(await routeOf('/')).toMatchObject({ route: { __typename: 'CmsPage' } });
  expect(await routeOf('unknown.html')).toEqual({ route: null });
});

test('generates products whose pages are consistent with their total', async () => {
  const { send } = await createTestShop();
  const page = async (currentPage: number) => {
    const query = `{ products(filter: {}, pageSize: 20, currentPage: ${currentPage}) { total_count items { sku } page_info { current_page total_pages } } }`;
    return (await send(query)).body.data?.['products'] as {
      total_count: number;
      items: { sku: string }[];
      page_info: { current_page: number; total_pages: number };
    };
  };
  const pages = [await page(1), await page(2), await page(3)];
  expect(pages.map(({ items }) => items.length)).toEqual([20, 20, 8]);
  expect(pages.every(({ total_count }) => total_count === 48)).toBe(true);
  expect(new Set(pages.flatMap(({ items }) => items.map(({ sku }) => sku))).size).toBe(48);
  expect(pages[2]?.page_info).toEqual({ current_page: 3, total_pages: 3 });
});

test('a product of the fixture document can define any field, objects as well', async () => {
  const { send } = await createTestShop({
    products: [
      {
        sku: 'TOP',
        description: { html: '<p>Linen.</p>' },
        price_range: { minimum_price: { regular_price: { value: 1, currency: 'EUR' }, final_price: { value: 1 } } },
      },
    ],
  });
  const { body } = await send(`{ products(filter: { sku: { eq: "TOP" } }) { items {
    description { html } price_range { minimum_price { regular_price { value currency } } } } } }`);
  expect(body.data?.['products']).toEqual({
    items: [
      {
        description: { html: '<p>Linen.</p>' },
        price_range: { minimum_price: { regular_price: { value: 1, currency: 'EUR' } } },
      },
    ],
  });
});

test.each([
  ['{ products { total_count } }', "'search' or 'filter' input argument is required."],
  [
    '{ products(search: "", pageSize: 20, currentPage: 4) { total_count } }',
    'currentPage value 4 specified is greater than the 3 page(s) available.',
  ],
  [
    '{ products(search: "", pageSize: 0, currentPage: 0) { total_count } }',
    'currentPage value must be greater than 0.',
  ],
  ['{ products(search: "", pageSize: 0) { total_count } }', 'pageSize value must be greater than 0.'],
  ['{ categories(pageSize: 0, currentPage: 0) { total_count } }', 'currentPage value must be greater than 0.'],
  [
    '{ categories(currentPage: 2) { total_count } }',
    'currentPage value 2 specified is greater than the 1 page(s) available.',
  ],
  ['{ categoryList(currentPage: 2) { id } }', 'currentPage value 2 specified is greater than the 1 page(s) available.'],
])('refuses %s with the message of Magento', async (query, message) => {
  const { send } = await createTestShop();
  expect(await send(query)).toMatchObject({ status: 200, message, category: 'graphql-input' });
});
