import { MARA, type TestStore, VERSIONS } from '../../fault-injection/test-store.ts';
import { advanceClock, doNothing, type PresetCase } from './preset-case.ts';

const GUEST_CART = 'Gx7mQ2vT9pLs4WzR8nKc5YbH3dJf6AeU';
const MARAS_CART = 'Mx7mQ2vT9pLs4WzR8nKc5YbH3dJf6AeU';
const WITH_CARTS: NonNullable<PresetCase['fixtures']> = {
  carts: [
    { id: GUEST_CART, items: [] },
    { id: MARAS_CART, customer: MARA, items: [] },
  ],
};
const cartOf = (id: string) => `{ cart(cart_id: "${id}") { id } }`;
const notOwned = (id: string): PresetCase['faulty'] => {
  const message = `graphql-authorization The current user cannot perform operations on cart "${id}"`;
  return [`200 ${message}`, `200 ${message}`, `403 ${message}`];
};
const MERGE = 'mutation { mergeCarts(source_cart_id: "a", destination_cart_id: "b") { id } }';
const ORDER = 'mutation { placeOrder(input: { cart_id: "a" }) { order { order_number } } }';
const PREVIEW = { 'Preview-Version': '1576389600' };
const NO_ADMIN = 'graphql-authorization Preview-Version requires the token of an admin.';
/** A product whose price a campaign changes. */
const STAGED: NonNullable<PresetCase['fixtures']> = {
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
/** The outlet has another currency than the default store. */
const TWO_CURRENCIES: NonNullable<PresetCase['fixtures']> = {
  stores: [
    { code: 'default', website: 'base' },
    { code: 'outlet', website: 'base', currency: 'GBP' },
  ],
};
const WRONG_CURRENCY = 'graphql-input Please correct the target currency';
const STAGED_PRICE = '200 15';
const asAdmin = async (store: TestStore) => {
  store.token = await store.magento.tokens.issue({ admin: 'admin' });
};
/** The price in a preview, or the refusal. */
const staged = async (store: TestStore) => {
  const query =
    '{ products(filter: { sku: { eq: "24-UG05" } }) { items { price_range { minimum_price { regular_price { value } } } } } }';
  const { summary, status, text } = await store.graphql(query, { ...store.bearer(), ...PREVIEW });
  return summary === '200 ok' ? `${status} ${/"value":(\d+)/.exec(text)?.[1]}` : summary;
};
/** Without the fault these requests fail in another way, which does not matter here. */
const ANOTHER_RESPONSE = 'another response';
const onlyIf = (faulty: string) => async (response: Promise<{ summary: string }>) =>
  (await response).summary === faulty ? faulty : ANOTHER_RESPONSE;

const EXCEEDS_STOCK = [
  '200 graphql-input The requested qty is not available',
  '200 graphql-input The requested qty is not available',
  '200 graphql-input The requested qty. is not available',
] as const;
const LIMITED = '200 graphql-too-many-requests Too Many Requests';
const NO_STORE: PresetCase['faulty'] = [
  '500 graphql-input Requested store is not found',
  '500 graphql-input Requested store is not found (default)',
  '200 graphql-input Requested store is not found (default)',
];
const typename = async (store: TestStore, headers = {}) => (await store.graphql('{ __typename }', headers)).summary;
const isAvailable = async (store: TestStore) =>
  (await store.rest('post', '/V1/customers/isEmailAvailable', {}, { customerEmail: 'a@example.com' })).summary;
const payment = (store: TestStore) => store.rest('post', '/V1/carts/mine/payment-information', {}, {});

export const storePresetCases: readonly PresetCase[] = [
  {
    preset: 'cart-belongs-to-other-user',
    protocol: 'graphql',
    fixtures: WITH_CARTS,
    send: async (store) => (await store.graphql(cartOf(GUEST_CART))).summary,
    faulty: notOwned(GUEST_CART),
  },
  {
    preset: 'cart-belongs-to-other-user',
    protocol: 'graphql',
    fixtures: WITH_CARTS,
    arrange: (store) => store.signIn(),
    send: async (store) => (await store.graphql(cartOf(MARAS_CART), store.bearer())).summary,
    faulty: notOwned(MARAS_CART),
  },
  {
    preset: 'cart-of-another-store',
    protocol: 'graphql',
    fixtures: WITH_CARTS,
    send: async (store) => (await store.graphql(cartOf(GUEST_CART))).summary,
    faulty: [
      `200 graphql-no-such-entity Wrong store code specified for cart "${GUEST_CART}"`,
      "200 graphql-input Can't assign cart to store in different website.",
      "200 graphql-input Can't assign cart to store in different website.",
    ],
  },
  ...VERSIONS.map(
    (version, index): PresetCase => ({
      preset: 'merge-carts-fails',
      protocol: 'graphql',
      versions: [version],
      send: (store) => onlyIf(EXCEEDS_STOCK[index] ?? '')(store.graphql(MERGE)),
      normal: ANOTHER_RESPONSE,
      faulty: EXCEEDS_STOCK,
      clear: doNothing,
    }),
  ),
  {
    preset: 'rate-limited',
    protocol: 'graphql',
    send: (store) => onlyIf(LIMITED)(store.graphql(ORDER)),
    normal: ANOTHER_RESPONSE,
    faulty: LIMITED,
    skipped: 2,
    clear: advanceClock('181s'),
  },
  {
    preset: 'rate-limited',
    protocol: 'rest',
    send: async (store) => {
      const { status, text } = await payment(store);
      return status === 429 ? text : ANOTHER_RESPONSE;
    },
    normal: ANOTHER_RESPONSE,
    faulty: '{"message":"Too Many Requests","trace":null}',
    skipped: 2,
    clear: advanceClock('181s'),
  },
  { preset: 'rate-limited', variant: 'edge', protocol: 'rest', send: isAvailable, faulty: '429 text/html', skipped: 5 },
  { preset: 'rate-limited', variant: 'edge', protocol: 'graphql', send: typename, faulty: '429 text/html', skipped: 5 },
  { preset: 'store-not-found', protocol: 'graphql', send: typename, faulty: NO_STORE },
  {
    preset: 'store-not-found',
    protocol: 'rest',
    send: isAvailable,
    faulty: "404 The store that was requested wasn't found. Verify the store and try again.",
  },
  { preset: 'store-not-found', variant: 'html', protocol: 'rest', send: isAvailable, faulty: '404 text/html' },
  { preset: 'store-not-found', variant: 'html', protocol: 'graphql', send: typename, faulty: '404 text/html' },
  {
    preset: 'currency-of-default-store',
    protocol: 'graphql',
    fixtures: TWO_CURRENCIES,
    send: async (store) =>
      (await store.graphql('{ __typename }', { Store: 'outlet', 'Content-Currency': 'GBP' })).summary,
    faulty: [`500 ${WRONG_CURRENCY}`, `500 ${WRONG_CURRENCY}`, `200 ${WRONG_CURRENCY}`],
  },
  {
    preset: 'staging-missing-header',
    protocol: 'graphql',
    fixtures: STAGED,
    arrange: asAdmin,
    send: staged,
    normal: STAGED_PRICE,
    faulty: [`200 ${NO_ADMIN}`, `200 ${NO_ADMIN}`, `403 ${NO_ADMIN}`],
  },
  {
    preset: 'staging-wrong-operation',
    protocol: 'graphql',
    fixtures: STAGED,
    arrange: asAdmin,
    send: staged,
    normal: STAGED_PRICE,
    faulty: '200 graphql-input Preview-Version is allowed with the queries products and categoryList only.',
  },
  {
    preset: 'staging-outside-campaign',
    protocol: 'graphql',
    fixtures: STAGED,
    arrange: asAdmin,
    send: staged,
    normal: STAGED_PRICE,
    faulty: '200 19',
  },
];
