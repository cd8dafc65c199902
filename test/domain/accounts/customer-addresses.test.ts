import { expect, test } from 'vitest';
import {
  type AddressListInput,
  readAddresses,
  readNewAddresses,
  replaceAddresses,
  requireDefaultAddresses,
} from '../../../src/domain/accounts/customer-addresses.ts';
import type { Behaviour } from '../../../src/magento/releases/behaviour.ts';
import { createRealm, customerOf, refusalOf, storeOf } from '../create-realm.ts';
import { ADDRESS, ANNA, MARA } from './sample-accounts.ts';

const REALM = createRealm({
  customers: [
    { ...MARA, addresses: [{ ...ADDRESS, id: 4 }] },
    { ...ANNA, addresses: [{ ...ADDRESS, id: 8 }] },
  ],
});

test('the addresses of a new account have no ids', () => {
  const read = (list: AddressListInput) => readNewAddresses(REALM, storeOf(REALM), list);
  expect(read({})).toBeUndefined();
  expect(read({ addresses: null })).toBeUndefined();
  expect(read({ addresses: [{ ...ADDRESS, id: 4 }] })).toEqual([ADDRESS]);
  expect(refusalOf(() => read({ addresses: [ADDRESS, { country_code: 'US' }] }))?.[0]).toBe('severalInputErrors');
});

test('the addresses of a new account in countries that are not allowed are dropped', () => {
  const realm = createRealm({ config: { 'general/country/allow': 'US' } });
  const addresses = [{ city: 'x' }, { ...ADDRESS, country_code: 'GB' }, ADDRESS];
  expect(readNewAddresses(realm, storeOf(realm), { addresses })).toEqual([ADDRESS]);
});

/** Recorded from Magento 2.4.7-p3. [app/code/Magento/Customer/Model/Address/AbstractAddress.php getRegionId] */
test.each([
  [{ region_id: 12 }, { region_id: 12 }],
  [{ region: 'CA' }, { region_id: 12 }],
  [{ region: 'Somewhere' }, { region: 'Somewhere', region_code: 'Somewhere' }],
  [{ region_code: 'CA' }, { region: null, region_code: null }],
  [{}, { region: null, region_code: null }],
])('the region %j of a REST address is read as %j', (region, expected) => {
  const list = {
    addresses: [
      { ...ADDRESS, region },
      { id: 4, region },
    ],
  };
  expect(readAddresses(REALM, storeOf(REALM), customerOf(REALM), list)).toMatchObject([
    { region: expected },
    { region: expected },
  ]);
});

test.each([
  ['none', {}, undefined],
  ['null', { addresses: null }, undefined],
  ['an empty list', { addresses: [] }, []],
  ['a new one', { addresses: [ADDRESS] }, [ADDRESS]],
  ['one with id 0', { addresses: [{ ...ADDRESS, id: 0 }] }, [ADDRESS]],
  ['a change of a known one', { addresses: [{ id: 4, city: 'Dallas' }] }, [{ ...ADDRESS, id: 4, city: 'Dallas' }]],
])('reads the addresses of an account: %s', (_, list, expected) => {
  const read = readAddresses(REALM, storeOf(REALM), customerOf(REALM), list);
  expect(read?.map(({ default_billing: __, default_shipping: ___, ...address }) => address)).toEqual(expected);
});

test.each<[string, object, object]>([
  ['no default is named', {}, { default_billing: false, default_shipping: false }],
  [
    'both are named',
    { default_billing: '4', default_shipping: '4' },
    { default_billing: true, default_shipping: true },
  ],
  ['another is named', { default_billing: '5' }, { default_billing: false, default_shipping: false }],
])('the default flags of an address when %s', (_, named, flags) => {
  expect(readAddresses(REALM, storeOf(REALM), customerOf(REALM), { ...named, addresses: [{ id: 4 }] })).toMatchObject([
    flags,
  ]);
});

test("an address's own flag overrides that of the customer", () => {
  const list = { default_billing: '4', addresses: [{ id: 4, default_billing: false }] };
  expect(readAddresses(REALM, storeOf(REALM), customerOf(REALM), list)).toMatchObject([{ default_billing: false }]);
});

test('a new address is not a named default', () => {
  expect(
    readAddresses(REALM, storeOf(REALM), customerOf(REALM), { default_billing: '4', addresses: [ADDRESS] }),
  ).toEqual([{ ...ADDRESS, default_billing: false }]);
});

