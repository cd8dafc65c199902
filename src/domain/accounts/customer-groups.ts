import { missingField, noSuchEntity, Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import { RETAIL_CUSTOMER } from '../../state/seed/seed-groups.ts';
import { type CustomerGroup, groupKey, type Store } from '../../state/tables/account-rows.ts';
import { NOT_LOGGED_IN_GROUP } from '../catalog/group-prices.ts';

const DEFAULT_GROUP = 'customer/create_account/default_group';

/** The name of a customer group; `Group` with the id for a group that does not exist. */
export const getCustomerGroupName = ({ world }: Realm, id: number): string =>
  world.groups.get(id)?.code ?? `Group ${id}`;

/** Whether storefronts may see customer groups. [app/code/Magento/Customer/Model/Config/AccountInformation.php] */
export const sharesCustomerGroup = (realm: Realm, store: Store): boolean =>
  setting(realm, 'customer/account_information/graphql_share_customer_group', store);

/** The groups that are not excluded from the website of a store view. */
export function listGroupsOfWebsite({ world }: Realm, store: Store): CustomerGroup[] {
  const website = world.websites.find(store.website)?.id ?? 0;
  return world.groups.values().filter(({ exclude_website_ids }) => !exclude_website_ids.includes(website));
}

/** Names of the customer tax classes of a new installation, by id. */
export const CUSTOMER_TAX_CLASSES: ReadonlyMap<number, string> = new Map([[RETAIL_CUSTOMER, 'Retail Customer']]);

/** A group as a client sends it; an absent field leaves the value unchanged. */
export interface GroupInput {
  readonly id?: number | undefined;
  readonly code?: string | null | undefined;
  readonly tax_class_id?: number | null | undefined;
  readonly exclude_website_ids?: readonly number[] | undefined;
}

/** [app/code/Magento/Customer/Model/ResourceModel/GroupRepository.php getById] */
export function getGroup({ world }: Realm, id: number, fieldName = 'id'): CustomerGroup {
  const group = world.groups.get(id);
  if (group === undefined) throw noSuchEntity(fieldName, id);
  return group;
}

/** A longer code is cut. [Customer/Model/Group.php GROUP_CODE_MAX_LENGTH] */
const MAX_CODE_LENGTH = 32;

/** Creates a group, or changes the one with the id. A change needs code and tax class again. [GroupRepository.php save, _validate] */
export function saveGroup(realm: Realm, input: GroupInput): CustomerGroup {
  const { groups } = realm.world;
  const code = (input.code ?? '').slice(0, MAX_CODE_LENGTH);
  if (code.trim() === '') throw missingField('code');
  const taxClass = input.tax_class_id || (input.id === undefined ? RETAIL_CUSTOMER : 0);
  if (!CUSTOMER_TAX_CLASSES.has(taxClass)) {
    throw new Refusal('valueInvalid', { fieldName: 'taxClassId', value: input.tax_class_id ?? null });
  }
  const before = input.id === undefined ? undefined : getGroup(realm, input.id);
  const holder = groups.find(groupKey(code));
  if (holder !== undefined && holder.id !== before?.id) throw new Refusal('groupExists');
  return groups.put({
    id: before?.id ?? groups.nextId,
    code,
    tax_class_id: taxClass,
    exclude_website_ids: input.exclude_website_ids ?? before?.exclude_website_ids ?? [],
  });
}

/** Deletes a group; its customers move to the default group. [GroupRepository.php delete, Customer/Model/Group.php] */
export function deleteGroup(realm: Realm, id: number): true {
  const group = getGroup(realm, id);
  if (isGroupReadonly(realm, group.id)) throw new Refusal('groupNotDeletable');
  const { groups, customers } = realm.world;
  groups.delete(group.id);
  for (const customer of customers.values()) {
    if (customer.group_id === group.id) customers.update({ ...customer, group_id: setting(realm, DEFAULT_GROUP) });
  }
  return true;
}

/** Whether a group cannot be deleted. [Customer/Model/GroupManagement.php isReadonly] */
export const isGroupReadonly = (realm: Realm, id: number): boolean =>
  getGroup(realm, id, 'groupId').id === NOT_LOGGED_IN_GROUP || isDefaultGroup(realm, id);

/** Whether a group is the default one in the default scope or in a store view. */
const isDefaultGroup = (realm: Realm, id: number): boolean =>
  [undefined, ...realm.world.stores.values()].some((store) => setting(realm, DEFAULT_GROUP, store) === id);

/**
 * The group of new accounts. [GroupManagement.php getDefaultGroup]
 *
 * @param store `undefined`: the admin store, which has the default scope
 */
export const getDefaultGroup = (realm: Realm, store: Store | undefined): CustomerGroup =>
  getGroup(realm, setting(realm, DEFAULT_GROUP, store));

/** @returns the group's id. [Customer/Model/CustomerGroupConfig.php setDefaultCustomerGroup] */
export function setDefaultGroup(realm: Realm, id: number): number {
  const group = getGroup(realm, id);
  realm.world.config.set(DEFAULT_GROUP, group.id);
  return group.id;
}
