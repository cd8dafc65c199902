import { expect, test } from 'vitest';
import { readDateOfBirth } from '../../../src/domain/accounts/date-of-birth.ts';
import {
  applyCustomerInput,
  type CustomerInput,
  requireValidInput,
} from '../../../src/domain/accounts/validate-customer-input.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, customerOf, refusalOf, storeOf } from '../create-realm.ts';
import { MARA } from './sample-accounts.ts';

const OLD = '2.4.7-p3';

test.each<[CustomerInput, readonly unknown[] | undefined]>([
  [{}, undefined],
  [{ email: null, gender: null }, undefined],
  [{ email: 'mara@example.com', gender: 0 }, undefined],
  [{ gender: 1 }, undefined],
  [{ gender: 3 }, undefined],
  [{ gender: 4 }, ['genderNotValid', [4]]],
  [{ gender: -1 }, ['genderNotValid', [-1]]],
  [{ email: '', gender: 4 }, ['emailNotValid', ['']]],
  [{ email: 'mara@example' }, ['emailNotValid', ['mara@example']]],
  [{ firstname: '' }, undefined],
])('the input %j is refused with %j', (input, refusal) => {
  const realm = createRealm();
  expect(refusalOf(() => requireValidInput(realm, storeOf(realm), input))).toEqual(refusal);
});

/** Recorded from Magento 2.4.7-p3. */
test.each<[CustomerInput, FixtureDocument['config'], readonly unknown[] | undefined]>([
  [{}, {}, undefined],
  [{ firstname: ' ' }, {}, undefined],
  [{ firstname: '' }, {}, ['requiredParametersMissing', ['First Name']]],
  [{ firstname: null, gender: 4 }, {}, ['requiredParametersMissing', ['First Name']]],
  [{ firstname: undefined }, {}, ['requiredParametersMissing', ['First Name']]],
  [{ email: '', lastname: '' }, {}, ['requiredParametersMissing', ['Last Name, Email']]],
  [{ middlename: '' }, {}, undefined],
  [{ prefix: '' }, { 'customer/address/prefix_show': 'req' }, ['requiredParametersMissing', ['Name Prefix']]],
  [{ email: 'mara' }, {}, ['emailNotValid', ['mara']]],
])('up to 2.4.7, the input %j with %j is refused with %j', (input, config, refusal) => {
  const realm = createRealm({ magento: OLD, config });
  expect(refusalOf(() => requireValidInput(realm, storeOf(realm), input))).toEqual(refusal);
});

/** [app/code/Magento/Eav/Model/Entity/Attribute/Backend/Datetime.php formatDate] */
test.each([
  ['1990-02-28', '1990-02-28'],
  ['02/28/1990', '1990-02-28'],
  ['3/11/1972', '1972-03-11'],
  ['28.02.1990', '1990-02-28'],
  ['1990-02-28 00:00:00', '1990-02-28'],
  ['yesterday', '2029-12-31'],
  ['86400', '1970-01-02'],
  ['1800-01-01', '1800-01-01'],
  ['', null],
  ['0', null],
])('the date of birth %o is stored as %o', (text, date) => {
  expect(readDateOfBirth(createRealm(), text)).toBe(date);
});

test.each(['soon', '1990-13-01', '28/2/1990'])('the date of birth %o is refused', (text) => {
  expect(refusalOf(() => readDateOfBirth(createRealm(), text))).toEqual(['dateInvalid', {}]);
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

function apply(input: CustomerInput) {
  const realm = createRealm({ customers: [STORED] });
  return applyCustomerInput(realm, customerOf(realm), input);
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
