import { expect, test } from 'vitest';
import {
  type CustomerAddress,
  createAddress,
  deleteAddress,
  deleteAddressById,
  findAddress,
  findAddressByUid,
  getAddressById,
  putAddress,
  requireValidAddress,
  updateAddress,
} from '../../../src/domain/accounts/address-book.ts';
import type { AddressInput } from '../../../src/domain/accounts/address-problems.ts';
import type { GraphqlAddress } from '../../../src/domain/accounts/address-rules.ts';
import type { Realm } from '../../../src/state/realm.ts';
import { catchRefusal, createRealm, customerOf, NOW, refusalOf, SECOND, storeOf } from '../create-realm.ts';
import { ADDRESS, ANNA, MARA } from './sample-accounts.ts';

const DEFAULT = { default_billing: true, default_shipping: true };
const NO_DEFAULT = { default_billing: false, default_shipping: false };

/** Mara has the default address 4 and address 6, Anna has address 8. */
const createShop = () =>
  createRealm({
    customers: [
      {
        ...MARA,
        addresses: [
          { ...ADDRESS, id: 4, ...DEFAULT },
          { ...ADDRESS, id: 6 },
        ],
      },
      { ...ANNA, addresses: [{ ...ADDRESS, id: 8, ...DEFAULT }] },
    ],
  });

const create = (realm: Realm, customerId: number, input: GraphqlAddress) =>
  createAddress(realm, storeOf(realm), customerId, input);
const update = (realm: Realm, address: CustomerAddress, input: GraphqlAddress) =>
  updateAddress(realm, storeOf(realm), address, input);

test('a new address gets the next id, and is not a default address', () => {
  const realm = createShop();
  realm.clock.advance(SECOND);
  const created = create(realm, 1, ADDRESS);
  expect(created).toEqual({ ...ADDRESS, id: 9, ...NO_DEFAULT });
  expect(customerOf(realm)).toMatchObject({
    addresses: [{ id: 4, ...DEFAULT }, { id: 6 }, created],
    updated_at: NOW + SECOND,
  });
  expect(create(realm, 2, ADDRESS).id).toBe(10);
});

test.each<[AddressInput, object, object]>([
  [
    { default_billing: true },
    { default_billing: true, default_shipping: false },
    { default_billing: false, default_shipping: true },
  ],
  [
    { default_shipping: true },
    { default_billing: false, default_shipping: true },
    { default_billing: true, default_shipping: false },
  ],
  [DEFAULT, DEFAULT, NO_DEFAULT],
  [{ default_billing: null }, NO_DEFAULT, DEFAULT],
])('a new address with %j takes the flags of the default one', (flags, own, former) => {
  const realm = createShop();
  expect(create(realm, 1, { ...ADDRESS, ...flags })).toMatchObject(own);
  expect(customerOf(realm).addresses).toMatchObject([{ id: 4, ...former }, { id: 6 }, { id: 9, ...own }]);
  expect(customerOf(realm, 2).addresses).toMatchObject([{ id: 8, ...DEFAULT }]);
});

test.each([
  ['firstname', 'firstname'],
  ['lastname', 'lastname'],
  ['street', 'street'],
  ['city', 'city'],
  ['telephone', 'telephone'],
  ['postcode', 'postcode'],
  ['country_code', 'countryId'],
])('an address without %s is refused', (field, fieldName) => {
  for (const value of [undefined, null, '']) {
    expect(refusalOf(() => create(createShop(), 1, { ...ADDRESS, [field]: value }))).toEqual([
      'required',
      { fieldName },
    ]);
  }
});

test.each([
  [[], true],
  [[''], true],
  [['', ''], true],
  [['', 'House 2'], false],
])('the street %j is missing: %s', (street, isMissing) => {
  expect(refusalOf(() => create(createShop(), 1, { ...ADDRESS, street }))?.[1]).toEqual(
    isMissing ? { fieldName: 'street' } : undefined,
  );
});

test('names several missing fields in one message in GraphQL, and each in its own message in services', () => {
  const realm = createShop();
  const input = { ...ADDRESS, city: '', postcode: null };
  const line = (name: string) => `"${name}" is required. Enter and try again.`;
  expect(refusalOf(() => create(createShop(), 1, input))).toEqual([
    'severalMessages',
    [`${line('city')}\n${line('postcode')}`],
  ]);
  const refusal = catchRefusal(() => requireValidAddress(realm, storeOf(realm), input));
  expect(refusal?.key).toBe('severalInputErrors');
  expect(refusal?.errors.map(({ renderedMessage }) => renderedMessage)).toEqual([line('city'), line('postcode')]);
  expect(refusalOf(() => requireValidAddress(realm, storeOf(realm), { ...ADDRESS, city: '' }))).toEqual([
    'required',
    { fieldName: 'city' },
  ]);
  expect(refusalOf(() => requireValidAddress(realm, storeOf(realm), ADDRESS))).toBeUndefined();
});

test('a refused address is not saved, and takes no id', () => {
  const realm = createShop();
  refusalOf(() => create(realm, 1, {}));
  expect(customerOf(realm).addresses).toHaveLength(2);
  expect(create(realm, 1, ADDRESS).id).toBe(9);
});

test('an address is not created for an unknown customer', () => {
  expect(refusalOf(() => create(createShop(), 9, ADDRESS))).toEqual(['customerDoesNotExist', [9]]);
});

