import { expect, test } from 'vitest';
import { createAddress, findAddress, updateAddress } from '../../../src/domain/accounts/address-book.ts';
import type { GraphqlAddress } from '../../../src/domain/accounts/address-rules.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, customerOf, reasonOf, refusalOf, storeOf } from '../create-realm.ts';
import { ADDRESS, MARA } from './sample-accounts.ts';

const { region: TEXAS, ...NO_REGION } = ADDRESS;
const GB = { ...NO_REGION, country_code: 'GB', postcode: 'N1' };
const OLD = '2.4.7-p3';
const NEW = '2.4.8-p1';

const createShop = (document: FixtureDocument) =>
  createRealm({ customers: [{ ...MARA, addresses: [{ ...ADDRESS, id: 4 }] }], ...document });

function create(document: FixtureDocument, input: GraphqlAddress) {
  const realm = createShop(document);
  return createAddress(realm, storeOf(realm), 1, input);
}

function update(document: FixtureDocument, input: GraphqlAddress) {
  const realm = createShop(document);
  const result = updateAddress(realm, storeOf(realm), findAddress(realm, 1, 4), input);
  return { result, stored: customerOf(realm).addresses[0] };
}

const missing = (text: string) => ['requiredParametersMissing', [text]];
const required = (fieldName: string) => ['required', { fieldName }];
const line = (fieldName: string) => `"${fieldName}" is required. Enter and try again.`;
const lines = (...names: string[]) => ['severalMessages', [names.map(line).join('\n')]];

/** Recorded from Magento 2.4.7-p3 and 2.4.8-p1. [CustomerGraphQl/Model/Customer/Address/{CreateCustomerAddress,ValidateAddress}.php] */
test.each<[string, GraphqlAddress, unknown, unknown]>([
  ['no region', NO_REGION, ['regionIdRequired', {}], ['regionIdRequired', {}]],
  ['region 0', { ...ADDRESS, region: { region_id: 0 } }, ['regionIdRequired', {}], ['regionIdRequired', {}]],
  ['the code only', { ...ADDRESS, region: { region_code: 'TX' } }, ['regionIdRequired', {}], ['regionIdRequired', {}]],
  [
    'a region of another country',
    { ...ADDRESS, region: { region_id: 80 } },
    ['regionMismatch', {}],
    ['regionMismatch', {}],
  ],
  [
    'the code of another region',
    { ...ADDRESS, region: { region_id: 57, region_code: 'NY' } },
    ['regionMismatch', {}],
    ['regionMismatch', {}],
  ],
  [
    'a region of another country where none is required',
    { ...ADDRESS, country_code: 'DE' },
    ['regionMismatch', {}],
    ['regionMismatch', {}],
  ],
  [
    'no values',
    { country_code: 'US' },
    missing('postcode, city, firstname, lastname, street, telephone'),
    ['regionIdRequired', {}],
  ],
  [
    'no values but the region',
    { country_code: 'US', region: TEXAS },
    missing('postcode, city, firstname, lastname, street, telephone'),
    lines('firstname', 'lastname', 'street', 'city', 'telephone', 'postcode'),
  ],
  ['an empty street', { ...ADDRESS, street: [] }, missing('street'), required('street')],
  ['an empty first line', { ...ADDRESS, street: [''] }, required('street'), required('street')],
  ['a second line only', { ...ADDRESS, street: ['', 'House 2'] }, undefined, undefined],
  ['white space', { ...ADDRESS, city: ' ' }, required('city'), required('city')],
  [
    'white space twice',
    { ...ADDRESS, city: ' ', firstname: ' ' },
    ['severalInputErrors', {}],
    lines('firstname', 'city'),
  ],
  ['no country', { ...ADDRESS, country_code: undefined }, ['internalError', {}], required('countryId')],
  ['no postcode in Great Britain', { ...GB, postcode: '' }, undefined, undefined],
  [
    'three lines',
    { ...ADDRESS, street: ['a', 'b', 'c'] },
    ['tooManyLines', ['Street Address', 2]],
    ['tooManyLines', ['Street Address', 2]],
  ],
  ['mark-up in a name', { ...ADDRESS, firstname: '<b>' }, undefined, ['firstnameNotValid', {}]],
  ['a full stop in the city', { ...ADDRESS, city: 'St. Louis' }, undefined, ['cityNotValid', {}]],
  ['digits only as the city', { ...ADDRESS, city: '123' }, undefined, undefined],
  ['letters before a phone number', { ...ADDRESS, telephone: 'x 555' }, undefined, ['telephoneNotValid', {}]],
  ['letters only as the phone number', { ...ADDRESS, telephone: 'callme' }, undefined, undefined],
  [
    'several characters',
    { ...ADDRESS, street: ['a', 'b', 'c'], lastname: 'a<', telephone: '5.5' },
    ['tooManyLines', ['Street Address', 2]],
    [
      'severalMessages',
      [
        '"Street Address" cannot contain more than 2 lines.\nLast Name is not valid!\nInvalid Phone Number. Please use 0-9, +, -, (, ) and space.',
      ],
    ],
  ],
])('with %s, 2.4.7 refuses a new address with %j and 2.4.8 with %j', (_, input, before, since) => {
  expect(refusalOf(() => create({ magento: OLD }, input))).toEqual(before);
  expect(refusalOf(() => create({ magento: NEW }, input))).toEqual(since);
});

