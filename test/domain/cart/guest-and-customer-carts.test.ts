import { expect, test } from 'vitest';
import {
  assignCustomerToGuestCart,
  createEmptyCart,
  createGuestCart,
  findCart,
  getOrCreateCustomerCart,
  mergeCarts,
} from '../../../src/domain/cart/guest-and-customer-carts.ts';
import { setGuestEmail } from '../../../src/domain/cart/guest-email.ts';
import { parseRelease } from '../../../src/magento/releases/release.ts';
import { behaviourOf } from '../../../src/magento/releases/release-behaviour.ts';
import type { Realm } from '../../../src/state/realm.ts';
import { createRealm, reasonOf, refusalOf, storeOf } from '../create-realm.ts';

const GUEST = 'g'.repeat(32);
const OWN = 'o'.repeat(32);
const OLD = 'x'.repeat(32);
const EU = 'e'.repeat(32);
const FREE = 'f'.repeat(32);
const MARA = { email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind', website: 'base' };

const createShop = () =>
  createRealm({
    websites: [{ code: 'base' }, { code: 'eu' }],
    stores: [{ code: 'default' }, { code: 'fr', website: 'base' }, { code: 'eu', website: 'eu' }],
    products: [{ sku: 'HAT', quantity: 5 }, { sku: 'BAG' }],
    customers: [MARA, { ...MARA, email: 'anna@example.com' }],
    carts: [
      {
        id: GUEST,
        items: [
          { sku: 'HAT', quantity: 4 },
          { sku: 'BAG', quantity: 1 },
        ],
      },
      { id: OWN, customer: MARA.email, items: [{ sku: 'HAT', quantity: 2 }] },
      { id: OLD, customer: MARA.email, is_active: false },
      { id: EU, store: 'eu' },
    ],
  });
const itemsOf = (realm: Realm, id: string) =>
  realm.world.carts.find(id)?.items.map(({ sku, quantity }) => `${sku} ${quantity}`);

test.each<[string, string | undefined, number | undefined, string, readonly unknown[] | undefined, string | undefined]>(
  [
    ["a guest's own cart", undefined, undefined, GUEST, undefined, undefined],
    ["the customer's own cart", undefined, 1, OWN, undefined, undefined],
    ['a cart of another store view of the website', 'fr', 1, OWN, undefined, undefined],
    ['a cart of another website', undefined, undefined, EU, ['cartOfAnotherWebsite', {}], undefined],
    ['a cart that is not active', undefined, 2, OLD, ['cartNotActive', {}], undefined],
    ['an unknown cart', undefined, 1, FREE, ['cartNotFound', { masked_cart_id: FREE }], undefined],
    [
      "a guest's cart, as a customer",
      undefined,
      1,
      GUEST,
      ['cartOfAnother', { masked_cart_id: GUEST }],
      'it is the cart of a guest',
    ],
    [
      "a customer's cart, as another",
      undefined,
      2,
      OWN,
      ['cartOfAnother', { masked_cart_id: OWN }],
      'it is the cart of the customer with id 1',
    ],
    [
      "a customer's cart, as a guest",
      undefined,
      undefined,
      OWN,
      ['cartOfAnother', { masked_cart_id: OWN }],
      'it is the cart of the customer with id 1',
    ],
  ],
)('%s', (_, store, user, id, refusal, why) => {
  const realm = createShop();
  const find = () => findCart(realm, storeOf(realm, store), user, id);
  expect([refusalOf(find), reasonOf(find)]).toEqual([refusal, why]);
  if (refusal === undefined) expect(find()).toBe(realm.world.carts.find(id));
});

test('up to 2.4.1 a cart is accepted in its own store view only', () => {
  const realm = createShop();
  const older = { ...realm, behaviour: behaviourOf(parseRelease('2.4.1')) };
  expect(findCart(older, storeOf(realm), undefined, GUEST)).toMatchObject({ id: GUEST });
  expect(findCart(realm, storeOf(realm, 'fr'), undefined, GUEST)).toMatchObject({ id: GUEST });
  expect(refusalOf(() => findCart(older, storeOf(realm, 'fr'), undefined, GUEST))).toEqual([
    'cartOfAnotherStore',
    { masked_cart_id: GUEST },
  ]);
});

test('a cart of a deleted store view is of another website', () => {
  const realm = createShop();
  const store = storeOf(realm);
  realm.world.stores.delete(storeOf(realm, 'eu').id);
  expect(refusalOf(() => findCart(realm, store, undefined, EU))).toEqual(['cartOfAnotherWebsite', {}]);
});

test('a customer has one active cart in each website', () => {
  const realm = createShop();
  expect(getOrCreateCustomerCart(realm, storeOf(realm), 1).id).toBe(OWN);
  expect(getOrCreateCustomerCart(realm, storeOf(realm, 'fr'), 1, FREE).id).toBe(OWN);
  const eu = getOrCreateCustomerCart(realm, storeOf(realm, 'eu'), 1);
  expect(eu).toEqual({
    id: expect.stringMatching(/^(?=.*[A-Z])[A-Za-z\d]{32}$/),
    number: expect.any(Number),
    customerId: 1,
    store: 'eu',
    is_active: true,
    email: null,
    items: [],
  });
  expect(getOrCreateCustomerCart(realm, storeOf(realm, 'eu'), 1)).toBe(eu);
  expect(getOrCreateCustomerCart(realm, storeOf(realm), 2, FREE)).toMatchObject({ id: FREE, customerId: 2 });
});

test('an empty cart is a new one for a guest, and the active one for a customer', () => {
  const realm = createShop();
  const store = storeOf(realm);
  expect(createEmptyCart(realm, store, undefined, FREE)).toMatchObject({
    id: FREE,
    customerId: null,
    store: 'default',
  });
  expect(createEmptyCart(realm, store, undefined, undefined).id).toMatch(/^(?=.*[A-Z])[A-Za-z\d]{32}$/);
  expect(createEmptyCart(realm, store, 1, undefined).id).toBe(OWN);
  expect(createEmptyCart(realm, store, 2, 'n'.repeat(32))).toMatchObject({ id: 'n'.repeat(32), customerId: 2 });
});

test('a guest cart is for guests only', () => {
  const realm = createShop();
  expect(createGuestCart(realm, storeOf(realm), undefined, FREE)).toMatchObject({ id: FREE, customerId: null });
  expect(createGuestCart(realm, storeOf(realm), undefined, undefined).id).toMatch(/^(?=.*[A-Z])[A-Za-z\d]{32}$/);
  expect(refusalOf(() => createGuestCart(realm, storeOf(realm), 1, undefined))).toEqual(['guestCartForGuests', {}]);
});

test.each([
  ['f'.repeat(31), ['cartIdLength', {}]],
  ['f'.repeat(33), ['cartIdLength', {}]],
  ['', ['cartIdLength', {}]],
  [GUEST, ['cartIdTaken', [GUEST]]],
])('the cart id %s is refused', (id, refusal) => {
  const realm = createShop();
  expect(refusalOf(() => createEmptyCart(realm, storeOf(realm), undefined, id))).toEqual(refusal);
  expect(refusalOf(() => createGuestCart(realm, storeOf(realm), 1, id))).toEqual(refusal);
});

test.each([undefined, OWN])("a guest's items move to the customer's cart %s, except those beyond the stock", (id) => {
  const realm = createShop();
  expect(mergeCarts(realm, storeOf(realm), 1, GUEST, id)).toBe(realm.world.carts.find(OWN));
  expect(itemsOf(realm, OWN)).toEqual(['HAT 2', 'BAG 1']);
  expect(realm.world.carts.find(GUEST)).toMatchObject({ is_active: false });
});

test('a merge without a cart of the customer creates one', () => {
  const realm = createShop();
  const merged = mergeCarts(realm, storeOf(realm), 2, GUEST, undefined);
  expect(merged).toMatchObject({ customerId: 2, is_active: true });
  expect(itemsOf(realm, merged.id)).toEqual(['HAT 4', 'BAG 1']);
});

test('an item that moves to another cart keeps its gift message', () => {
  const realm = createShop();
  const cart = realm.world.carts.find(GUEST);
  const gift_message = { to: 'Ada', from: 'Mara', message: 'For you' };
  if (cart) realm.world.carts.put({ ...cart, items: cart.items.map((item) => ({ ...item, gift_message })) });
  const messages = mergeCarts(realm, storeOf(realm), 1, GUEST, OWN).items.map((item) => item.gift_message);
  expect(messages).toEqual([undefined, gift_message]);
});

test.each([
  [OWN, OWN, ['cartOfAnother', { masked_cart_id: OWN }]],
  [GUEST, EU, ['cartOfAnotherWebsite', {}]],
  [FREE, OWN, ['cartNotFound', { masked_cart_id: FREE }]],
])('a merge of %s into %s is refused', (source, destination, refusal) => {
  const realm = createShop();
  expect(refusalOf(() => mergeCarts(realm, storeOf(realm), 1, source, destination))).toEqual(refusal);
  expect(realm.world.carts.find(GUEST)?.is_active).toBe(true);
});

test("a guest's cart is assigned to a customer, with the items of the customer's cart", () => {
  const realm = createShop();
  const assigned = assignCustomerToGuestCart(realm, storeOf(realm), 1, GUEST);
  expect(assigned).toMatchObject({ id: GUEST, customerId: 1, is_active: true });
  expect(itemsOf(realm, GUEST)).toEqual(['HAT 6', 'BAG 1']);
  expect(realm.world.carts.find(OWN)?.is_active).toBe(false);
});

test("a guest's cart is assigned to a customer who has none", () => {
  const realm = createShop();
  expect(assignCustomerToGuestCart(realm, storeOf(realm), 2, GUEST)).toMatchObject({ id: GUEST, customerId: 2 });
  expect(itemsOf(realm, GUEST)).toEqual(['HAT 4', 'BAG 1']);
  expect(refusalOf(() => assignCustomerToGuestCart(realm, storeOf(realm), 2, OWN))?.[0]).toBe('cartOfAnother');
});

test.each<[number | undefined, string, string, readonly unknown[] | undefined]>([
  [undefined, GUEST, 'guest@example.com', undefined],
  [undefined, GUEST, 'guest', ['guestEmailInvalid', {}]],
  [1, FREE, 'guest', ['guestEmailInvalid', {}]],
  [1, FREE, 'guest@example.com', ['guestEmailForGuests', {}]],
  [undefined, FREE, 'guest@example.com', ['cartNotFound', { masked_cart_id: FREE }]],
])('user %o sets the e-mail address of cart %s to %s: %j', (user, id, email, refusal) => {
  const realm = createShop();
  expect(refusalOf(() => setGuestEmail(realm, storeOf(realm), user, id, email))).toEqual(refusal);
  expect(realm.world.carts.find(GUEST)?.email).toBe(refusal === undefined ? email : null);
});
