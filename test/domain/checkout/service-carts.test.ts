import { expect, test } from 'vitest';
import {
  assignCart,
  createCartOfCustomer,
  createCartOfGuest,
  deleteCartItem,
  getActiveCart,
  getCart,
  getCartOfCustomer,
  requireAgreements,
  requireGuestCheckout,
  saveCartItem,
} from '../../../src/domain/checkout/service-carts.ts';
import { reasonOf, refusalOf, storeOf } from '../create-realm.ts';
import { CART_ID, cartOf, createShop, SHOP } from './sample-checkout.ts';

const OWN_CART = 'o'.repeat(32);
const noEntity = (fieldName: string, fieldValue: unknown) => ['noSuchEntity', { fieldName, fieldValue }];

test('a cart is found by the id of the quote and by the masked id', () => {
  const realm = createShop({ number: 12 });
  expect([getCart(realm, 12), getCart(realm, CART_ID)]).toEqual([cartOf(realm), cartOf(realm)]);
  expect(refusalOf(() => getCart(realm, 13))).toEqual(noEntity('cartId', 13));
  expect(refusalOf(() => getCart(realm, '12'))).toEqual(noEntity('cartId', null));
});

test('an ordered cart is found, and is not active', () => {
  const realm = createShop({ number: 12, is_active: false });
  expect(getCart(realm, 12)).toBe(cartOf(realm));
  for (const id of [12, CART_ID]) expect(refusalOf(() => getActiveCart(realm, id))).toEqual(noEntity('cartId', 12));
});

test('the cart of a customer is not created by reading it', () => {
  const realm = createShop();
  expect(refusalOf(() => getCartOfCustomer(realm, 1))).toEqual(noEntity('customerId', 1));
  const created = createCartOfCustomer(realm, storeOf(realm), 1);
  expect(created).toMatchObject({ customerId: 1, items: [], is_active: true, store: 'default' });
  expect(getCartOfCustomer(realm, 1)).toBe(created);
  expect(createCartOfCustomer(realm, storeOf(realm), 1)).toBe(created);
  expect(refusalOf(() => createCartOfCustomer(realm, storeOf(realm), 9))).toEqual(noEntity('customerId', 9));
});

test('a guest gets a new cart at each call, a customer none', () => {
  const realm = createShop();
  const [one, other] = [
    createCartOfGuest(realm, storeOf(realm), false),
    createCartOfGuest(realm, storeOf(realm), false),
  ];
  expect(one).toMatchObject({ customerId: null, items: [], is_active: true });
  expect(one.id).not.toBe(other.id);
  expect(refusalOf(() => createCartOfGuest(realm, storeOf(realm), true))).toEqual(['guestCartNotCreated', {}]);
});

test.each<[string, string, Parameters<typeof createShop>[0], number, unknown]>([
  ['2.4.8', 'of another customer', { customer: 'mara@example.com' }, 1, ['cartNotAnonymous', {}]],
  ['2.4.8', 'that was ordered', { is_active: false, number: 3 }, 1, noEntity('cartId', 3)],
  ['2.4.8', 'for an unknown customer', {}, 9, noEntity('customerId', 9)],
])('in %s a cart %s is not assigned', (magento, _, cart, customerId, refusal) => {
  const realm = createShop(cart, { magento });
  expect(refusalOf(() => assignCart(realm, storeOf(realm), CART_ID, customerId))).toEqual(refusal);
});

test.each([
  ['2.4.7', [], true, ['HAT 2']],
  ['2.4.7', [{ sku: 'BAG', quantity: 1 }], false, []],
  ['2.4.8', [{ sku: 'BAG', quantity: 1 }], true, ['HAT 2', 'BAG 1']],
])(
  'in %s a customer whose cart has the items %j is assigned the cart of a guest: %s',
  (magento, items, isAssigned, merged) => {
    const realm = createShop({}, { magento });
    realm.world.carts.put({
      ...cartOf(realm),
      id: OWN_CART,
      number: 99,
      customerId: 1,
      items: items.map((item, index) => ({ ...item, id: index + 50 })),
    });
    const assign = () => assignCart(realm, storeOf(realm), CART_ID, 1);
    expect(refusalOf(assign)).toEqual(isAssigned ? undefined : ['cartNotAssignable', {}]);
    expect(cartOf(realm).customerId).toBe(isAssigned ? 1 : null);
    expect(realm.world.carts.find(OWN_CART)?.is_active).toBe(!isAssigned);
    if (isAssigned) expect(cartOf(realm).items.map(({ sku, quantity }) => `${sku} ${quantity}`)).toEqual(merged);
  },
);

