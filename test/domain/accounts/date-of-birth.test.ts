import { expect, test } from 'vitest';
import { readDateOfBirth } from '../../../src/domain/accounts/date-of-birth.ts';
import { createRealm, refusalOf } from '../create-realm.ts';

test.each([
  ['', null],
  ['0', null],
  ['1990-05-17', '1990-05-17'],
  ['05/17/1990', '1990-05-17'],
  ['642902400', '1990-05-17'],
])('stores the date of birth %j as %j', (text, stored) => {
  expect(readDateOfBirth(createRealm(), text)).toBe(stored);
});

test('refuses a date that PHP cannot read', () => {
  expect(refusalOf(() => readDateOfBirth(createRealm(), 'spring'))?.[0]).toBe('dateInvalid');
});
