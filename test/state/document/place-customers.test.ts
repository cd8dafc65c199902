import { expect, test } from 'vitest';
import { placeCustomers } from '../../../src/state/document/place-customers.ts';

const person = (email: string, values: object = {}) => ({ email, firstname: 'A', lastname: 'L', ...values });
const rule = (values: object = {}) => ({ ...person('user-{{index}}@example.com'), count: 3, ...values });
const idsOf = (document: Parameters<typeof placeCustomers>[0]) =>
  placeCustomers(document).customers.map(({ id }) => id);

test('without rules, customers without an id get the free ids from 1', () => {
  expect(idsOf({})).toEqual([]);
  expect(idsOf({ customers: [person('a@b.co'), person('b@b.co', { id: 1 }), person('c@b.co')] })).toEqual([2, 1, 3]);
});

test.each([
  ['after all listed customers', [person('a@b.co'), person('b@b.co', { id: 7 })], [rule()], [[10, 12]]],
  [
    'one after the other',
    [],
    [rule(), rule({ email: 'v-{{index}}@b.co', count: 1 })],
    [
      [1, 3],
      [4, 4],
    ],
  ],
  ['from first_id on', [], [rule({ first_id: 100 })], [[100, 102]]],
  [
    'after those with a first_id',
    [],
    [rule({ first_id: 100 }), rule({ email: 'v-{{index}}@b.co' })],
    [
      [100, 102],
      [103, 105],
    ],
  ],
])('the ids of a rule are %s', (_, customers, customer_rules, ranges) => {
  const { rules } = placeCustomers({ customers, customer_rules });
  expect(rules.map(({ firstId, lastId }) => [firstId, lastId])).toEqual(ranges);
});

test('a listed customer with an address of a rule gets the id of that account', () => {
  const customer_rules = [rule({ first_id: 100 })];
  expect(idsOf({ customer_rules, customers: [person('USER-2@example.com'), person('x@b.co')] })).toEqual([101, 1]);
  expect(idsOf({ customer_rules, customers: [person('user-2@example.com', { id: 9 })] })).toEqual([9]);
  expect(idsOf({ customer_rules, customers: [person('user-4@example.com')] })).toEqual([1]);
  const taken = [person('user-2@example.com'), person('b@b.co', { id: 101 })];
  expect(idsOf({ customer_rules, customers: taken })).toEqual([1, 101]);
});

test.each([
  ['base/user-1@example.com', 100],
  ['base/user-3@example.com', 102],
  ['base/user-2@example.com', undefined],
  ['base/user-0@example.com', undefined],
  ['base/user-4@example.com', undefined],
  ['base/user-01@example.com', undefined],
  ['base/user-@example.com', undefined],
  ['base/user-1x@example.com', undefined],
  ['other/user-1@example.com', undefined],
  ['base/other-1@example.com', undefined],
])('the key %s has the id %s', (key, id) => {
  const [placed] = placeCustomers({ customer_rules: [rule({ first_id: 100, except: [101] })] }).rules;
  expect(placed?.idOf(key)).toBe(id);
});

test('a rule makes e-mail addresses by number, in the website of its store view', () => {
  const stores = [{ code: 'default' }, { code: 'de', website: 'german' }];
  const [placed] = placeCustomers({
    stores,
    customer_rules: [rule({ store: 'de', email: 'U{{index}}@Example.com' })],
  }).rules;
  expect([placed?.emailOf(2), placed?.website]).toEqual(['U2@Example.com', 'german']);
  expect(placed?.idOf('german/u2@example.com')).toBe(2);
});

test('a key is that of a listed customer or of a rule', () => {
  const listed = placeCustomers({ customers: [person('A@b.co')] });
  expect(['base/a@b.co', 'base/b@b.co'].map(listed.hasKey)).toEqual([true, false]);
  const mixed = placeCustomers({
    customers: [person('a@b.co', { id: 101 })],
    customer_rules: [rule({ first_id: 100 })],
  });
  const keys = ['base/a@b.co', 'base/user-1@example.com', 'base/user-2@example.com', 'base/user-9@example.com'];
  expect(keys.map(mixed.hasKey)).toEqual([true, true, false, false]);
});
