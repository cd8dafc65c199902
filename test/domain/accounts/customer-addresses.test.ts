import { expect, test } from 'vitest';
import {
  readAddresses,
  readNewAddresses,
  replaceAddresses,
  requireDefaultAddressesListed,
} from '../../../src/domain/accounts/customer-addresses.ts';
import { createRealm, customerOf, refusalOf } from '../create-realm.ts';
import { ADDRESS, ANNA, MARA } from './sample-accounts.ts';

const REALM = createRealm({
  customers: [
    { ...MARA, addresses: [{ ...ADDRESS, id: 4 }] },
    { ...ANNA, addresses: [{ ...ADDRESS, id: 8 }] },
  ],
});

test('the addresses of a new account have no ids', () => {
  expect(readNewAddresses({})).toBeUndefined();
  expect(readNewAddresses({ addresses: null })).toBeUndefined();
  expect(readNewAddresses({ addresses: [{ ...ADDRESS, id: 4 }] })).toEqual([ADDRESS]);
  expect(refusalOf(() => readNewAddresses({ addresses: [ADDRESS, {}] }))?.[0]).toBe('severalInputErrors');
});

test.each([
  ['none', {}, undefined],
  ['null', { addresses: null }, undefined],
  ['an empty list', { addresses: [] }, []],
  ['a new one', { addresses: [ADDRESS] }, [ADDRESS]],
  ['one with id 0', { addresses: [{ ...ADDRESS, id: 0 }] }, [ADDRESS]],
  ['a change of a known one', { addresses: [{ id: 4, city: 'Dallas' }] }, [{ ...ADDRESS, id: 4, city: 'Dallas' }]],
])('reads the addresses of an account: %s', (_, list, expected) => {
  const read = readAddresses(customerOf(REALM), list);
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
  expect(readAddresses(customerOf(REALM), { ...named, addresses: [{ id: 4 }] })).toMatchObject([flags]);
});

test("an address's own flag overrides that of the customer", () => {
  const list = { default_billing: '4', addresses: [{ id: 4, default_billing: false }] };
  expect(readAddresses(customerOf(REALM), list)).toMatchObject([{ default_billing: false }]);
});

test('a new address is not a named default', () => {
  expect(readAddresses(customerOf(REALM), { default_billing: '4', addresses: [ADDRESS] })).toEqual([
    { ...ADDRESS, default_billing: false },
  ]);
});

test.each([
  ['of another customer', [{ id: 8 }], ['noSuchEntity', { fieldName: 'addressId', fieldValue: 8 }]],
  ['without a city', [{ id: 4, city: '' }], ['required', { fieldName: 'city' }]],
])('refuses an address %s', (_, addresses, refusal) => {
  expect(refusalOf(() => readAddresses(customerOf(REALM), { addresses }))).toEqual(refusal);
});

test.each([
  [{ default_billing: '9' }, undefined],
  [{ addresses: null, default_billing: '9' }, undefined],
  [{ addresses: [], default_billing: '9' }, undefined],
  [{ addresses: [{ id: 4 }] }, undefined],
  [{ addresses: [{ id: 4 }], default_billing: '', default_shipping: null }, undefined],
  [{ addresses: [{ id: 3 }, { id: 4 }], default_billing: '4', default_shipping: '3' }, undefined],
  [{ addresses: [{ id: 4 }], default_billing: '9' }, 'default_billing'],
  [{ addresses: [{ id: 4 }], default_billing: '4', default_shipping: '9' }, 'default_shipping'],
  [{ addresses: [{}], default_billing: '0' }, 'default_billing'],
  [{ addresses: [{ id: null }], default_billing: '0' }, 'default_billing'],
  [{ addresses: [{ id: 4 }], default_billing: 'x' }, 'default_billing'],
])('of the list %j, the default that is not listed is %s', (list, fieldName) => {
  expect(refusalOf(() => requireDefaultAddressesListed(list))).toEqual(
    fieldName && ['defaultAddressInvalid', { fieldName }],
  );
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

test('of several defaults the last one counts', () => {
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
