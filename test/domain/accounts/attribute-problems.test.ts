import { expect, test } from 'vitest';
import {
  findAttributeProblems,
  findMissingAttributes,
  requireValidAttributes,
} from '../../../src/domain/accounts/attribute-problems.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, customerOf, refusalOf, storeOf } from '../create-realm.ts';
import { MARA } from './sample-accounts.ts';

function problemsOf(change: object, document: FixtureDocument = {}): string[] {
  const realm = createRealm({ customers: [MARA], ...document });
  return findAttributeProblems(realm, storeOf(realm), { ...customerOf(realm), ...change }).map(({ key }) => key);
}

/** [app/code/Magento/Eav/Model/Attribute/Data, app/code/Magento/Customer/Model/Validator] */
test.each<[string, object, readonly string[]]>([
  ['valid attributes', {}, []],
  ['an empty first name', { firstname: '' }, ['valueRequired']],
  ['a blank first name', { firstname: ' ' }, []],
  ['the first name "0"', { firstname: '0' }, []],
  ['no last name', { lastname: null }, ['valueRequired']],
  ['no e-mail address', { email: '' }, ['valueRequired']],
  ['a malformed e-mail address', { email: 'mara' }, ['emailAttributeNotValid']],
  ['gender 0', { gender: 0 }, []],
  ['gender 3', { gender: 3 }, []],
  ['gender 9', { gender: 9 }, ['optionUnknown']],
  ['a date of birth today', { dob: '2030-01-01' }, []],
  ['a date of birth tomorrow', { dob: '2030-01-02' }, ['dobInFuture']],
  [
    'several problems',
    { firstname: '', lastname: '{}x', email: 'x', gender: 9, dob: '2031-01-01' },
    ['valueRequired', 'emailAttributeNotValid', 'optionUnknown', 'lastnameNotValid', 'dobInFuture'],
  ],
])('%s have these problems', (_, change, keys) => {
  expect(problemsOf(change)).toEqual(keys);
});

/** Recorded from Magento 2.4.7-p3 and 2.4.8-p1. [app/code/Magento/Customer/Model/Validator/Name.php] */
test.each([
  ['Anne-Marie O’Neil, Jr. `x` & _ 2', true],
  ["D'Arc", true],
  ['Žofie Ñandú 小明', true],
  ['x'.repeat(255), true],
  ['x'.repeat(256), false],
  ['{{x}}', false],
  ['http://x.y', false],
  ['<b>Mila</b>', false],
  ['Jane ☺', false],
  ['☺', true],
  ['', true],
])('the middle name %s is valid: %s', (middlename, isValid) => {
  expect(problemsOf({ middlename })).toEqual(isValid ? [] : ['middlenameNotValid']);
});

test.each<[string, object, string, string, string]>([
  ['a name', { firstname: '<b>' }, '2.3.6-p1', '2.3.7', 'firstnameNotValid'],
  ['a name', { lastname: '<b>' }, '2.4.2', '2.4.2-p1', 'lastnameNotValid'],
  ['a gender', { gender: 9 }, '2.4.5-p13', '2.4.6', 'optionUnknown'],
  ['a date of birth', { dob: '2031-01-01' }, '2.4.7-p6', '2.4.8', 'dobInFuture'],
])('%s is refused since a release: %j in %s and %s', (_, change, before, since, key) => {
  expect(problemsOf(change, { magento: before })).toEqual([]);
  expect(problemsOf(change, { magento: since })).toEqual([key]);
});

test('an attribute is required if its setting is on', () => {
  const config = { 'customer/address/prefix_show': 'req', 'customer/address/gender_show': 'req' };
  expect(problemsOf({}, { config })).toEqual(['valueRequired', 'valueRequired']);
  expect(problemsOf({ prefix: 'Dr', gender: 0 }, { config })).toEqual([]);
});

const FIRST_NAME = '"First Name" is a required value.';
const LAST_NAME = '"Last Name" is a required value.';

/** Recorded from Magento 2.4.7-p3 and 2.4.8-p1. */
test.each([
  [{}, undefined],
  [{ firstname: '' }, FIRST_NAME],
  [{ firstname: '', lastname: '' }, `${FIRST_NAME}\n${LAST_NAME}`],
  [
    { gender: 9, dob: '2031-01-01' },
    'Attribute gender does not contain option with Id 9\nThe Date of Birth should not be greater than today.',
  ],
])('the attributes %j are refused with %j', (change, message) => {
  const realm = createRealm({ customers: [MARA] });
  const customer = { ...customerOf(realm), ...change };
  expect(refusalOf(() => requireValidAttributes(realm, storeOf(realm), customer))).toEqual(
    message && ['severalMessages', [message]],
  );
});

/** Recorded from Magento 2.4.7-p3 and 2.4.8-p1; Magento api-functional AccountManagementTest testValidateCustomerData. */
test.each<[object, readonly string[]]>([
  [{}, ['Associate to Website', 'Group', 'First Name', 'Last Name', 'Email']],
  [{ email: 'x', firstname: '', lastname: null }, ['Associate to Website', 'Group', 'First Name', 'Last Name']],
  [{ ...MARA, website_id: 1, group_id: 0 }, []],
])('the validation of %j misses %j', (attributes, labels) => {
  const realm = createRealm();
  expect(
    findMissingAttributes(realm, storeOf(realm), { ...attributes }).map(({ renderedMessage }) => renderedMessage),
  ).toEqual(labels.map((label) => `The "${label}" attribute value is empty. Set the attribute and try again.`));
});

test('a required attribute that the store has added to customers needs a value', () => {
  const note = { code: 'note', label: 'Note', is_required: true };
  expect(problemsOf({}, { attributes: [{ ...note, entity_type: 'customer' }] })).toEqual(['valueRequired']);
  expect(problemsOf({}, { attributes: [{ ...note, entity_type: 'customer_address' }] })).toEqual([]);
});
