import { expect, test } from 'vitest';
import { createAdminClient, createRestClient, mara } from '../rest-client.ts';

const fixtures = {
  products: [
    { sku: 'TOP', name: 'Linen Top', price: 30, special_price: 20, categories: ['tops'], color: 'blue' },
    {
      sku: 'BAG',
      name: 'Bag',
      price: 80,
      categories: ['women'],
      group_prices: [{ group: 'Wholesale', price: 60, quantity: 2 }],
    },
    { sku: 'OLD', name: 'Old', price: 5, status: 2 as const, categories: ['tops', 'hidden'] },
  ],
  categories: [{ name: 'Women' }, { name: 'Tops', parent: 'women' }, { name: 'Hidden', is_active: false }],
  cms_pages: [{ identifier: 'about', title: 'About us', content: '<p>We</p>' }],
  cms_blocks: [{ identifier: 'footer', title: 'Footer', is_active: false }],
};

const filter = (field: string, value: string, condition = 'eq') =>
  ['field', 'value', 'condition_type']
    .map((key, i) => `searchCriteria[filter_groups][0][filters][0][${key}]=${[field, value, condition][i]}`)
    .join('&');

test.each([
  ['/products?searchCriteria=', 'Magento_Catalog::products'],
  ['/products/TOP', 'Magento_Catalog::products'],
  ['/categories', 'Magento_Catalog::categories'],
  ['/categories/3', 'Magento_Catalog::categories'],
  ['/cmsPage/1', 'Magento_Cms::page'],
  ['/cmsBlock/1', 'Magento_Cms::block'],
  ['/invoices/1', 'Magento_Sales::sales_invoice'],
  ['/shipment/1', 'Magento_Sales::shipment'],
])('GET /V1%s refuses guests and customers', async (path, resources) => {
  const { call, bearerHeader } = await createRestClient(fixtures);
  const refused = { status: 401, body: { parameters: { resources } } };
  expect(await call('GET', `/rest/V1${path}`)).toMatchObject(refused);
  expect(await call('GET', `/rest/V1${path}`, undefined, await bearerHeader({ customer: mara.email }))).toMatchObject(
    refused,
  );
});

test.each([
  ['/products/top', { sku: 'TOP', name: 'Linen Top', price: 30, status: 1, type_id: 'simple' }],
  ['/products/OLD', { status: 2 }],
  ['/products/BAG', { tier_prices: [{ customer_group_id: 2, qty: 2, value: 60 }] }],
  [`/products?${filter('price', '10', 'gt')}`, { total_count: 2, items: [{ sku: 'TOP' }, { sku: 'BAG' }] }],
  [`/products?${filter('color', 'blue')}`, { total_count: 1, items: [{ sku: 'TOP' }] }],
  [`/products?${filter('category_id', '4')}`, { total_count: 2 }],
  ['/products?searchCriteria[pageSize]=1&searchCriteria[currentPage]=2', { total_count: 3, items: [{ sku: 'BAG' }] }],
  ['/categories', { id: 2, name: 'Default Category', children_data: [{ name: 'Women' }, { name: 'Hidden' }] }],
  ['/categories?rootCategoryId=3&depth=0', { id: 3, level: 2, children_data: [] }],
  ['/categories/4', { id: 4, parent_id: 3, path: '1/2/3/4', is_active: true, children: '' }],
  [`/categories/list?${filter('name', 'Tops')}`, { total_count: 1, items: [{ id: 4 }] }],
  ['/categories/4/products', [{ sku: 'TOP', category_id: '4' }]],
  ['/cmsPage/1', { id: 1, identifier: 'about', content: '<p>We</p>', active: true }],
  ['/cmsPage/search?searchCriteria=', { total_count: 1 }],
  ['/cmsBlock/1', { id: 1, identifier: 'footer', active: false }],
  [`/cmsBlock/search?${filter('identifier', 'foot%25', 'like')}`, { total_count: 1 }],
])('GET /V1%s answers staff', async (path, body) => {
  const { call } = await createAdminClient(fixtures);
  expect(await call('GET', `/rest/V1${path}`)).toMatchObject({ status: 200, body });
});

test.each([
  ['/products/none', 404, "The product that was requested doesn't exist. Verify the product and try again."],
  ['/products', 400, '"%fieldName" is required. Enter and try again.'],
  [`/products?${filter('flavour', 'x')}`, 400, 'The "%1" attribute name is invalid. Reset the name and try again.'],
  ['/categories/99', 404, 'No such entity with %fieldName = %fieldValue'],
  ['/cmsPage/99', 404, 'The CMS page with the "%1" ID doesn\'t exist.'],
  ['/cmsBlock/99', 404, 'The CMS block with the "%1" ID doesn\'t exist.'],
])('GET /V1%s is refused', async (path, status, message) => {
  const { call } = await createAdminClient(fixtures);
  expect(await call('GET', `/rest/V1${path}`)).toMatchObject({ status, body: { message } });
});

test('without fixtures, every SKU is a product, and the pages are those of an installation', async () => {
  const { call } = await createAdminClient();
  expect(await call('GET', '/rest/V1/products/any')).toMatchObject({ status: 200, body: { sku: 'any' } });
  expect(await call('GET', '/rest/V1/cmsPage/2')).toMatchObject({ status: 200, body: { identifier: 'home' } });
  expect(await call('GET', '/rest/V1/cmsBlock/1')).toMatchObject({ status: 404 });
  expect((await call('GET', '/rest/all/V1/categories')).body).toMatchObject({ id: 1, children_data: [{ id: 2 }] });
});

test('storefronts see the pages and blocks of the document', async () => {
  const { call } = await createAdminClient({
    ...fixtures,
    cms_blocks: [{ identifier: 'footer', title: 'Footer', content: 'All rights' }],
  });
  const query = `{ cmsPage(identifier: "about") { title content }
    cmsBlocks(identifiers: ["footer", "1", "nope"]) { items { identifier content } } }`;
  expect((await call('POST', '/graphql', { query })).body).toMatchObject({
    data: {
      cmsPage: { title: 'About us', content: '<p>We</p>' },
      cmsBlocks: { items: [{ identifier: 'footer', content: 'All rights' }, { identifier: 'footer' }, null] },
    },
    errors: [{ message: 'The CMS block with the "nope" ID doesn\'t exist.', path: ['cmsBlocks', 'items', 2] }],
  });
});
