import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { createAccount } from './create-account.ts';
import { asInputRefusal } from './input-refusal.ts';
import { type CustomerInput, requireValidInput } from './validate-customer-input.ts';

/** Attributes that GraphQL checks whether the input has them or not. */
const REQUIRED_ATTRIBUTES = { email: undefined, firstname: undefined, lastname: undefined };

/** Creates an account in the website of the store. [CustomerGraphQl/Model/Customer/CreateCustomerAccount.php] */
export function createCustomer(realm: Realm, store: Store, input: CustomerInput): Customer {
  requireValidInput(realm, store, { ...REQUIRED_ATTRIBUTES, ...input });
  const { password, ...data } = input;
  const is_subscribed = setting(realm, 'newsletter/general/active', store) ? input.is_subscribed : false;
  return asInputRefusal(realm, () => createAccount(realm, store, { ...data, is_subscribed }, password ?? undefined));
}
