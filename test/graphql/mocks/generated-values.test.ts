import { expect, test } from 'vitest';
import { createTestShop, mara } from '../test-shop.ts';

const PRODUCT = `{ products(filter: { sku: { eq: "MH01" } }) { items {
  sku name description { html } meta_title media_gallery { url } price_range { minimum_price { final_price { value } } } } } }`;

const extension = {
  schema: `
    extend type Query {
      events(pageSize: Int = 5, currentPage: Int = 1, city: String): Events
      event(id: ID!): Event
    }
    type Events { items: [Event!]! total_count: Int! page_info: SearchResultPageInfo }
    type Event implements Place {
      id: ID! uid: ID! title: String! url: String! image_url: String content_html: String starts_at: String
      fee: Float seats: Int status: EventStatus is_open: Boolean email: String city: String venue: Venue
      tags: [String] hosts: [Customer] product: ProductInterface category: CategoryInterface
    }
    interface Place { city: String }
    type Venue implements Place { city: String name: String postcode: String telephone: String }
    type EventStatus_ { x: Int }
    enum EventStatus { ACTIVE CANCELED }
    union Either = Event | Venue
    extend type Query { place: Place either: Either }
  `,
};

/** Pictures are those of the server and its port unless the store has a base URL. */
const BASE_URL = { config: { 'web/unsecure/base_url': 'http://localhost/' } };

test('generates the same values for an entity in every query, run and world', async () => {
  const one = await createTestShop(BASE_URL);
  const first = await one.send(PRODUCT);
  expect(first.body.errors).toBeUndefined();
  const other = await createTestShop(BASE_URL);
  await other.send('{ products(search: "anything") { items { name meta_title } } }');
  expect((await other.send(PRODUCT)).text).toBe(first.text);
  await other.magento.reset();
  expect((await other.send(PRODUCT)).text).toBe(first.text);
  const seeded = await createTestShop({ ...BASE_URL, seed: 'another' });
  expect((await seeded.send(PRODUCT)).text).not.toBe(first.text);
});

test('generates values that are plausible for their fields', async () => {
  const { send } = await createTestShop({}, { extensions: [extension] });
  const { body } = await send(`{ event(id: "7") { id uid title url image_url content_html starts_at fee seats status
    is_open email city venue { name postcode telephone } tags product { sku name } category { name } } }`);
  expect(body.errors).toBeUndefined();
  expect(body.data?.['event']).toEqual({
    id: expect.stringMatching(/^\d+$/),
    uid: expect.stringMatching(/^[\w=]+$/),
    title: expect.stringMatching(/^[A-Z]\w+ \w+$/),
    url: expect.stringMatching(/^http:\/\/localhost\/[\w-]+\.html$/),
    image_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/media\/.+\.jpg$/),
    content_html: expect.stringMatching(/^<p>.+<\/p>$/),
    starts_at: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
    fee: expect.any(Number),
    seats: expect.any(Number),
    status: 'ACTIVE',
    is_open: expect.any(Boolean),
    email: expect.stringMatching(/^[^@ ]+@example\.\w+$/),
    city: expect.stringMatching(/\w/),
    venue: {
      name: expect.any(String),
      postcode: expect.stringMatching(/\d/),
      telephone: expect.stringMatching(/\d/),
    },
    tags: expect.arrayContaining([expect.any(String)]),
    product: { sku: expect.stringMatching(/^[A-Z]{2}\d\d$/), name: expect.any(String) },
    category: { name: expect.any(String) },
  });
});

test('generates list pages that are consistent with their total, each entry once', async () => {
  const { send } = await createTestShop({}, { extensions: [extension] });
  const page = async (currentPage: number) => {
    const { body } = await send(
      `{ events(pageSize: 4, currentPage: ${currentPage}) { total_count items { title fee } page_info { page_size total_pages } } }`,
    );
    return body.data?.['events'] as {
      total_count: number;
      items: { title: string }[];
      page_info: { page_size: number; total_pages: number };
    };
  };
  const first = await page(1);
  const { total_count: total } = first;
  const pages = await Promise.all(
    Array.from({ length: first.page_info.total_pages + 1 }, (_, index) => page(index + 1)),
  );
  expect(pages.every(({ total_count }) => total_count === total)).toBe(true);
  expect(first.page_info).toEqual({ page_size: 4, total_pages: Math.ceil(total / 4) });
  expect(pages.flatMap(({ items }) => items)).toHaveLength(total);
  expect(pages.at(-1)?.items).toEqual([]);
  expect(await page(2)).toEqual(pages[1]);
});

test('generates objects of an interface and of a union', async () => {
  const { send } = await createTestShop({}, { extensions: [extension] });
  const { body } = await send(
    '{ place { __typename city } either { __typename ... on Venue { name } ... on Event { title } } }',
  );
  expect(body.errors).toBeUndefined();
  expect(body.data).toMatchObject({
    place: { __typename: expect.stringMatching(/^(Event|Venue)$/) },
    either: { __typename: expect.stringMatching(/^(Event|Venue)$/) },
  });
});

