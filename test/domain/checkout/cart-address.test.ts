import { expect, test } from 'vitest';
import {
  type CartAddressInput,
  copyCustomerAddress,
  findCartAddressProblems,
  readCartAddress,
  requireCompleteAddress,
} from '../../../src/domain/checkout/cart-address.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { ADDRESS } from '../accounts/sample-accounts.ts';
import { catchRefusal, createRealm, refusalOf, storeOf } from '../create-realm.ts';

const TEXAS = { region: 'Texas', region_code: 'TX', region_id: 57 };
const { region: _, ...VALUES } = ADDRESS;

const read = (input: CartAddressInput, document: FixtureDocument = {}) => {
  const realm = createRealm(document);
  return readCartAddress(realm, storeOf(realm), { ...VALUES, ...input });
};

test.each<[string, CartAddressInput, object]>([
  ['a code of the directory', { country_code: 'US', region: 'TX' }, TEXAS],
  ['a code in lowercase letters', { country_code: 'us', region: 'tx' }, TEXAS],
  ['an id', { country_code: 'US', region_id: 57 }, TEXAS],
  ['an id with its code', { country_code: 'US', region: 'tx', region_id: 57 }, TEXAS],
  ['an id with the text 0, which PHP takes for empty', { country_code: 'US', region: '0', region_id: 57 }, TEXAS],
  ['a name', { country_code: 'US', region: 'Texas' }, { region: 'Texas', region_code: 'Texas', region_id: null }],
  [
    'an id with another code, where no region is required',
    { country_code: 'DE', region: 'BER', region_id: 79 },
    { region: 'Niedersachsen', region_code: 'NDS', region_id: 79 },
  ],
  [
    'any text of a country without regions',
    { country_code: 'GB', region: 'Kent' },
    { region: 'Kent', region_code: 'Kent', region_id: null },
  ],
  ['no region', { country_code: 'GB' }, { region: null, region_code: null, region_id: null }],
])('a region by %s is resolved', (_name, input, region) => {
  const address = read(input);
  expect(address.region).toEqual(region);
  expect(address.country_code).toBe(input.country_code?.toUpperCase());
  expect(address).not.toHaveProperty('region_id');
});

test.each<[string, CartAddressInput, string, unknown]>([
  ['an unknown country', { country_code: 'XX' }, 'cartCountryNotAvailable', {}],
  ['an empty country', { country_code: '' }, 'cartCountryNotAvailable', {}],
  ['no country', { country_code: null }, 'cartCountryNotAvailable', {}],
  ['no region', { country_code: 'US' }, 'cartRegionRequired', {}],
  ['an empty region and the id 0', { country_code: 'US', region: '', region_id: 0 }, 'cartRegionRequired', {}],
  ['the region 0', { country_code: 'US', region: '0' }, 'cartRegionRequired', {}],
  ['a code of several regions', { country_code: 'US', region: 'AE' }, 'cartRegionAmbiguous', {}],
  ['a code of several regions in lowercase letters', { country_code: 'US', region: 'ae' }, 'cartRegionAmbiguous', {}],
  ['the id of another country', { country_code: 'US', region_id: 79 }, 'regionMismatch', {}],
  ['an id and another code', { country_code: 'US', region: 'CA', region_id: 57 }, 'regionMismatch', {}],
  [
    'an id of another country, without required regions',
    { country_code: 'DE', region_id: 57 },
    'regionNotInCountry',
    {},
  ],
  ['an id of a country without regions', { country_code: 'GB', region_id: 57 }, 'regionNotInCountry', {}],
  ['three lines', { country_code: 'GB', street: ['1', '2', '3'] }, 'tooManyLines', ['Street Address', 2]],
])('an address with %s is refused', (_name, input, key, parameters) => {
  expect(refusalOf(() => read(input))).toEqual([key, parameters]);
});

test('a code of several regions is accepted with an id, and where no region is required', () => {
  const inEurope = read({ country_code: 'US', region: 'AE', region_id: 9 }).region;
  expect(inEurope).toMatchObject({ region_code: 'AE', region_id: 9 });
  const config = { 'general/region/state_required': 'CA' };
  expect(read({ country_code: 'US', region: 'AE' }, { config }).region).toMatchObject({ region_code: 'AE' });
});

test('the checks go from the country to the region and the street', () => {
  const street = ['1', '2', '3'];
  expect(refusalOf(() => read({ country_code: 'XX', region_id: 57, street }))?.[0]).toBe('cartCountryNotAvailable');
  expect(refusalOf(() => read({ country_code: 'US', street }))?.[0]).toBe('cartRegionRequired');
});

test.each([
  ['general/country/allow', 'DE', { country_code: 'US', region: 'TX' }, 'cartCountryNotAvailable'],
  ['general/region/state_required', '', { country_code: 'US' }, undefined],
  ['general/region/state_required', 'GB', { country_code: 'GB' }, 'cartRegionRequired'],
  ['customer/address/street_lines', '1', { country_code: 'GB', street: ['1', '2'] }, 'tooManyLines'],
  ['customer/address/street_lines', '3', { country_code: 'GB', street: ['1', '2', '3'] }, undefined],
])('with %s %j the address %j is refused with %s', (path, value, input, key) => {
  expect(refusalOf(() => read(input, { config: { [path]: value } }))?.[0]).toBe(key);
});

test.each([
  ['TX', undefined],
  ['tx', undefined],
  ['', undefined],
  ['Texas', 'cartRegionNotAvailable'],
])('in 2.3.4 the region %j of the US is refused with %s', (region, key) => {
  expect(refusalOf(() => read({ country_code: 'US', region }, { magento: '2.3.4' }))?.[0]).toBe(key);
  expect(refusalOf(() => read({ country_code: 'GB', region }, { magento: '2.3.4' }))).toBeUndefined();
});

test('the copy of a customer address has its id, and no default flags', () => {
  const copy = copyCustomerAddress({ ...ADDRESS, id: 7, default_billing: true, default_shipping: false });
  expect(copy).toEqual({ ...ADDRESS, customer_address_id: 7 });
});

test.each([
  ['nothing', {}, []],
  [
    'each value',
    { firstname: '', lastname: ' ', street: [''], city: null, telephone: undefined, postcode: '' },
    ['firstname', 'lastname', 'street', 'city', 'telephone', 'postcode'],
  ],
  ['the country', { country_code: undefined, region: null }, ['countryId']],
  ['the region of a country that requires one', { region: { ...TEXAS, region_id: null } }, ['regionId']],
  ['the region of a country with regions that requires none', { country_code: 'DE', region: null }, []],
])('an address without %s has a problem for each missing value', (_name, values, fields) => {
  const realm = createRealm();
  const address = { ...ADDRESS, ...values };
  const problems = findCartAddressProblems(realm, storeOf(realm), address);
  expect(problems.map(({ renderedMessage }) => renderedMessage)).toEqual(
    fields.map((field) => `"${field}" is required. Enter and try again.`),
  );
  const refusal = catchRefusal(() => requireCompleteAddress(realm, storeOf(realm), address, 'billingAddressErrors'));
  expect(refusal?.key).toBe(fields.length === 0 ? undefined : 'billingAddressErrors');
  expect(refusal?.errors.length ?? 0).toBe(fields.length);
});
