import { expect, test } from 'vitest';
import { createTestShop, mara } from '../../test-shop.ts';

const fixtures = {
  customers: [{ ...mara, group_id: 2 }],
  products: [
    { sku: 'A', price: 10, categories: ['tops'], group_prices: [{ group: 'Wholesale', price: 2 }] },
    { sku: 'B', price: 5, categories: ['tops'] },
    { sku: 'C', price: 7, categories: ['tops'], quantity: 0 },
  ],
  categories: [{ name: 'Tops' }],
};

const skusOf = (value: unknown) => (value as { items: { sku: string }[] }).items.map(({ sku }) => sku).join(' ');

test('filters and sort orders by price use the prices of the customer group', async () => {
  const { send, authorize } = await createTestShop(fixtures);
  const query =
    '{ low: products(filter: { price: { to: "6" } }, sort: { price: ASC }) { items { sku } } all: products(filter: {}, sort: { price: ASC }) { items { sku } } }';
  const guest = (await send(query)).body.data;
  expect([skusOf(guest?.['low']), skusOf(guest?.['all'])]).toEqual(['B', 'B A']);
  const wholesale = (await send(query, {}, await authorize(mara.email))).body.data;
  expect([skusOf(wholesale?.['low']), skusOf(wholesale?.['all'])]).toEqual(['A B', 'A B']);
});

test.each([
  [0, 'A B', 2],
  [1, 'A B C', 3],
])('cataloginventory/options/show_out_of_stock %i lists %s', async (value, skus, count) => {
  const { send } = await createTestShop({
    ...fixtures,
    config: { 'cataloginventory/options/show_out_of_stock': value },
  });
  const { body } = await send(
    '{ products(filter: {}) { items { sku } } categoryList(filters: { url_key: { eq: "tops" } }) { product_count products { items { sku } } } }',
  );
  const data = body.data ?? {};
  const [category] = data['categoryList'] as { product_count: number; products: unknown }[];
  expect([skusOf(data['products']), skusOf(category?.products), category?.product_count]).toEqual([skus, skus, count]);
});

test('attributesList filters attributes of the catalog, and reports filters of other entities', async () => {
  const { send } = await createTestShop();
  const list = (type: string, filters: string) =>
    send(`{ attributesList(entityType: ${type}, filters: { ${filters} }) { items { code } errors { type message } } }`);
  expect((await list('CATALOG_PRODUCT', 'is_comparable: true')).body.data).toEqual({
    attributesList: { items: [{ code: 'manufacturer' }, { code: 'color' }], errors: [] },
  });
  expect((await list('CUSTOMER', 'is_filterable: true')).body.data).toEqual({
    attributesList: {
      items: [],
      errors: [
        {
          type: 'FILTER_NOT_FOUND',
          message: 'Cannot filter by "is_filterable" as that field does not belong to "CUSTOMER".',
        },
      ],
    },
  });
});

test('the mail of a subscription that must be confirmed has the link', async () => {
  const { send, magento } = await createTestShop({ config: { 'newsletter/subscription/confirm': 1 } });
  await send('mutation { subscribeEmailToNewsletter(email: "new@example.com") { status } }');
  expect(await magento.mailbox.list()).toMatchObject([
    {
      template: 'newsletter_subscription_confirm_email_template',
      variables: {
        link: expect.stringMatching(
          /\/newsletter\/subscriber\/confirm\/id\/\d+\/code\/(?=[^/]*[A-Z])[A-Za-z\d]{32}\/$/,
        ),
      },
    },
  ]);
});

test('a cart keeps the currency of the last request, and its order has that currency', async () => {
  const { send, magento } = await createTestShop({
    products: [{ sku: 'A', price: 10, __typename: 'VirtualProduct' }],
    config: { 'currency/options/allow': 'USD,EUR' },
    currency_rates: { USD: { EUR: 0.5 } },
  });
  const euro = { 'Content-Currency': 'EUR' };
  const id = (await send('mutation { createEmptyCart }')).body.data?.['createEmptyCart'];
  const { body } = await send(
    `mutation ($id: String!) {
      addProductsToCart(cartId: $id, cartItems: [{ sku: "A", quantity: 1 }]) { cart { id } }
      setGuestEmailOnCart(input: { cart_id: $id, email: "guest@example.com" }) { cart { id } }
      setBillingAddressOnCart(input: { cart_id: $id, billing_address: { address: { firstname: "A", lastname: "B", street: ["1"], city: "Austin", region: "TX", postcode: "78701", country_code: US, telephone: "1" } } }) { cart { id } }
      setPaymentMethodOnCart(input: { cart_id: $id, payment_method: { code: "checkmo" } }) { cart { prices { grand_total { value currency } } } }
      placeOrder(input: { cart_id: $id }) { orderV2 { total { grand_total { value currency } } } errors { message } }
    }`.replaceAll('country_code: US', 'country_code: "US"'),
    { id },
    euro,
  );
  const total = { value: 5, currency: 'EUR' };
  expect(body.data).toMatchObject({
    setPaymentMethodOnCart: { cart: { prices: { grand_total: total } } },
    placeOrder: { errors: [], orderV2: { total: { grand_total: total } } },
  });
  const { carts, orders } = await magento.world();
  expect([carts?.[0]?.currency, orders?.[0]?.currency]).toEqual(['EUR', 'EUR']);
});
