import { noSuchEntity, Refusal, required } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import { RETAIL_CUSTOMER } from '../../state/seed/seed-groups.ts';
import { type CustomerGroup, groupKey, type Store } from '../../state/tables/account-rows.ts';

/** The group of whoever is not signed in. */
export const NOT_LOGGED_IN = 0;
const DEFAULT_GROUP = 'customer/create_account/default_group';

export const customerGroupName = ({ world }: Realm, id: number): string => world.groups.get(id)?.code ?? `Group ${id}`;

/** Whether storefronts may see customer groups. [app/code/Magento/Customer/Model/Config/AccountInformation.php] */
export const sharesCustomerGroup = (realm: Realm, store: Store): boolean =>
  setting(realm, 'customer/account_information/graphql_share_customer_group', store);

/** Tax classes of customers as Magento is installed: id and name. */
export const CUSTOMER_TAX_CLASSES: ReadonlyMap<number, string> = new Map([[RETAIL_CUSTOMER, 'Retail Customer']]);

/** What a client may say of a group; what is absent stays as it is. */
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

/** Width of a group's code. [Customer/Model/Group.php GROUP_CODE_MAX_LENGTH] */
const LONGEST_CODE = 32;

/** Makes a group, or changes the one of the id given, whose code and tax class have to be said again. [GroupRepository.php save, _validate] */
export function saveGroup(realm: Realm, input: GroupInput): CustomerGroup {
  const { groups } = realm.world;
  const code = (input.code ?? '').slice(0, LONGEST_CODE);
  if (code.trim() === '') throw required('code');
  const isNew = input.id === undefined;
  const taxClass = input.tax_class_id || (isNew ? RETAIL_CUSTOMER : 0);
  if (!CUSTOMER_TAX_CLASSES.has(taxClass))
    throw new Refusal('valueInvalid', { value: input.tax_class_id ?? null, fieldName: 'taxClassId' });
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

/** Customers of a group that goes fall back to the default one. [GroupRepository.php delete, Customer/Model/Group.php] */
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
  getGroup(realm, id, 'groupId').id === NOT_LOGGED_IN || usesAsDefault(realm, id);

const usesAsDefault = (realm: Realm, id: number): boolean =>
  [undefined, ...realm.world.stores.values()].some((store) => setting(realm, DEFAULT_GROUP, store) === id);

/** The group of new accounts. [GroupManagement.php getDefaultGroup] */
export function getDefaultGroup(realm: Realm, store: Store): CustomerGroup {
  return getGroup(realm, setting(realm, DEFAULT_GROUP, store));
}

/** @returns the group's id. [Customer/Model/CustomerGroupConfig.php setDefaultCustomerGroup] */
export function setDefaultGroup(realm: Realm, id: number): number {
  const group = getGroup(realm, id);
  realm.world.config.set(DEFAULT_GROUP, group.id);
  return group.id;
}