test.each<[string, FixtureDocument['config'], GraphqlAddress, unknown]>([
  ['a country that is not allowed', { 'general/country/allow': 'US,DE' }, GB, 'valueInvalid'],
  [
    'a postcode that is optional',
    { 'general/country/optional_zip_countries': 'US' },
    { ...ADDRESS, postcode: '' },
    undefined,
  ],
  ['a company that is required', { 'customer/address/company_show': 'req' }, ADDRESS, 'required'],
  [
    'a phone number that is optional',
    { 'customer/address/telephone_show': 'opt' },
    { ...ADDRESS, telephone: '' },
    undefined,
  ],
  [
    'four lines of four',
    { 'customer/address/street_lines': 4 },
    { ...ADDRESS, street: ['a', 'b', 'c', 'd'] },
    undefined,
  ],
  ['a required region of a country without a list', { 'general/region/state_required': 'GB' }, GB, 'regionIdRequired'],
])('follows the setting for %s', (_, config, input, key) => {
  expect(refusalOf(() => create({ config }, input))?.[0]).toBe(key);
});

test('up to 2.4.7, an address without a country fails in PHP, or is refused', () => {
  const input = { ...ADDRESS, country_code: undefined };
  expect(reasonOf(() => create({ magento: OLD }, input))).toBe('the address has no country');
  const behaviour = { address_without_country: 'refused' } as const;
  expect(refusalOf(() => create({ magento: OLD, behaviour }, input))).toEqual(required('countryId'));
});

test('a region is accepted where none is required; with country_id, the code of another one is refused', () => {
  const berlin = { region: 'Berlin', region_code: 'BER', region_id: 82 };
  expect(create({}, { ...ADDRESS, country_code: 'DE', region: { region_id: 82 } }).region).toEqual(berlin);
  const { country_code: country_id, ...input } = ADDRESS;
  const region = { region_id: 57, region_code: 'NY' };
  expect(refusalOf(() => create({}, { ...input, country_id, region }))).toEqual(['regionNotInCountry', {}]);
});

test('the company is named before the first name to 2.4.7', () => {
  const document = { magento: OLD, config: { 'customer/address/company_show': 'req' } };
  expect(refusalOf(() => create(document, { ...ADDRESS, firstname: '' }))).toEqual(missing('company, firstname'));
});

test('before 2.4.0, the region is not required, and is not compared with the country', () => {
  expect(create({ magento: '2.3.7' }, NO_REGION)).toMatchObject(NO_REGION);
  expect(refusalOf(() => create({ magento: '2.3.7' }, { ...ADDRESS, region: { region_id: 80 } }))?.[0]).toBe(
    'valueInvalid',
  );
});

test('the region of a new address is that of the directory', () => {
  expect(create({}, { ...ADDRESS, region: { region: 'x', region_id: 57 } }).region).toEqual(TEXAS);
  expect(create({}, { ...GB, region: { region_code: 'BER' } }).region).toEqual({ region_code: 'BER' });
  expect(create({}, GB).region).toBeUndefined();
});

test('with country_id, the response has the region as it was sent', () => {
  const { country_code, ...input } = ADDRESS;
  const region = { region_id: 57 };
  expect(create({}, { ...input, country_id: country_code, region })).toMatchObject({ country_code, region });
});

test.each<[string, GraphqlAddress, unknown, unknown]>([
  ['an empty city', { city: '' }, missing('city'), required('city')],
  ['an empty city and name', { city: '', firstname: '' }, missing('city, firstname'), lines('firstname', 'city')],
  ['no city', { city: null }, undefined, required('city')],
  ['another country', { country_code: 'DE' }, ['regionMismatch', {}], ['regionMismatch', {}]],
  ['another country with regions', { country_code: 'CA' }, ['regionNotInCountry', {}], ['regionNotInCountry', {}]],
  ['a region without an id', { region: {} }, ['regionIdRequired', {}], ['regionIdRequired', {}]],
  ['another region', { region: { region_id: 12 } }, undefined, undefined],
])('a change to %s is refused with %j to 2.4.7, then with %j', (_, input, before, since) => {
  expect(refusalOf(() => update({ magento: OLD }, input))).toEqual(before);
  expect(refusalOf(() => update({ magento: NEW }, input))).toEqual(since);
});

test('a change of the region only has the region as it was sent, and is stored with that of the directory', () => {
  const { result, stored } = update({}, { region: { region_id: 12 } });
  expect(result.region).toEqual({ region_id: 12 });
  expect(stored?.region).toEqual({ region: 'California', region_code: 'CA', region_id: 12 });
});

test('does not save a city that is set to null, up to 2.4.7', () => {
  const { result, stored } = update({ magento: OLD }, { city: null });
  expect([result.city, stored?.city]).toEqual([null, ADDRESS.city]);
});

test('drops unknown custom attributes', () => {
  const [floor, other] = ['floor', 'other'].map((attribute_code) => ({ attribute_code, value: '2' }));
  const customers = [{ ...MARA, addresses: [{ ...ADDRESS, id: 4, custom_attributes: floor ? [floor] : [] }] }];
  const input = { ...ADDRESS, custom_attributes: [floor, other].filter((each) => each !== undefined) };
  expect(create({ customers }, input).custom_attributes).toEqual([floor]);
});
