import { join } from 'node:path';
import supertest from 'supertest';
import { expect, onTestFinished, test } from 'vitest';
import { createMagentoMock } from '../../../src/index.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { validateDocument } from '../../../src/state/document/validate-document.ts';
import { createTestShop, mara, type TestShop } from '../test-shop.ts';

const SALE = {
  name: 'Sale',
  from: '2030-02-01T00:00:00Z',
  to: '2030-03-01T00:00:00Z',
  products: [{ sku: 'rope', special_price: 9, name: 'Rope on sale', categories: ['sale'] }],
  categories: [{ url_key: 'sale', is_active: true, description: 'Go' }],
};
const MAY = Date.parse('2030-05-01T00:00:00Z') / 1000;
const DURING = Date.parse('2030-02-10T00:00:00Z') / 1000;

const FIXTURES: FixtureDocument = {
  admins: [{ username: 'admin', password: 'admin123' }],
  categories: [{ name: 'Gear' }, { name: 'Sale', is_active: false }],
  products: [
    { sku: 'ROPE', name: 'Rope', price: 12, categories: ['gear'] },
    { sku: 'BALL', name: 'Ball', price: 10, categories: ['gear'], status: 2 },
  ],
  campaigns: [SALE],
};

const ROPE =
  '{ products(filter: { sku: { eq: "ROPE" } }) { items { name special_price staged categories { name } } } }';

/** A function that sends a query of an admin with a `Preview-Version` in seconds. */
async function previewAsAdmin({ magento, send }: TestShop) {
  const bearer = { Authorization: `Bearer ${await magento.tokens.issue({ admin: 'admin' })}` };
  return async (query: string, second: number) =>
    (await send(query, {}, { ...bearer, 'Preview-Version': String(second) })).body.data;
}

const firstProduct = (data: unknown) => (data as { products: { items: Record<string, unknown>[] } }).products.items[0];

test('a preview shows every change of the campaign, and changes nothing in the world', async () => {
  const shop = await createTestShop(FIXTURES);
  const preview = await previewAsAdmin(shop);
  const before = await shop.magento.world();
  expect(firstProduct(await preview(ROPE, DURING))).toEqual({
    name: 'Rope on sale',
    special_price: 9,
    staged: true,
    categories: [{ name: 'Sale' }],
  });
  const sale = await preview(
    '{ categoryList(filters: { parent_id: { eq: "2" } }) { name description staged product_count } }',
    DURING,
  );
  expect(sale).toEqual({
    categoryList: [
      { name: 'Gear', description: expect.any(String), staged: false, product_count: 0 },
      { name: 'Sale', description: 'Go', staged: true, product_count: 1 },
    ],
  });
  expect(firstProduct((await shop.send(ROPE)).body.data)).toMatchObject({ name: 'Rope', special_price: null });
  expect(await shop.magento.world()).toEqual(before);
});

test('an active campaign is live for all requests, including carts, until it ends', async () => {
  const { magento, send } = await createTestShop(FIXTURES);
  await magento.clock.set({ now: SALE.from });
  const onSale = { name: 'Rope on sale', special_price: 9, staged: false, categories: [{ name: 'Sale' }] };
  expect(firstProduct((await send(ROPE)).body.data)).toEqual(onSale);
  const { body } = await send('mutation { createGuestCart { cart { id } } }');
  const { createGuestCart: created } = body.data as { createGuestCart: { cart: { id: string } } };
  const added = await send(
    `mutation { addProductsToCart(cartId: "${created.cart.id}", cartItems: [{ sku: "ROPE", quantity: 2 }]) { cart { prices { grand_total { value } } } } }`,
  );
  expect(added.body.data).toMatchObject({ addProductsToCart: { cart: { prices: { grand_total: { value: 18 } } } } });
  await magento.clock.set({ now: SALE.to });
  expect(firstProduct((await send(ROPE)).body.data)).toMatchObject({ name: 'Rope', special_price: null });
});