test.each([
  ['adds a new item', { id: undefined, sku: 'bag', quantity: 2 }, 2, ['1 HAT 2', '2 BAG 2']],
  ['adds to the item of the SKU', { id: undefined, sku: 'HAT', quantity: 3 }, 1, ['1 HAT 5']],
  ['sets the quantity of an item', { id: 1, sku: undefined, quantity: 5 }, 1, ['1 HAT 5']],
  ['sets the quantity whatever the SKU is', { id: 1, sku: 'BAG', quantity: 1 }, 1, ['1 HAT 1']],
  ['removes an item by 0', { id: 1, sku: undefined, quantity: 0 }, 0, []],
])('%s', (_, item, id, items) => {
  const realm = createShop();
  expect(saveCartItem(realm, cartOf(realm), item).id).toBe(id);
  expect(cartOf(realm).items.map(({ id: itemId, sku, quantity }) => `${itemId} ${sku} ${quantity}`)).toEqual(items);
});

const SHIRT = { sku: 'SHIRT', __typename: 'ConfigurableProduct', configurable_options: [{ attribute_code: 'size' }] };

test.each([
  ['an unknown item', { id: 9, sku: 'HAT', quantity: 1 }, ['cartItemOfAnotherCart', [12, 9]]],
  ['an unknown SKU', { id: undefined, sku: 'NOPE', quantity: 1 }, ['sendFriendProduct', {}]],
  ['no SKU', { id: undefined, sku: undefined, quantity: 1 }, ['sendFriendProduct', {}]],
  ['more than is in stock', { id: undefined, sku: 'HAT', quantity: 4 }, ['cartQuantityNotAvailable', {}]],
  ['a quantity above the stock', { id: 1, sku: undefined, quantity: 6 }, ['cartQuantityNotAvailable', {}]],
  ['a product without its options', { id: undefined, sku: 'SHIRT', quantity: 1 }, ['configurableOptionsMissing', {}]],
])('%s is refused', (_, item, refusal) => {
  const realm = createShop({ number: 12 }, { products: [...SHOP.products, SHIRT] });
  const before = cartOf(realm);
  expect(refusalOf(() => saveCartItem(realm, before, item))).toEqual(refusal);
  expect(cartOf(realm)).toBe(before);
});

test('an item is deleted by its id', () => {
  const realm = createShop({ number: 12 });
  expect(refusalOf(() => deleteCartItem(realm, cartOf(realm), 2))).toEqual(['cartItemOfAnotherCart', [12, 2]]);
  expect(deleteCartItem(realm, cartOf(realm), 1)).toBe(true);
  expect(cartOf(realm).items).toEqual([]);
});

test.each([
  [1, null, undefined],
  [0, null, 'guestCheckoutNotAvailable'],
  [0, 1, undefined],
])('with guest_checkout %i the customer %s is refused with %s', (value, customerId, key) => {
  const realm = createShop({}, { config: { 'checkout/options/guest_checkout': value } });
  const check = () => requireGuestCheckout(realm, storeOf(realm), { ...cartOf(realm), customerId });
  expect(refusalOf(check)?.[0]).toBe(key);
  expect(reasonOf(check)).toBe(key && 'checkout/options/guest_checkout is 0');
});

test.each([
  [1, [], 'agreementsNotAccepted'],
  [1, ['1'], 'agreementsNotAccepted'],
  [1, ['1', '3'], undefined],
  [1, ['3', '1', '9'], undefined],
  [0, [], undefined],
])('with enable_agreements %i the accepted ids %j are refused with %s', (enabled, accepted, key) => {
  const terms = { name: 'T', content: 'c', checkbox_text: 'I agree' };
  const agreements = [terms, { ...terms, mode: 'AUTO' as const }, terms, { ...terms, is_active: false }];
  const realm = createShop({}, { agreements, config: { 'checkout/options/enable_agreements': enabled } });
  expect(refusalOf(() => requireAgreements(realm, storeOf(realm), accepted))?.[0]).toBe(key);
});
