import {
  CUSTOMER_TAX_CLASSES,
  deleteGroup,
  type GroupInput,
  getDefaultGroup,
  getGroup,
  isGroupReadonly,
  saveGroup,
  setDefaultGroup,
} from '../../domain/accounts/customer-groups.ts';
import { noSuchEntity } from '../../magento/phrases/refusal.ts';
import type { CustomerGroup } from '../../state/tables/account-rows.ts';
import { searchRows } from '../values/search-criteria.ts';
import { intArgument, objectArgument, optionalIntArgument, type ServiceMethod } from './service-call.ts';

/** A group in a request. */
interface RestGroupInput extends Omit<GroupInput, 'id'> {
  readonly id?: number | null;
  readonly extension_attributes?: { readonly exclude_website_ids?: readonly number[] | null } | null;
}

const ADMIN_STORE_ID = 0;

const SEARCH_FIELDS = ['id', 'code', 'tax_class_id', 'tax_class_name', 'customer_group_id', 'customer_group_code'];

/** Services of customer groups. [Customer/etc/webapi.xml, Customer/Model/ResourceModel/GroupRepository.php] */
export const groupServices = {
  getGroup: (call) => groupData(getGroup(call.realm, intArgument(call, 'id'))),
  searchGroups({ realm, arguments: { searchCriteria } }) {
    const rows = realm.world.groups.values().map((group) => ({
      ...groupData(group),
      customer_group_id: group.id,
      customer_group_code: group.code,
    }));
    const { items, ...rest } = searchRows(realm, rows, SEARCH_FIELDS, searchCriteria);
    return { items: items.map(({ customer_group_id: _, customer_group_code: __, ...group }) => group), ...rest };
  },
  /** Adds a group. If it has an id, updates the group, which must exist. */
  addGroup(call) {
    const input = objectArgument<RestGroupInput>(call, 'group');
    return groupData(saveGroup(call.realm, groupInput(input, input.id ?? undefined)));
  },
  saveGroup: (call) =>
    groupData(saveGroup(call.realm, groupInput(objectArgument(call, 'group'), intArgument(call, 'id')))),
  deleteGroup: (call) => deleteGroup(call.realm, intArgument(call, 'id')),
  isGroupReadonly: (call) => isGroupReadonly(call.realm, intArgument(call, 'id')),
  getDefaultGroup(call) {
    const id = optionalIntArgument(call, 'storeId');
    const store = id === undefined ? call.store : call.realm.world.stores.get(id);
    if (store === undefined && id !== ADMIN_STORE_ID) throw noSuchEntity('storeId', id ?? null);
    return groupData(getDefaultGroup(call.realm, store));
  },
  setDefaultGroup: (call) => setDefaultGroup(call.realm, intArgument(call, 'id')),
} as const satisfies Readonly<Record<string, ServiceMethod>>;

const groupInput = (
  { code, tax_class_id, extension_attributes }: RestGroupInput,
  id: number | undefined,
): GroupInput => ({
  id,
  code,
  tax_class_id,
  exclude_website_ids: extension_attributes?.exclude_website_ids ?? undefined,
});

const groupData = ({ id, code, tax_class_id, exclude_website_ids }: CustomerGroup): Record<string, unknown> => ({
  id,
  code,
  tax_class_id,
  tax_class_name: CUSTOMER_TAX_CLASSES.get(tax_class_id),
  ...(exclude_website_ids.length > 0 && { extension_attributes: { exclude_website_ids } }),
});
