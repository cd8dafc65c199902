import { expect, test } from 'vitest';
import { startTestStore, type Version } from './test-store.ts';

const GUEST_CART = 'q5r8t1y4u7i0o3p6a9s2d5f8g1h4j7k0';

test.each<[Version, string, string]>([
  ['2.3.7', `Wrong store code specified for cart "${GUEST_CART}"`, 'graphql-no-such-entity'],
  ['2.4.6', "Can't assign cart to store in different website.", 'graphql-input'],
  ['2.4.9', "Can't assign cart to store in different website.", 'graphql-input'],
])('in %s a cart of another store is refused with the message of the release', async (version, message, category) => {
  const store = await startTestStore(version);
  const { note } = await store.magento.faults.add('cart-of-another-store');
  const { body } = await store.graphql(`{ cart(cart_id: "${GUEST_CART}") { total_quantity } }`);
  expect(JSON.stringify(body?.errors)).toContain(category);
  expect([note, body?.errors?.[0]?.message]).toEqual([undefined, message]);
});

test.each([
  `{ cart(cart_id: "${GUEST_CART}") { total_quantity } }`,
  `mutation { addProductsToCart(cartId: "${GUEST_CART}", cartItems: []) { cart { total_quantity } } }`,
  `mutation { applyCouponToCart(input: { cart_id: "${GUEST_CART}", coupon_code: "A" }) { cart { total_quantity } } }`,
  `mutation { mergeCarts(source_cart_id: "${GUEST_CART}") { total_quantity } }`,
])('a refusal names the cart that the request sent: %s', async (query) => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add({ then: { refuse: 'cartOfAnother' } });
  const { body } = await store.graphql(query);
  expect(body?.errors?.[0]?.message).toBe(`The current user cannot perform operations on cart "${GUEST_CART}"`);
});

test.each<[Version, string]>([
  ['2.3.7', 'Magento 2.3.7 does not have the message "Too Many Requests", which was added in 2.4.7'],
  ['2.4.6', 'Magento 2.4.6 does not have the message "Too Many Requests", which was added in 2.4.7'],
])('in %s rate-limited has a note about its message', async (version, note) => {
  const { magento } = await startTestStore(version);
  expect((await magento.faults.add('rate-limited')).note).toBe(note);
  expect(await magento.faults.add('rate-limited;variant=edge')).not.toHaveProperty('note');
});

test('a fault that a request names is not reported as unable to fire because of its message', async () => {
  const store = await startTestStore('2.4.6');
  await store.magento.faults.add({
    id: 'limited',
    enabled: false,
    when: { operation: 'customer' },
    then: { refuse: 'tooManyRequests' },
  });
  await store.graphql('{ storeConfig { locale } }', { 'X-Mock-Fault': 'limited' });
  const { items } = await store.magento.requests.list();
  expect(items[0]?.near_miss?.why).toBe("operation is 'storeConfig', not 'customer'");
});

test('a phrase with parameters is sent as it is, with a note in a release that does not have it', async () => {
  const store = await startTestStore('2.3.7');
  const refuse = { phrase: 'cartOfAnotherWebsite', parameters: {} } as const;
  const { note } = await store.magento.faults.add({ then: { refuse } });
  const { body } = await store.graphql('{ storeConfig { locale } }');
  const message = "Can't assign cart to store in different website.";
  expect(body?.errors?.[0]?.message).toBe(message);
  expect(note).toBe(`Magento 2.3.7 does not have the message "${message}", which was added in 2.4.2`);
});

test('a fault with a message that a later release removed has a note', async () => {
  const { magento } = await startTestStore('2.4.9');
  const { note } = await magento.faults.add({ then: { refuse: { rest: 'cartOfAnotherStore' } } });
  expect(note).toBe(
    `Magento 2.4.9 does not have the message 'Wrong store code specified for cart "%masked_cart_id"', which was removed in 2.4.2`,
  );
});

test.each(['2.3.7', '2.4.6', '2.4.9'] as const)(
  'in %s the journal has the message that the client received, and the masked one as the reason',
  async (version) => {
    const store = await startTestStore(version);
    await store.magento.faults.add({ then: { refuse: 'guestCartNotCreated' } });
    await store.magento.faults.add({ then: { refuse: 'internalError' }, times: 1 });
    for (const _ of [1, 2]) await store.graphql('{ storeConfig { locale } }');
    const { items } = await store.magento.requests.list();
    expect(items.map(({ refusal }) => refusal?.message)).toEqual(['Internal server error', 'Internal server error']);
    expect(items[0]?.refusal?.why).toBe(undefined);
    expect(items[1]?.refusal?.why).toBe('Magento masks the error "The quote can\'t be created."');
  },
);
