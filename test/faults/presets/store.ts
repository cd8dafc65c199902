import type { FaultyShop } from '../a-faulty-shop.ts';
import { later, nothing, type Row } from './row.ts';

const CART = '{ cart(cart_id: "a1") { id } }';
const MERGE = 'mutation { mergeCarts(source_cart_id: "a", destination_cart_id: "b") { id } }';
const ORDER = 'mutation { placeOrder(input: { cart_id: "a" }) { order { order_number } } }';
const PREVIEW = { 'Preview-Version': '1576389600' };
const NO_ADMIN = 'graphql-authorization Preview-Version requires the token of an admin.';
/** A product whose price a campaign changes. */
const STAGED: NonNullable<Row['fixtures']> = {
  products: [{ sku: '24-UG05', name: 'Go-Get', price: 19 }],
  campaigns: [
    {
      name: 'Sale',
      from: '2019-12-15T00:00:00Z',
      to: '2019-12-16T00:00:00Z',
      products: [{ sku: '24-UG05', price: 15 }],
    },
  ],
};
const STAGED_PRICE = '200 15';
const asAdmin = async (shop: FaultyShop) => {
  shop.token = await shop.magento.tokens.issue({ admin: 'admin' });
};
/** The price in a preview, or how it was refused. */
const staged = async (shop: FaultyShop) => {
  const query =
    '{ products(filter: { sku: { eq: "24-UG05" } }) { items { price_range { minimum_price { regular_price { value } } } } } }';
  const { line, status, text } = await shop.graphql(query, { ...shop.bearer(), ...PREVIEW });
  return line === '200 ok' ? `${status} ${/"value":(\d+)/.exec(text)?.[1]}` : line;
};
/** What these say does not matter here, only that the fault no longer does. */
const other = (told: string) => async (line: Promise<{ line: string }>) =>
  (await line).line === told ? told : 'another answer';
const ANOTHER = { good: 'another answer' };

const cart = ['200 graphql-authorization ', '200 graphql-authorization ', '403 graphql-authorization '].map(
  (beginning) => `${beginning}The current user cannot perform operations on cart "CYmiiQRjPVc2gJUc5r7IsBmwegVIFO43"`,
) as [string, string, string];
const OF_CART = ['2.3.7', '2.4.6', '2.4.9'] as const;
const QTY = '200 graphql-input The requested qty is not available';
const LIMITED = '200 graphql-too-many-requests Too Many Requests';
const NO_STORE: Row['told'] = [
  '500 graphql-input Requested store is not found (default)',
  '500 graphql-input Requested store is not found (default)',
  '200 graphql-input Requested store is not found (default)',
];
const typename = async (shop: FaultyShop, headers = {}) => (await shop.graphql('{ __typename }', headers)).line;
const isAvailable = async (shop: FaultyShop) =>
  (await shop.rest('post', '/V1/customers/isEmailAvailable', {}, { customerEmail: 'a@example.com' })).line;
const payment = (shop: FaultyShop) => shop.rest('post', '/V1/carts/mine/payment-information', {}, {});

export const storeRows: readonly Row[] = [
  ...OF_CART.map(
    (version, index): Row => ({
      preset: 'cart-belongs-to-other-user',
      over: 'graphql',
      versions: [version],
      ask: (shop) => other(cart[index] ?? '')(shop.graphql(CART)),
      ...ANOTHER,
      told: cart,
    }),
  ),
  {
    preset: 'merge-carts-fails',
    over: 'graphql',
    ask: (shop) => other(QTY)(shop.graphql(MERGE)),
    ...ANOTHER,
    told: QTY,
    clear: nothing,
  },
  {
    preset: 'rate-limited',
    over: 'graphql',
    ask: (shop) => other(LIMITED)(shop.graphql(ORDER)),
    ...ANOTHER,
    told: LIMITED,
    clear: later('181s'),
  },
  {
    preset: 'rate-limited',
    over: 'rest',
    ask: async (shop) => {
      const { status, text } = await payment(shop);
      return status === 429 ? text : 'another answer';
    },
    ...ANOTHER,
    told: '{"message":"Too Many Requests","trace":null}',
    clear: later('181s'),
  },
  { preset: 'rate-limited', variant: 'edge', over: 'rest', ask: isAvailable, told: '429 text/html' },
  { preset: 'rate-limited', variant: 'edge', over: 'graphql', ask: typename, told: '429 text/html' },
  { preset: 'store-not-found', over: 'graphql', ask: typename, told: NO_STORE },
  {
    preset: 'store-not-found',
    over: 'rest',
    ask: isAvailable,
    told: "404 The store that was requested wasn't found. Verify the store and try again.",
  },
  { preset: 'store-not-found', variant: 'html', over: 'rest', ask: isAvailable, told: '404 text/html' },
  { preset: 'store-not-found', variant: 'html', over: 'graphql', ask: typename, told: '404 text/html' },
  {
    preset: 'staging-missing-header',
    over: 'graphql',
    fixtures: STAGED,
    given: asAdmin,
    ask: staged,
    good: STAGED_PRICE,
    told: [`200 ${NO_ADMIN}`, `200 ${NO_ADMIN}`, `403 ${NO_ADMIN}`],
  },
  {
    preset: 'staging-wrong-operation',
    over: 'graphql',
    fixtures: STAGED,
    given: asAdmin,
    ask: staged,
    good: STAGED_PRICE,
    told: '200 graphql-input Preview-Version is allowed with the queries products and categoryList only.',
  },
  {
    preset: 'staging-outside-campaign',
    over: 'graphql',
    fixtures: STAGED,
    given: asAdmin,
    ask: staged,
    good: STAGED_PRICE,
    told: '200 19',
  },
];
