import { expect, test } from 'vitest';
import { placeCustomers } from '../../../src/state/document/place-customers.ts';
import { seedCustomerRule } from '../../../src/state/seed/seed-customer-rules.ts';
import { seedStores } from '../../../src/state/seed/seed-stores.ts';

const defaults = { website: 'base', defaultStoreId: 1, stores: seedStores() };
const fixture = { email: 'user-{{index}}@example.com', firstname: 'Ana', lastname: 'Lee', count: 3, first_id: 10 };

/** The rule with the ids 10, 11 and 12, with other properties. */
function seedRule(values: object = {}) {
  const [placed] = placeCustomers({ customer_rules: [{ ...fixture, ...values }] }).rules;
  if (placed === undefined) throw new Error('the document has no rule');
  return seedCustomerRule(placed, defaults, Date.parse);
}

test('a generated customer has the values of its rule and the defaults of an account', () => {
  expect(seedRule({ group_id: 2 }).get(11)).toMatchObject({
    id: 11,
    email: 'user-2@example.com',
    firstname: 'Ana',
    lastname: 'Lee',
    group_id: 2,
    website: 'base',
    store: 'default',
    is_active: true,
    addresses: [],
  });
});

test('{{index}} is the number of the customer in every string, as often as it occurs', () => {
  const rule = seedRule({ firstname: 'A{{index}}', lastname: '{{index}}-{{index}}', password: 'secret', group_id: 2 });
  expect([10, 12].map((id) => rule.get(id))).toEqual([
    expect.objectContaining({ firstname: 'A1', lastname: '1-1', password: 'secret', group_id: 2 }),
    expect.objectContaining({ firstname: 'A3', lastname: '3-3', email: 'user-3@example.com' }),
  ]);
});

test('properties that belong to the rule are not in its customers', () => {
  const row = seedRule({ except: [10] }).get(11);
  expect(Object.keys(row ?? {})).not.toEqual(expect.arrayContaining(['count']));
  expect(row).not.toHaveProperty('first_id');
  expect(row).not.toHaveProperty('except');
});

test.each([
  [9, undefined],
  [10, 'user-1@example.com'],
  [11, undefined],
  [12, 'user-3@example.com'],
  [13, undefined],
])('the customer with the id %s of the rule for 10 to 12 except 11 has the e-mail address %s', (id, email) => {
  expect(seedRule({ except: [11] }).get(id)?.email).toBe(email);
});

test('is found by the range, the exceptions and the keys of the rule', () => {
  const rule = seedRule({ except: [11] });
  expect([rule.firstId, rule.lastId, [...rule.except]]).toEqual([10, 12, [11]]);
  expect(['base/user-1@example.com', 'base/user-2@example.com'].map(rule.idOf)).toEqual([10, undefined]);
});

test('the same row is returned again until 1,000 other rows were needed', () => {
  const rule = seedRule({ count: 1_001 });
  const first = rule.get(10);
  for (let id = 11; id < 10 + 1_000; id += 1) rule.get(id);
  expect(rule.get(10)).toBe(first);
  rule.get(10 + 1_000);
  expect(rule.get(10)).not.toBe(first);
  expect(rule.get(10)).toEqual(first);
});
