import { confirmationStatus, createdAt } from '../../../domain/accounts/customer-account.ts';
import { customerGroupName, sharesCustomerGroup } from '../../../domain/accounts/customer-groups.ts';
import { uidOf } from '../../../magento/schema/uid.ts';
import type { Address, Customer } from '../../../state/tables/account-rows.ts';
import { type PageArguments, pageOf } from '../page-arguments.ts';
import type { Context } from '../resolver-context.ts';
import { tellAttributes } from './custom-attribute-values.ts';

const idOf = (address: Address | undefined): string | null => (address === undefined ? null : String(address.id));

/** Fields of `Customer` that are not the entity's own. [CustomerGraphQl/Model/Customer/ExtractCustomerData.php] */
export const customerFields = {
  /** Base 64 of the decimal id from 2.4.9 on; before, never told. */
  id: ({ id }: Customer, _: unknown, { realm }: Context) => (realm.behaviour.customer_id === 'uid' ? uidOf(id) : null),
  group_id: () => null,
  date_of_birth: ({ dob }: Customer) => dob,
  created_at: (customer: Customer, _: unknown, { realm }: Context) =>
    realm.clock.databaseText(createdAt(realm, customer)),
  default_billing: ({ addresses }: Customer) => idOf(addresses.find((address) => address.default_billing)),
  default_shipping: ({ addresses }: Customer) => idOf(addresses.find((address) => address.default_shipping)),
  confirmation_status: (_: Customer, __: unknown, { realm, store }: Context) => confirmationStatus(realm, store),
  /** [CustomerGraphQl/Model/Resolver/CustomerAddressesV2.php] */
  addressesV2: ({ addresses }: Customer, args: PageArguments) => pageOf(addresses, args),
  custom_attributes: ({ custom_attributes }: Customer, args: { attributeCodes?: readonly string[] | null }) =>
    tellAttributes(custom_attributes, args),
  /** [CustomerGraphQl/Model/Resolver/CustomerGroup.php] */
  group: ({ group_id }: Customer, _: unknown, { realm, store }: Context) =>
    sharesCustomerGroup(realm, store) ? { uid: uidOf(group_id), name: customerGroupName(realm, group_id) } : null,
};