test('the campaign that began last determines a field that two campaigns change', async () => {
  const later = { name: 'Last days', from: '2030-02-08T00:00:00Z', products: [{ sku: 'ROPE', special_price: 6 }] };
  const shop = await createTestShop({ ...FIXTURES, campaigns: [later, SALE] });
  const preview = await previewAsAdmin(shop);
  expect(firstProduct(await preview(ROPE, DURING))).toMatchObject({ name: 'Rope on sale', special_price: 6 });
  expect(firstProduct(await preview(ROPE, MAY))).toMatchObject({ name: 'Rope', special_price: 6 });
});

test.each([{ id: 4 }, { uid: 'NA==' }, { url_key: 'sale' }])(
  'a campaign identifies its category by %j',
  async (name) => {
    const shop = await createTestShop({
      ...FIXTURES,
      campaigns: [{ ...SALE, categories: [{ ...name, is_active: true }] }],
    });
    const preview = await previewAsAdmin(shop);
    const query = '{ categoryList(filters: { url_key: { eq: "sale" } }) { id name } }';
    expect(await preview(query, DURING)).toEqual({ categoryList: [{ id: 4, name: 'Sale' }] });
  },
);

test('a disabled product is hidden until a campaign enables it', async () => {
  const shop = await createTestShop({
    ...FIXTURES,
    campaigns: [{ name: 'New', from: '2030-02-01', products: [{ sku: 'BALL', status: 1 }] }],
  });
  const preview = await previewAsAdmin(shop);
  const ALL = '{ products(filter: {}) { items { sku } } }';
  expect((await shop.send(ALL)).body.data).toEqual({ products: { items: [{ sku: 'ROPE' }] } });
  expect(await preview(ALL, DURING)).toEqual({ products: { items: [{ sku: 'ROPE' }, { sku: 'BALL' }] } });
});

test('an inactive category hides its subcategories', async () => {
  const { send } = await createTestShop({
    categories: [
      { name: 'Sale', is_active: false },
      { name: 'Tops', parent: 'sale' },
    ],
  });
  const { body } = await send('{ categoryList(filters: { url_key: { eq: "tops" } }) { name } }');
  expect(body.data).toEqual({ categoryList: [] });
});

test('the journal explains why a preview was refused, and why it shows live values', async () => {
  const { magento, send, authorize } = await createTestShop({ ...FIXTURES, customers: [mara] });
  const preview = await previewAsAdmin({ magento, send, authorize });
  const explanation = async () => {
    const { items } = await magento.requests.list({}, { limit: 1 });
    return items[0]?.refusal?.why ?? items[0]?.hint;
  };
  await send(ROPE, {}, { 'Preview-Version': String(DURING) });
  expect(await explanation()).toBe('no bearer token was sent');
  await send(ROPE, {}, { 'Preview-Version': String(DURING), ...(await authorize(mara.email)) });
  expect(await explanation()).toBe('the bearer token is that of customer mara.lind@example.com, not of an admin');
  await preview('{ storeConfig { locale } }', DURING);
  expect(await explanation()).toBe('the document contains storeConfig, which has no preview');
  await preview(ROPE, MAY);
  expect(await explanation()).toBe(
    "no campaign is active at 2030-05-01T00:00:00Z, so the response shows live values; the campaigns are 'Sale' from 2030-02-01T00:00:00Z to 2030-03-01T00:00:00Z",
  );
  await preview(ROPE, DURING * 1000);
  expect(await explanation()).toMatch(/looks like milliseconds/);
});

test('campaigns can be listed, created, changed and deleted at run time', async () => {
  const { magento, send } = await createTestShop({ ...FIXTURES, campaigns: [] });
  await magento.campaigns.create({ name: 'Now', from: '-1m', products: [{ sku: 'ROPE', special_price: 7 }] });
  expect(firstProduct((await send(ROPE)).body.data)).toMatchObject({ special_price: 7 });
  await magento.campaigns.update('Now', { products: [{ sku: 'ROPE', special_price: 5 }] });
  expect(firstProduct((await send(ROPE)).body.data)).toMatchObject({ special_price: 5 });
  expect(await magento.campaigns.list()).toEqual([
    { id: 1, name: 'Now', from: '2029-12-31T23:59:00Z', products: [{ sku: 'ROPE', special_price: 5 }], categories: [] },
  ]);
  await expect(magento.campaigns.create({ name: 'Bad', from: '-1m', products: [{ sku: 'NONE' }] })).rejects.toThrow(
    "unknown product 'NONE'; expected one of products",
  );
  await magento.campaigns.delete('Now');
  expect(firstProduct((await send(ROPE)).body.data)).toMatchObject({ special_price: null });
});

