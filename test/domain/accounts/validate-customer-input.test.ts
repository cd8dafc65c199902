import { expect, test } from 'vitest';
import {
  applyCustomerInput,
  type CustomerInput,
  parseDateOfBirth,
  requireNames,
  requireValidEmailAndGender,
} from '../../../src/domain/accounts/validate-customer-input.ts';
import { createRealm, customerOf, refusalOf, storeOf } from '../create-realm.ts';
import { MARA } from './sample-accounts.ts';

test.each<[CustomerInput, readonly unknown[] | undefined]>([
  [{}, undefined],
  [{ email: null, gender: null }, undefined],
  [{ email: 'mara@example.com', gender: 0 }, undefined],
  [{ gender: 1 }, undefined],
  [{ gender: 2 }, undefined],
  [{ gender: 3 }, undefined],
  [{ gender: 4 }, ['genderNotValid', [4]]],
  [{ gender: -1 }, ['genderNotValid', [-1]]],
  [{ email: '', gender: 4 }, ['emailNotValid', ['']]],
  [{ email: 'mara@example' }, ['emailNotValid', ['mara@example']]],
])('the input %j is refused with %j', (input, refusal) => {
  expect(refusalOf(() => requireValidEmailAndGender(input))).toEqual(refusal);
});

const BOTH = '"First Name" is a required value. "Last Name" is a required value.';

test.each<[CustomerInput, readonly unknown[] | undefined]>([
  [{ firstname: 'Mara', lastname: 'Lind' }, undefined],
  [{ firstname: '', lastname: 'Lind' }, ['valueRequired', ['First Name']]],
  [{ firstname: '  ', lastname: 'Lind' }, ['valueRequired', ['First Name']]],
  [{ firstname: null, lastname: 'Lind' }, ['valueRequired', ['First Name']]],
  [{ lastname: 'Lind' }, ['valueRequired', ['First Name']]],
  [{ firstname: 'Mara' }, ['valueRequired', ['Last Name']]],
  [{}, ['severalValues', [BOTH]]],
])('the names %j are refused with %j', (input, refusal) => {
  expect(refusalOf(() => requireNames(input))).toEqual(refusal);
});

test.each([
  ['1990-02-28', '1990-02-28'],
  ['1990-2-8', '1990-02-08'],
  ['1990-02-28 00:00:00', '1990-02-28'],
  ['1990-02-28T10:00:00Z', '1990-02-28'],
  ['2/28/1990', '1990-02-28'],
  ['02/28/1990', '1990-02-28'],
  ['12/1/1990', '1990-12-01'],
  ['2000-02-29', '2000-02-29'],
])('the date of birth %s is stored as %s', (text, date) => {
  expect(parseDateOfBirth(text)).toBe(date);
});

test.each([
  '',
  'soon',
  '1990-02-30',
  '1990-13-01',
  '1990-00-01',
  '2001-02-29',
  '28/2/1990',
  '1990/02/28',
  '90-02-28',
  '1990-02-281',
  '1990-02-28x',
  'x1990-02-28',
  '2/28/1990x',
  'x2/28/1990',
  '2/28/90',
])('the date of birth %o is refused', (text) => {
  expect(refusalOf(() => parseDateOfBirth(text))).toEqual(['dateInvalid', {}]);
});

const STORED = {
  ...MARA,
  middlename: 'Eva',
  prefix: 'Dr',
  suffix: 'MA',
  taxvat: 'DE1',
  gender: 2,
  dob: '1990-02-28',
  is_subscribed: true,
  allow_remote_shopping_assistance: true,
  custom_attributes: [
    { attribute_code: 'a', value: '1' },
    { attribute_code: 'b', value: '2' },
  ],
};

function apply(input: CustomerInput, config = {}) {
  const realm = createRealm({ config, customers: [STORED] });
  return applyCustomerInput(realm, storeOf(realm), customerOf(realm), input);
}

test('an empty input leaves the customer unchanged', () => {
  expect(apply({})).toEqual(customerOf(createRealm({ customers: [STORED] })));
});

test.each<[CustomerInput, object]>([
  [
    { firstname: 'Anna', lastname: 'Berg', middlename: 'Li', prefix: 'Ms', suffix: 'BA', taxvat: 'AT2', gender: 1 },
    { firstname: 'Anna', lastname: 'Berg', middlename: 'Li', prefix: 'Ms', suffix: 'BA', taxvat: 'AT2', gender: 1 },
  ],
  [{ middlename: null }, { middlename: null, firstname: 'Mara' }],
  [{ dob: '1/2/1991' }, { dob: '1991-01-02' }],
  [{ date_of_birth: '1/2/1991' }, { dob: '1991-01-02' }],
  [{ date_of_birth: '1/2/1991', dob: '1992-01-02' }, { dob: '1991-01-02' }],
  [{ date_of_birth: null, dob: '1992-01-02' }, { dob: '1992-01-02' }],
  [{ dob: null }, { dob: null }],
  [{ dob: '' }, { dob: null }],
  [{ is_subscribed: false }, { is_subscribed: false }],
  [{ is_subscribed: null }, { is_subscribed: true }],
  [{ allow_remote_shopping_assistance: false }, { allow_remote_shopping_assistance: false }],
  [{ allow_remote_shopping_assistance: null }, { allow_remote_shopping_assistance: true }],
  [
    {
      custom_attributes: [
        { attribute_code: 'b', value: '3' },
        { attribute_code: 'c', value: '4' },
      ],
    },
    {
      custom_attributes: [
        { attribute_code: 'a', value: '1' },
        { attribute_code: 'b', value: '3' },
        { attribute_code: 'c', value: '4' },
      ],
    },
  ],
  [{ custom_attributes: null }, { custom_attributes: STORED.custom_attributes }],
  [
    { email: 'new@example.com', password: 'N3wPassword' },
    { email: MARA.email, password: MARA.password },
  ],
])('the input %j gives %j', (input, changed) => {
  expect(apply(input)).toMatchObject(changed);
});

test('a customer cannot subscribe to a newsletter that is off', () => {
  const off = { 'newsletter/general/active': 0 };
  expect(apply({ is_subscribed: true }, off).is_subscribed).toBe(false);
  expect(apply({}, off).is_subscribed).toBe(true);
});

test('a customer subscribes to the newsletter', () => {
  const realm = createRealm({ customers: [MARA] });
  const input = { is_subscribed: true };
  expect(applyCustomerInput(realm, storeOf(realm), customerOf(realm), input).is_subscribed).toBe(true);
});
