import { expect, test } from 'vitest';
import {
  type BillingAddressInput,
  type ShippingAddressInput,
  setBillingAddress,
  setShippingAddress,
} from '../../../src/domain/checkout/set-addresses.ts';
import { ADDRESS } from '../accounts/sample-accounts.ts';
import { catchRefusal, refusalOf, storeOf } from '../create-realm.ts';
import { cartOf, createShop } from './sample-checkout.ts';

type CartValues = Parameters<typeof createShop>[0];

const TYPED = { ...ADDRESS, region: 'TX' };
const OWN = { ...ADDRESS, customer_address_id: 7, custom_attributes: [] };

const ship = (inputs: readonly ShippingAddressInput[], user?: number, cart: CartValues = {}) => {
  const realm = createShop(cart);
  return setShippingAddress(realm, storeOf(realm), user, cartOf(realm), inputs);
};
const bill = (input: BillingAddressInput, user?: number, cart: CartValues = {}) => {
  const realm = createShop(cart);
  return setBillingAddress(realm, storeOf(realm), user, cartOf(realm), input);
};

test.each<[string, readonly ShippingAddressInput[], number | undefined, string]>([
  ['two addresses', [{ address: TYPED }, {}], undefined, 'shippingAddressesSeveral'],
  ['no address', [], undefined, 'shippingAddressEmpty'],
  ['an empty address', [{}], undefined, 'shippingAddressEmpty'],
  ['null', [{ address: null, customer_address_id: null }], undefined, 'shippingAddressEmpty'],
  ['both kinds', [{ address: TYPED, customer_address_id: 7 }], undefined, 'shippingAddressTwice'],
  ['an id of a guest', [{ customer_address_id: 7 }], undefined, 'customerNotAuthorized'],
  ['an unknown id', [{ customer_address_id: 8 }], 1, 'addressUnknown'],
  ['the id 0', [{ customer_address_id: 0 }], 1, 'addressUnknown'],
  ['an unknown country', [{ address: { ...TYPED, country_code: 'XX' } }], undefined, 'cartCountryNotAvailable'],
  ['a missing value', [{ address: { ...TYPED, city: '' } }], undefined, 'shippingAddressErrors'],
])('a shipping address with %s is refused', (_, inputs, user, key) => {
  expect(refusalOf(() => ship(inputs, user))?.[0]).toBe(key);
});

test('each missing value of an address is an error of its own', () => {
  const refusal = catchRefusal(() => ship([{ address: { country_code: 'FR' } }]));
  expect(refusal?.errors.map(({ parameters }) => parameters)).toEqual(
    ['firstname', 'lastname', 'street', 'city', 'telephone', 'postcode'].map((fieldName) => ({ fieldName })),
  );
});

test('a cart of virtual products takes no shipping address, an empty cart takes one', () => {
  const virtual = { items: [{ sku: 'EBOOK', quantity: 1 }] };
  expect(refusalOf(() => ship([{ address: TYPED }], undefined, virtual))).toEqual(['shippingAddressOfVirtualCart', {}]);
  expect(refusalOf(() => ship([{ address: { ...TYPED, city: '' } }], undefined, virtual))?.[0]).toBe(
    'shippingAddressErrors',
  );
  expect(ship([{ address: TYPED }], undefined, { items: [] }).shipping_address).toMatchObject({ city: 'Austin' });
});

test.each([
  [undefined, true],
  [null, true],
  [true, true],
  [false, false],
])('save_in_address_book %s counts as %s', (sent, saved) => {
  const address = { ...TYPED, save_in_address_book: sent as boolean | undefined };
  expect(ship([{ address }]).shipping_address).toEqual({ ...ADDRESS, save_in_address_book: saved });
  expect(bill({ address }).billing_address).toEqual({ ...ADDRESS, save_in_address_book: saved });
});

test('an address of the customer is copied with its id, and with notes', () => {
  expect(ship([{ customer_address_id: 7, customer_notes: 'ring twice' }], 1).shipping_address).toMatchObject({
    ...ADDRESS,
    customer_address_id: 7,
    customer_notes: 'ring twice',
  });
  const { shipping_address } = ship([{ customer_address_id: 7, customer_notes: '' }], 1);
  expect(shipping_address).not.toHaveProperty('customer_notes');
  expect(bill({ customer_address_id: 7 }, 1).billing_address).toMatchObject({ ...ADDRESS, customer_address_id: 7 });
});

test.each<[string, BillingAddressInput, number | undefined, string]>([
  ['nothing', {}, undefined, 'billingAddressEmpty'],
  ['same_as_shipping false', { same_as_shipping: false }, undefined, 'billingAddressEmpty'],
  ['both kinds', { address: TYPED, customer_address_id: 7 }, 1, 'billingAddressTwice'],
  ['same_as_shipping without a shipping address', { same_as_shipping: true }, undefined, 'billingWithoutShipping'],
  ['an id of a guest', { customer_address_id: 7 }, undefined, 'customerNotAuthorized'],
  ['an unknown id', { customer_address_id: 8 }, 1, 'addressUnknown'],
  ['a missing value', { address: { ...TYPED, postcode: ' ' } }, undefined, 'billingAddressErrors'],
])('a billing address with %s is refused', (_, input, user, key) => {
  expect(refusalOf(() => bill(input, user))?.[0]).toBe(key);
});

test('same_as_shipping copies the shipping address, and takes precedence over a typed address', () => {
  const cart = { shipping_address: OWN };
  const other = { ...TYPED, city: 'Dallas' };
  expect(bill({ same_as_shipping: true, address: other }, undefined, cart).billing_address).toEqual({
    ...OWN,
    is_copy: true,
  });
});

// [Magento api-functional GraphQl/Quote/Guest/SetBillingAddressOnCartTest.php of 2.4.2-p1]
test.each(['2.3.7', '2.4.2-p1', '2.4.3-p2'])('same_as_shipping sets both addresses in Magento %s', (magento) => {
  const realm = createShop({}, { magento });
  const billOlder = (input: BillingAddressInput) =>
    setBillingAddress(realm, storeOf(realm), undefined, cartOf(realm), input);
  const both = { billing_address: { city: ADDRESS.city }, shipping_address: { city: ADDRESS.city, is_copy: true } };
  expect(
    billOlder({ address: TYPED, same_as_shipping: false, use_for_shipping: true }).shipping_address,
  ).toBeUndefined();
  expect(billOlder({ address: TYPED, same_as_shipping: true })).toMatchObject(both);
  expect(refusalOf(() => billOlder({ same_as_shipping: true }))?.[0]).toBe('billingAddressEmpty');
});

test('use_for_shipping sets both addresses', () => {
  const saved = { ...ADDRESS, save_in_address_book: true };
  expect(bill({ address: TYPED, use_for_shipping: true })).toMatchObject({
    billing_address: saved,
    shipping_address: { ...saved, is_copy: true },
  });
  expect(bill({ address: TYPED, use_for_shipping: false }).shipping_address).toBeUndefined();
});