test('a change leaves everything that is absent', () => {
  const realm = createShop();
  realm.clock.advance(SECOND);
  const updated = update(realm, findAddress(realm, 1, 4), { city: 'Dallas' });
  expect(updated).toEqual({ ...ADDRESS, id: 4, city: 'Dallas', ...DEFAULT });
  expect(customerOf(realm)).toMatchObject({ addresses: [updated, { id: 6 }], updated_at: NOW + SECOND });
});

test.each<[AddressInput, object]>([
  [{ default_billing: false }, { default_billing: false, default_shipping: true }],
  [{ default_billing: null }, { default_billing: false, default_shipping: true }],
  [{ default_shipping: null }, { default_billing: true, default_shipping: false }],
  [{}, DEFAULT],
])('the change %j of a default address makes it %j', (input, flags) => {
  const realm = createShop();
  expect(update(realm, findAddress(realm, 1, 4), input)).toMatchObject(flags);
  expect(customerOf(realm).addresses).toMatchObject([flags, NO_DEFAULT]);
});

test('a change to the default takes the flag of the former one', () => {
  const realm = createShop();
  update(realm, findAddress(realm, 1, 6), { default_billing: true });
  expect(customerOf(realm).addresses).toMatchObject([
    { id: 4, default_billing: false, default_shipping: true },
    { id: 6, default_billing: true, default_shipping: false },
  ]);
});

test('a change that empties a field is refused', () => {
  const realm = createShop();
  const change = () => update(realm, findAddress(realm, 1, 4), { city: '' });
  expect(refusalOf(change)).toEqual(['required', { fieldName: 'city' }]);
  expect(customerOf(realm).addresses[0]?.city).toBe('Austin');
});

test.each([
  [4, undefined, undefined],
  [8, 'addressOfAnother', 'addressOfUidOfAnother'],
  [9, 'addressUnknown', 'addressOfUidUnknown'],
])('address %i of a customer is refused with %s, by uid with %s', (id, key, keyOfUid) => {
  const realm = createShop();
  expect(refusalOf(() => findAddress(realm, 1, id))).toEqual(key && [key, { address_id: id }]);
  expect(refusalOf(() => findAddressByUid(realm, 1, id))).toEqual(keyOfUid && [keyOfUid, { address_id: id }]);
});

test('returns an address with its customer', () => {
  const realm = createShop();
  const own = { customer: customerOf(realm), address: customerOf(realm).addresses[1] };
  expect(findAddress(realm, 1, 6)).toEqual(own);
  expect(getAddressById(realm, 6)).toEqual(own);
  expect(refusalOf(() => getAddressById(realm, 9))).toEqual([
    'noSuchEntity',
    { fieldName: 'addressId', fieldValue: 9 },
  ]);
});

test.each<[object, readonly unknown[] | undefined]>([
  [DEFAULT, ['addressIsDefaultBilling', [4]]],
  [{ default_shipping: true }, ['addressIsDefaultShipping', [4]]],
  [{}, undefined],
])('the deletion of an address with %j is refused with %j', (flags, refusal) => {
  const realm = createRealm({ customers: [{ ...MARA, addresses: [{ ...ADDRESS, id: 4, ...flags }] }] });
  expect(refusalOf(() => deleteAddress(realm, findAddress(realm, 1, 4)))).toEqual(refusal);
  expect(customerOf(realm).addresses).toHaveLength(refusal ? 1 : 0);
});

test('a deleted address is not listed, and its id is not used again', () => {
  const realm = createShop();
  expect(deleteAddress(realm, findAddress(realm, 1, 6))).toBe(true);
  expect(deleteAddressById(realm, 8)).toBe(true);
  expect([customerOf(realm, 1), customerOf(realm, 2)].map(({ addresses }) => addresses.map(({ id }) => id))).toEqual([
    [4],
    [],
  ]);
  expect(create(realm, 1, ADDRESS).id).toBe(9);
  expect(refusalOf(() => deleteAddressById(realm, 8))?.[0]).toBe('noSuchEntity');
});

test('an address is added, or replaces the one with its id at the end', () => {
  const realm = createShop();
  realm.clock.advance(SECOND);
  const idsAfter = (input: AddressInput & { id?: number | null }) =>
    putAddress(realm, customerOf(realm), input).addresses.map(({ id, city }) => `${id} ${city}`);
  expect(idsAfter({ ...ADDRESS, id: 4, city: 'Dallas' })).toEqual(['6 Austin', '4 Dallas']);
  expect(idsAfter({ ...ADDRESS, id: null })).toEqual(['6 Austin', '4 Dallas', '9 Austin']);
  expect(customerOf(realm)).toMatchObject({ updated_at: NOW + SECOND });
  expect(putAddress(realm, customerOf(realm), { ...ADDRESS, default_billing: true }).addresses.at(-1)).toMatchObject({
    id: 10,
    default_billing: true,
    default_shipping: false,
  });
});

test.each<[GraphqlAddress, string]>([
  [{ country_id: 'US' }, 'US'],
  [{ country_code: 'US' }, 'US'],
  [{ country_code: 'US', country_id: 'XX' }, 'US'],
])('a new address with %j is in %s', (country, expected) => {
  const { country_code: _, ...address } = ADDRESS;
  expect(create(createShop(), 1, { ...address, ...country })).toMatchObject({ country_code: expected });
});

test('up to 2.4.7, a null leaves a required value only', () => {
  const address = { ...ADDRESS, id: 4, company: 'Acme' };
  const realm = createRealm({ magento: '2.4.6', customers: [{ ...MARA, addresses: [address] }] });
  update(realm, findAddress(realm, 1, 4), { city: null, company: null, telephone: '777' });
  expect(customerOf(realm).addresses).toMatchObject([{ city: 'Austin', company: null, telephone: '777' }]);
});
