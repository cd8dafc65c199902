import { expect, test } from 'vitest';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { validateDocument } from '../../../src/state/document/validate-document.ts';
import { snapshot } from '../../../src/state/snapshot/snapshot.ts';
import { createRealm, NOW } from '../../domain/create-realm.ts';

const values = { firstname: 'Ana', lastname: 'Lee' };
/** Generates the customers 10 to 12. */
const rule = { ...values, email: 'user-{{index}}@example.com', count: 3, first_id: 10 };
/** Generates the customers 13 to 14. */
const otherRule = { ...values, email: 'other-{{index}}@example.com', count: 2, first_id: 13 };

const createRealmWithRules = (document: FixtureDocument = {}) =>
  createRealm({ customers: [{ ...values, email: 'bo@example.com' }], customer_rules: [rule, otherRule], ...document });

/** The saved rules and the ids of the saved customers; the snapshot is valid and restores the same state. */
function save(realm: ReturnType<typeof createRealm>) {
  const saved = snapshot(realm);
  expect(snapshot(createRealm(validateDocument(structuredClone(saved))))).toEqual(saved);
  return [saved.customer_rules, saved.customers?.map(({ id }) => id)];
}

test('rules are saved, and none of the customers that have not changed', () => {
  expect(save(createRealmWithRules())).toEqual([[rule, otherRule], [1]]);
});

test('a document without rules has none in its snapshot', () => {
  expect(snapshot(createRealm())).not.toHaveProperty('customer_rules');
});

test('the first id of a rule is saved although the document does not set it', () => {
  const { first_id: _, ...withoutId } = rule;
  expect(save(createRealmWithRules({ customer_rules: [withoutId] }))).toEqual([[{ ...rule, first_id: 2 }], [1]]);
});

test('generated customers that have signed in, were revoked or have changed are saved in the order of their ids', () => {
  const realm = createRealmWithRules();
  const { customers, tokens, lastLogins } = realm.world;
  lastLogins.customers.set(14, NOW);
  lastLogins.customers.set(1, NOW);
  tokens.endOwner('revoked', { type: 'customer', id: 12 }, NOW / 1000);
  const row = customers.get(11);
  if (row !== undefined) customers.update({ ...row, firstname: 'Eve' });
  expect(save(realm)).toEqual([
    [rule, otherRule],
    [1, 11, 12, 14],
  ]);
});

test('a deleted customer that had signed in is not saved', () => {
  const realm = createRealmWithRules();
  realm.world.lastLogins.customers.set(12, NOW);
  realm.world.customers.delete(12);
  expect(save(realm)).toEqual([[{ ...rule, except: [12] }, otherRule], [1]]);
});

test.each([
  [[1], undefined, undefined],
  [[10], [10], undefined],
  [[12], [12], undefined],
  [[13], undefined, [13]],
  [[14, 11], [11], [14]],
])(
  'after the customers %j were deleted, the rules for 10 to 12 and 13 to 14 except %j and %j',
  (ids, first, second) => {
    const realm = createRealmWithRules();
    for (const id of ids) realm.world.customers.delete(id);
    expect(snapshot(realm).customer_rules?.map(({ except }) => except)).toEqual([first, second]);
  },
);

test('ids that a rule leaves out stay left out', () => {
  const realm = createRealmWithRules({ customer_rules: [{ ...rule, except: [11] }] });
  realm.world.customers.delete(10);
  expect(save(realm)).toEqual([[{ ...rule, except: [11, 10] }], [1]]);
});
