import { confirmationStatus, createdAt } from '../domain/customer-account.ts';
import type { Address, Customer } from '../state/accounts.ts';
import type { Context } from './context.ts';

const idOf = (address: Address | undefined): string | null => (address === undefined ? null : String(address.id));

/** Fields of `Customer` that are not the entity's own. [CustomerGraphQl/Model/Customer/ExtractCustomerData.php] */
export const customerFields = {
  /** Base 64 of the decimal id from 2.4.9 on; before, never told. */
  id: ({ id }: Customer, _: unknown, { realm }: Context) =>
    realm.behaviour.customer_id === 'uid' ? realm.digest.base64(String(id)) : null,
  group_id: () => null,
  date_of_birth: ({ dob }: Customer) => dob,
  created_at: (customer: Customer, _: unknown, { realm }: Context) =>
    realm.clock.databaseText(createdAt(realm, customer)),
  default_billing: ({ addresses }: Customer) => idOf(addresses.find((address) => address.default_billing)),
  default_shipping: ({ addresses }: Customer) => idOf(addresses.find((address) => address.default_shipping)),
  confirmation_status: (_: Customer, __: unknown, { realm, store }: Context) => confirmationStatus(realm, store),
};
