import { expect, test } from 'vitest';
import {
  CUSTOMER_TAX_CLASSES,
  deleteGroup,
  type GroupInput,
  getCustomerGroupName,
  getDefaultGroup,
  getGroup,
  isGroupReadonly,
  listGroupsOfWebsite,
  saveGroup,
  setDefaultGroup,
  sharesCustomerGroup,
} from '../../../src/domain/accounts/customer-groups.ts';
import { NOT_LOGGED_IN_GROUP } from '../../../src/domain/catalog/group-prices.ts';
import type { Store } from '../../../src/state/tables/account-rows.ts';
import { createRealm, customerOf, refusalOf, storeOf } from '../create-realm.ts';
import { ANNA, MARA } from './sample-accounts.ts';

const unknown = (fieldValue: number, fieldName = 'id') => ['noSuchEntity', { fieldName, fieldValue }];

test('a new installation has four groups and one tax class', () => {
  const realm = createRealm();
  expect([0, 1, 2, 3, 4].map((id) => getCustomerGroupName(realm, id))).toEqual([
    'NOT LOGGED IN',
    'General',
    'Wholesale',
    'Retailer',
    'Group 4',
  ]);
  expect(NOT_LOGGED_IN_GROUP).toBe(0);
  expect([...CUSTOMER_TAX_CLASSES]).toEqual([[3, 'Retail Customer']]);
});

test.each([
  [0, false],
  [1, true],
])('with the setting %i, groups are shared with storefronts: %s', (value, isShared) => {
  const config = { 'customer/account_information/graphql_share_customer_group': value };
  const realm = createRealm({ config });
  expect(sharesCustomerGroup(realm, storeOf(realm))).toBe(isShared);
});

test('the groups of a website are those that are not excluded from it', () => {
  const realm = createRealm({
    websites: [{ code: 'base' }, { code: 'outlet' }],
    stores: [{ code: 'default' }, { code: 'outlet', website: 'outlet' }],
  });
  saveGroup(realm, { code: 'VIP', exclude_website_ids: [2] });
  const codesOf = (store: Store) => listGroupsOfWebsite(realm, store).map(({ code }) => code);
  const installed = ['NOT LOGGED IN', 'General', 'Wholesale', 'Retailer'];
  const outlet = storeOf(realm, 'outlet');
  expect([codesOf(storeOf(realm)), codesOf(outlet)]).toEqual([[...installed, 'VIP'], installed]);
  realm.world.websites.delete(2);
  expect(codesOf(outlet)).toEqual([...installed, 'VIP']);
});

test('an unknown group is refused', () => {
  const realm = createRealm();
  expect(getGroup(realm, 2)).toMatchObject({ id: 2, code: 'Wholesale' });
  expect(refusalOf(() => getGroup(realm, 9))).toEqual(unknown(9));
  expect(refusalOf(() => getGroup(realm, 9, 'groupId'))).toEqual(unknown(9, 'groupId'));
});

test.each<[GroupInput, object]>([
  [{ code: 'VIP' }, { id: 4, code: 'VIP', tax_class_id: 3, exclude_website_ids: [] }],
  [
    { code: 'VIP', tax_class_id: 0 },
    { id: 4, tax_class_id: 3 },
  ],
  [
    { code: 'VIP', tax_class_id: 3, exclude_website_ids: [1] },
    { id: 4, tax_class_id: 3, exclude_website_ids: [1] },
  ],
  [{ code: 'x'.repeat(33) }, { code: 'x'.repeat(32) }],
  [
    { id: 2, code: 'Bulk', tax_class_id: 3 },
    { id: 2, code: 'Bulk' },
  ],
  [
    { id: 2, code: 'WHOLESALE', tax_class_id: 3 },
    { id: 2, code: 'WHOLESALE' },
  ],
])('the group %j is saved as %j', (input, group) => {
  const realm = createRealm();
  const saved = saveGroup(realm, input);
  expect(saved).toMatchObject(group);
  expect(realm.world.groups.get(saved.id)).toBe(saved);
});

