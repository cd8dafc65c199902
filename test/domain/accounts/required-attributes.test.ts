import { expect, test } from 'vitest';
import { findAttributeProblems, requireValidAttributes } from '../../../src/domain/accounts/required-attributes.ts';
import { catchRefusal, createRealm, refusalOf } from '../create-realm.ts';

const VALID = { firstname: 'Mara', lastname: 'Lind', email: 'mara@example.com', dob: '1990-02-28' };
const FIRST_NAME = '"First Name" is a required value.';
const LAST_NAME = '"Last Name" is a required value.';
const EMAIL = '"Email" is a required value.';

test.each<[string, object, readonly string[]]>([
  ['valid attributes', {}, []],
  ['no date of birth', { dob: null }, []],
  ['an empty date of birth', { dob: '' }, []],
  ['a blank first name', { firstname: ' ' }, ['valueRequired']],
  ['no last name', { lastname: undefined }, ['valueRequired']],
  ['no e-mail address', { email: null }, ['valueRequired']],
  ['a blank e-mail address', { email: ' ' }, ['valueRequired', 'emailAttributeNotValid']],
  ['a malformed e-mail address', { email: 'mara' }, ['emailAttributeNotValid']],
  ['a date of birth today', { dob: '2030-01-01' }, []],
  ['a date of birth tomorrow', { dob: '2030-01-02' }, ['dobInFuture']],
  [
    'several problems',
    { firstname: '', lastname: '', email: 'x', dob: '2031-01-01' },
    ['valueRequired', 'valueRequired', 'emailAttributeNotValid', 'dobInFuture'],
  ],
])('%s have these problems', (_, change, keys) => {
  expect(findAttributeProblems(createRealm(), { ...VALID, ...change }).map(({ key }) => key)).toEqual(keys);
});

test('an invalid date of birth is refused at once', () => {
  expect(refusalOf(() => findAttributeProblems(createRealm(), { ...VALID, dob: 'soon', firstname: '' }))).toEqual([
    'dateInvalid',
    {},
  ]);
});

test.each([
  [{}, undefined, undefined],
  [{ firstname: '' }, [FIRST_NAME], []],
  [{ email: '' }, [EMAIL], []],
  [{ firstname: '', lastname: '' }, [`${FIRST_NAME}\n${LAST_NAME}`], [FIRST_NAME, LAST_NAME]],
])('the attributes %j are refused with %j', (change, message, errors) => {
  const refusal = catchRefusal(() => requireValidAttributes(createRealm(), { ...VALID, ...change }));
  expect(refusal?.parameters).toEqual(message);
  expect(refusal?.errors.map(({ parameters }) => parameters)).toEqual(errors?.map((text) => [text]));
  expect(refusal?.key).toBe(message && 'severalMessages');
  expect(refusal?.errors.every(({ key }) => key === 'severalMessages')).toBe(message && true);
});