test('restores campaigns from the document of the world', async () => {
  const { magento } = await createTestShop(FIXTURES);
  const saved = await magento.world();
  await magento.reset(saved);
  expect((await magento.world()).campaigns).toEqual(saved.campaigns);
  expect(saved.campaigns).toEqual([{ id: 1, ...SALE }]);
});

test('reports every problem of campaigns with its path', () => {
  const campaigns = [
    { ...SALE, to: '2030-01-01' },
    { ...SALE, id: 4, products: [{ sku: 'ROPE', id: 7, __typename: 'BundleProduct' }, { sku: 'NONE' }] },
    { name: 'C', id: 4, from: '+1d', to: '+2h', categories: [{ name: 'Lost' }, { id: 99 }, { url_key: 'no' }] },
    { name: 'D', from: '+1d', categories: [{ uid: 'Mw==', url_key: 'sale', parent: 'none' }] },
  ];
  const problems = () => validateDocument({ ...FIXTURES, campaigns });
  const places = [
    "campaigns[0].to: must be after 'from' (2030-02-01T00:00:00Z)",
    'campaigns[1].name: is the same as in campaigns[0]',
    'campaigns[1].products[0].id: a campaign cannot change this property',
    'campaigns[1].products[0].__typename: a campaign cannot change this property',
    "campaigns[1].products[1].sku: unknown product 'NONE'; expected one of products",
    'campaigns[2].id: is the same as in campaigns[1]',
    "campaigns[2].to: must be after 'from' (+1d)",
    "campaigns[2].categories[0]: must name a category by 'id', 'uid' or 'url_key'",
    'campaigns[2].categories[1].id: unknown category 99; expected one of categories',
    "campaigns[2].categories[2].url_key: unknown category 'no'; expected one of categories",
    "campaigns[3].categories[0].url_key: the category has 'gear', and a campaign cannot change it",
    "campaigns[3].categories[0].parent: unknown category 'none'; expected one of categories",
  ];
  for (const place of places) expect(problems).toThrow(place);
});

test('staging.yaml reproduces the example of Adobe’s documentation', async () => {
  const magento = await createMagentoMock({ fixtures: join(import.meta.dirname, '../../../fixtures/staging.yaml') });
  onTestFinished(() => magento.close());
  const query = `{
    products(filter: { sku: { eq: "24-UG05" } }) { items { price_range { minimum_price {
      discount { amount_off percent_off } final_price { value } regular_price { value } } } } }
    categoryList(filters: { ids: { eq: "43" } }) { name level product_count } }`;
  const dataFor = async (headers: Record<string, string>) =>
    (await supertest(magento.handler).post('/graphql').set(headers).send({ query })).body.data;
  const productsWithPrice = (amount_off: number, percent_off: number, value: number) => ({
    items: [
      {
        price_range: {
          minimum_price: {
            discount: { amount_off, percent_off },
            final_price: { value },
            regular_price: { value: 19 },
          },
        },
      },
    ],
  });
  const bearer = `Bearer ${await magento.tokens.issue({ admin: 'admin' })}`;

  expect(await dataFor({ Authorization: bearer, 'Preview-Version': '1576389600' })).toEqual({
    products: productsWithPrice(4.75, 25, 14.25),
    categoryList: [{ name: 'End of Year Sale', level: 3, product_count: 4 }],
  });
  expect(await dataFor({})).toEqual({ products: productsWithPrice(0, 0, 19), categoryList: [] });
});
