import { GraphQLInt, isNonNullType } from 'graphql';
import { getConfirmationStatus } from '../../../domain/accounts/account-management.ts';
import { listAddresses } from '../../../domain/accounts/address-order.ts';
import { getCreationTime } from '../../../domain/accounts/customer-account.ts';
import { getCustomerGroupName, sharesCustomerGroup } from '../../../domain/accounts/customer-groups.ts';
import { asInputRefusal } from '../../../domain/accounts/input-refusal.ts';
import { uidOf } from '../../../magento/schema/uid.ts';
import type { Address, Customer } from '../../../state/tables/account-rows.ts';
import { type PageArguments, pageOf } from '../page-arguments.ts';
import type { FieldInfo } from '../resolver.ts';
import { type ResolverContext, userIdIn } from '../resolver-context.ts';
import { toAttributeValues } from './custom-attributes.ts';

const idOf = (address: Address | undefined): string | null => (address === undefined ? null : String(address.id));

/**
 * Resolvers of the fields of `Customer` that are not a property of the row.
 * [CustomerGraphQl/Model/Customer/ExtractCustomerData.php]
 */
export const customerResolvers = {
  /**
   * From 2.4.9 on, base 64 of the decimal id; before, null. If the schema allows only one of the two, the field has that value.
   */
  id: ({ id }: Customer, _: unknown, { realm }: ResolverContext, { returnType }: FieldInfo) => {
    if (isNonNullType(returnType)) return uidOf(id);
    return realm.behaviour.customer_id === 'uid' && returnType !== GraphQLInt ? uidOf(id) : null;
  },
  group_id: () => null,
  date_of_birth: ({ dob }: Customer) => dob,
  created_at: (customer: Customer, _: unknown, { realm }: ResolverContext) =>
    realm.clock.databaseTime(getCreationTime(realm, customer)),
  addresses: (customer: Customer, _: unknown, { realm }: ResolverContext) => listAddresses(realm, customer),
  default_billing: ({ addresses }: Customer) => idOf(addresses.find((address) => address.default_billing)),
  default_shipping: ({ addresses }: Customer) => idOf(addresses.find((address) => address.default_shipping)),
  /**
   * The status of the caller, not of the parent, so that a guest who has created an account gets an error.
   * [CustomerGraphQl/Model/Resolver/ConfirmationStatus.php]
   */
  confirmation_status: (_: Customer, __: unknown, context: ResolverContext) =>
    asInputRefusal(context.realm, () =>
      getConfirmationStatus(context.realm, context.store, userIdIn(context)).toUpperCase(),
    ),
  /** A page of the addresses. [CustomerGraphQl/Model/Resolver/CustomerAddressesV2.php] */
  addressesV2: ({ addresses }: Customer, args: PageArguments) => pageOf(addresses, args),
  custom_attributes: (
    { custom_attributes }: Customer,
    args: { attributeCodes?: readonly string[] | null },
    { realm }: ResolverContext,
  ) => toAttributeValues(realm, 'customer', custom_attributes, args),
  /** The customer group; null if storefronts must not see it. [CustomerGraphQl/Model/Resolver/CustomerGroup.php] */
  group: ({ group_id }: Customer, _: unknown, { realm, store }: ResolverContext) =>
    sharesCustomerGroup(realm, store) ? { uid: uidOf(group_id), name: getCustomerGroupName(realm, group_id) } : null,
};
