import { expect, test } from 'vitest';
import { findInvalidNames, isFirstRun } from '../../../src/domain/accounts/customer-names.ts';
import { createRealm } from '../create-realm.ts';

test.each([
  ['Mara', 'Lind', undefined, []],
  ["Zoë-Anne d'Arc", 'O’Neill & Co., Jr.', null, []],
  ['Mara<', 'Lind', undefined, ['firstnameNotValid']],
  ['Mara', 'Lind!', 'a/b', ['lastnameNotValid', 'middlenameNotValid']],
  ['{{}}', 'Lind', undefined, []],
])('checks the names %j %j %j', (firstname, lastname, middlename, keys) => {
  const problems = findInvalidNames(createRealm(), { firstname, lastname, middlename });
  expect(problems.map(({ key }) => key)).toEqual(keys);
});

test('does not check names in old releases', () => {
  expect(findInvalidNames(createRealm({ magento: '2.3.6' }), { firstname: '<', lastname: 'a<' })).toEqual([]);
});

test.each([
  ['aab', false],
  ['aaa', true],
  ['bbb', true],
  ['', true],
  [null, true],
])('the first run of a in %j is the whole value: %s', (value, isWhole) => {
  expect(isFirstRun(/a+/, value)).toBe(isWhole);
});