test.each([
  ['of another customer', [{ id: 8 }], ['noSuchEntity', { fieldName: 'addressId', fieldValue: 8 }]],
  ['without a city', [{ id: 4, city: '' }], ['required', { fieldName: 'city' }]],
])('refuses an address %s', (_, addresses, refusal) => {
  expect(refusalOf(() => readAddresses(REALM, storeOf(REALM), customerOf(REALM), { addresses }))).toEqual(refusal);
});

/** Recorded from Magento 2.4.7-p3. */
test.each([
  [{ default_billing: '9' }, undefined],
  [{ addresses: null, default_billing: '9' }, undefined],
  [{ addresses: [], default_billing: '9' }, 'default_billing'],
  [{ addresses: [{ id: 4 }] }, undefined],
  [{ addresses: [{ id: 4 }], default_billing: '', default_shipping: null }, undefined],
  [{ addresses: [{ id: 3 }, { id: 4 }], default_billing: '4', default_shipping: '3' }, undefined],
  [{ addresses: [{ id: 4 }], default_billing: '9' }, 'default_billing'],
  [{ addresses: [{ id: 4 }], default_billing: '4', default_shipping: '9' }, 'default_shipping'],
  [{ addresses: [{}], default_billing: '0' }, 'default_billing'],
  [{ addresses: [{ id: null }], default_billing: '0' }, 'default_billing'],
  [{ addresses: [{ id: 4 }], default_billing: 'x' }, 'default_billing'],
])('with the addresses %j, the default that it reports as not among them is %s', (list, fieldName) => {
  expect(refuseDefaults('in_request', list)).toEqual(fieldName && ['defaultAddressInvalid', { fieldName }]);
  expect(refuseDefaults('absent', list)).toBeUndefined();
});

/** Recorded from Magento 2.4.6-p11. */
test.each([
  [{ default_billing: '4' }, undefined],
  [{ addresses: [], default_billing: '4' }, undefined],
  [{ addresses: [{ id: 9 }], default_billing: '4', default_shipping: '4' }, undefined],
  [{ addresses: [{ id: 9 }], default_billing: '9' }, 'default_billing'],
  [{ default_billing: '4', default_shipping: '9' }, 'default_shipping'],
])('with the addresses %j, the default that it reports as not stored is %s', (list, fieldName) => {
  expect(refuseDefaults('in_stored', list)).toEqual(fieldName && ['defaultAddressInvalid', { fieldName }]);
});

/** [app/code/Magento/Customer/Model/ResourceModel/CustomerRepository.php validateDefaultAddress] */
test('the default address of an account without stored addresses is not checked', () => {
  const realm = createRealm({ behaviour: { default_address_check: 'in_stored' } });
  const check = () => requireDefaultAddresses(realm, { addresses: [] }, { default_billing: '4' });
  expect(refusalOf(check)).toBeUndefined();
});

const refuseDefaults = (default_address_check: Behaviour['default_address_check'], list: AddressListInput) =>
  refusalOf(() => {
    const realm = createRealm({ behaviour: { default_address_check } });
    requireDefaultAddresses(realm, customerOf(REALM), list);
  });

function replace(list: Parameters<typeof replaceAddresses>[2]) {
  const realm = createRealm({
    customers: [
      {
        ...MARA,
        addresses: [
          { ...ADDRESS, id: 4 },
          { ...ADDRESS, id: 9 },
        ],
      },
    ],
  });
  const replaced = replaceAddresses(realm, customerOf(realm), list);
  expect(replaced).toBe(customerOf(realm));
  return replaced.addresses;
}

test('replaces all addresses, and gives new ones ids that were not used before', () => {
  expect(replace(undefined)).toMatchObject([{ id: 4 }, { id: 9 }]);
  expect(replace([])).toEqual([]);
  expect(replace([{ ...ADDRESS, id: 4, city: 'Dallas' }, ADDRESS])).toMatchObject([
    { id: 4, city: 'Dallas' },
    { id: 10, city: 'Austin' },
  ]);
});

test('uses the last of several default addresses', () => {
  expect(
    replace([
      { ...ADDRESS, default_billing: true, default_shipping: true },
      { ...ADDRESS, default_billing: true },
    ]),
  ).toMatchObject([
    { id: 10, default_billing: false, default_shipping: true },
    { id: 11, default_billing: true, default_shipping: false },
  ]);
});