test('a field with a customer shows the caller, or a generated customer to a guest', async () => {
  const addition = { schema: 'type Query { loyalty: Loyalty } type Loyalty { member: Customer }' };
  const { send, authorize } = await createTestShop({}, { extensions: [addition] });
  const query = '{ loyalty { member { email firstname default_billing addresses { city } orders { total_count } } } }';
  expect((await send(query, {}, await authorize(mara.email))).body.data).toMatchObject({
    loyalty: { member: { email: mara.email, addresses: [] } },
  });
  const { body } = await send(query);
  expect(body.errors).toBeUndefined();
  expect(body.data).toMatchObject({ loyalty: { member: { email: expect.stringMatching(/@example\./) } } });
});

test('generates values in the language of the store view', async () => {
  const stores = [{ code: 'en' }, { code: 'ja', locale: 'ja_JP', currency: 'JPY' }];
  const { send } = await createTestShop({ stores }, { extensions: [extension] });
  const city = async (store: string) => {
    const { body } = await send(
      '{ event(id: "1") { venue { city } product { price_range { minimum_price { final_price { currency } } } } } }',
      {},
      { Store: store },
    );
    return JSON.stringify(body.data);
  };
  expect(await city('en')).toMatch(/"city":"[\x20-\x7e]+".+USD/);
  expect(await city('ja')).toMatch(/"city":"[^\x20-\x7e]+".+JPY/);
});

test('uses the values of mocks: templates of Faker, alternatives, objects', async () => {
  const { send, magento } = await createTestShop(
    {
      products: [{ sku: 'TOP', name: 'Linen Top' }, { sku: 'BAG' }],
      mocks: {
        ProductInterface: { name: 'Named {{string.numeric(3)}}', meta_title: ['One', 'Two'] },
        Event: { venue: { name: 'Town Hall' }, tags: ['folk', 'jazz'] },
      },
    },
    { extensions: [extension] },
  );
  const query = `{ products(filter: {}) { items { name meta_title } } event(id: "1") { tags venue { name city } } }`;
  const { body, text } = await send(query);
  expect(body.data).toEqual({
    products: {
      items: [
        { name: 'Linen Top', meta_title: expect.stringMatching(/^(One|Two)$/) },
        { name: expect.stringMatching(/^Named \d{3}$/), meta_title: expect.stringMatching(/^(One|Two)$/) },
      ],
    },
    event: { tags: ['folk', 'jazz'], venue: { name: 'Town Hall', city: expect.any(String) } },
  });
  expect((await send(query)).text).toBe(text);
  expect((await magento.world()).mocks).toMatchObject({ Event: { tags: ['folk', 'jazz'] } });
});

test('refuses an unknown field with the message of Magento, and the journal shows how to add it', async () => {
  const { send, magento } = await createTestShop();
  const response = await send('{ customer { loyalty_points } }');
  expect(response.message).toBe('Cannot query field "loyalty_points" on type "Customer".');
  const { items } = await magento.requests.list();
  expect(items[0]?.hint).toContain('extend type Customer { loyalty_points: String }');
});

test('generates the same values for an entity in every list', async () => {
  const addition = {
    schema:
      'type ProductPrice { bulk_price: Money! } type Query { best: Best } type Best { items: [ProductInterface] total_count: Int }',
  };
  const { send } = await createTestShop({}, { extensions: [addition] });
  const price = 'sku price_range { minimum_price { bulk_price { value } } }';
  const { body } = await send(
    `{ one: products(filter: { sku: { eq: "MH01" } }) { items { ${price} } }
       all: products(filter: {}, pageSize: 50) { items { ${price} } } best { total_count items { ${price} } } }`,
  );
  const { one, all, best } = body.data as Record<string, { items: { sku: string }[]; total_count: number }>;
  expect(all?.items).toContainEqual(one?.items[0]);
  expect(best?.items).toHaveLength(best?.total_count ?? -1);
  for (const item of best?.items ?? []) expect(all?.items).toContainEqual(item);
});

test.each([
  [
    'the catalog',
    `products(filter: {}, pageSize: 48) { items { sku
      ${'categories { products(pageSize: 48) { items { sku '.repeat(5)}${'} } } '.repeat(5)} } }`,
    {},
  ],
  [
    'generated lists',
    `nodes ${'{ nodes '.repeat(16)}{ title }${' }'.repeat(16)}`,
    { extensions: [{ schema: 'type Query { nodes: [Node] } type Node { title: String nodes: [Node] }' }] },
  ],
])('refuses a query of exponential size over %s', async (_, query, options) => {
  const { send } = await createTestShop({}, options);
  expect((await send(`{ ${query} }`)).message).toMatch(/^Max query complexity should be 50000 but got \d+\.$/);
});

test.each(['__proto__', 'constructor', 'toString', '', '日本', 'a b/c?d#e@1/2'])(
  'generates a product with the sku %j',
  async (sku) => {
    const { send } = await createTestShop();
    const { body } = await send(
      'query ($sku: String!) { products(filter: { sku: { eq: $sku } }) { items { sku name meta_title } } }',
      { sku },
    );
    expect(body.errors).toBeUndefined();
    const result = body.data?.['products'] as { items: { sku: string }[] } | undefined;
    expect(result?.items.map((item) => item.sku)).toEqual(sku === '' ? [] : [sku]);
  },
);
