import { expect, test } from 'vitest';
import { findAddressProblems, listRequiredAttributes } from '../../../src/domain/accounts/address-problems.ts';
import { defaultStore } from '../../../src/state/default-store.ts';
import { createRealm } from '../create-realm.ts';
import { ADDRESS } from './sample-accounts.ts';

const problemsOf = (change: object, config = {}) => {
  const realm = createRealm({ config });
  return findAddressProblems(realm, defaultStore(realm.world), { ...ADDRESS, ...change }).map(({ key, parameters }) => [
    key,
    parameters,
  ]);
};
const missing = (fieldName: string) => ['required', { fieldName }];

test('a complete address has no problems', () => {
  expect(problemsOf({})).toEqual([]);
});

test.each([
  [{ firstname: ' ', lastname: null }, ['firstname', 'lastname']],
  [{ street: [] }, ['street']],
  [{ street: ['', ' '] }, ['street']],
  [{ street: ['', 'x'] }, []],
  [{ city: '', telephone: undefined }, ['city', 'telephone']],
  [{ postcode: '' }, ['postcode']],
  [{ postcode: '', country_code: 'IE', region: { region: 'Cork' } }, []],
  [{ country_code: '' }, ['countryId']],
])('an address with %j lacks %j', (change, names) => {
  expect(problemsOf(change)).toEqual(names.map(missing));
});

test.each([
  [{ country_code: 'XX' }, 'XX', 'countryId'],
  [{ region: { region_id: 99_999 } }, '99999', 'regionId'],
])('an address with %j has the invalid value %s', (change, value, fieldName) => {
  expect(problemsOf(change)).toEqual([['valueInvalid', { value, fieldName }]]);
});

test.each([
  [undefined, ['region']],
  [{ region: ' ' }, ['region']],
  [{ region: 'Kent' }, []],
  [{ region: 'Kent', region_id: 99_999 }, []],
])('in a country without a list of regions that needs one, an address with the region %j lacks %j', (region, names) => {
  const config = { 'general/region/state_required': 'GB' };
  expect(problemsOf({ country_code: 'GB', region }, config)).toEqual(names.map(missing));
  expect(problemsOf({ country_code: 'GB', region })).toEqual([]);
});

test('lists the required attributes in alphabetical order', () => {
  const realm = createRealm();
  const codes = listRequiredAttributes(realm, defaultStore(realm.world));
  expect(codes).toEqual(codes.toSorted());
  expect(codes).toContain('firstname');
  expect(codes).not.toContain('fax');
});