test('a change keeps the excluded websites', () => {
  const realm = createRealm({ customer_groups: [{ id: 2, code: 'Wholesale', exclude_website_ids: [1] }] });
  expect(saveGroup(realm, { id: 2, code: 'Bulk', tax_class_id: 3 }).exclude_website_ids).toEqual([1]);
  expect(saveGroup(realm, { id: 2, code: 'Bulk', tax_class_id: 3, exclude_website_ids: [] })).toMatchObject({
    exclude_website_ids: [],
  });
});

test.each<[GroupInput, readonly unknown[]]>([
  [{}, ['required', { fieldName: 'code' }]],
  [{ code: null }, ['required', { fieldName: 'code' }]],
  [{ code: '  ', tax_class_id: 9 }, ['required', { fieldName: 'code' }]],
  [{ code: `${' '.repeat(32)}x` }, ['required', { fieldName: 'code' }]],
  [{ code: 'General', tax_class_id: 9 }, ['valueInvalid', { value: 9, fieldName: 'taxClassId' }]],
  [{ id: 9, code: 'VIP' }, ['valueInvalid', { value: null, fieldName: 'taxClassId' }]],
  [{ id: 2, code: 'VIP', tax_class_id: 0 }, ['valueInvalid', { value: 0, fieldName: 'taxClassId' }]],
  [{ id: 9, code: 'General', tax_class_id: 3 }, unknown(9)],
  [{ code: 'general' }, ['groupExists', {}]],
  [{ id: 2, code: 'GENERAL', tax_class_id: 3 }, ['groupExists', {}]],
])('the group %j is refused with %j', (input, refusal) => {
  const realm = createRealm();
  expect(refusalOf(() => saveGroup(realm, input))).toEqual(refusal);
  expect(realm.world.groups.changes).toBe(0);
});

test('the customers of a deleted group move to the default group', () => {
  const realm = createRealm({
    config: { 'customer/create_account/default_group': 3 },
    customers: [
      { ...MARA, group_id: 2 },
      { ...ANNA, group_id: 1 },
    ],
  });
  expect(deleteGroup(realm, 2)).toBe(true);
  expect([customerOf(realm, 1).group_id, customerOf(realm, 2).group_id]).toEqual([3, 1]);
  expect(realm.world.groups.get(2)).toBeUndefined();
});

test.each([
  [0, ['groupNotDeletable', {}]],
  [1, ['groupNotDeletable', {}]],
  [3, ['groupNotDeletable', {}]],
  [9, unknown(9)],
])('the deletion of group %i is refused with %j', (id, refusal) => {
  const realm = createRealm({
    stores: [{ code: 'default' }, { code: 'b2b', config: { 'customer/create_account/default_group': 3 } }],
  });
  expect(refusalOf(() => deleteGroup(realm, id))).toEqual(refusal);
});

test('guests and default groups are read-only', () => {
  const realm = createRealm({
    stores: [{ code: 'default' }, { code: 'b2b', config: { 'customer/create_account/default_group': 3 } }],
  });
  expect([0, 1, 2, 3].map((id) => isGroupReadonly(realm, id))).toEqual([true, true, false, true]);
  expect(refusalOf(() => isGroupReadonly(realm, 9))).toEqual(unknown(9, 'groupId'));
});

test('the default group of a store view is its own or the one that was set', () => {
  const realm = createRealm({
    stores: [{ code: 'default' }, { code: 'b2b', config: { 'customer/create_account/default_group': 3 } }],
  });
  expect(setDefaultGroup(realm, 2)).toBe(2);
  expect(refusalOf(() => setDefaultGroup(realm, 9))).toEqual(unknown(9));
  expect([getDefaultGroup(realm, storeOf(realm)).id, getDefaultGroup(realm, storeOf(realm, 'b2b')).id]).toEqual([2, 3]);
});
