import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import { seedCustomer } from '../../state/seed/seed-accounts.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { findCustomer } from './authenticate-account.ts';
import { newConfirmationKey } from './confirmation.ts';
import { mailNewAccount } from './customer-mails.ts';
import { requireOtherThanEmail, requireStrength } from './password-policy.ts';
import { newResetToken } from './password-reset.ts';
import { type CustomerInput, requireNames, requireValidData, withAttributes } from './validate-customer-input.ts';

/**
 * A new account in the website of the store; unconfirmed where confirmation is on, and mailed about either way.
 * Without a password it exists but cannot sign in. [CustomerGraphQl/Model/Customer/CreateCustomerAccount.php]
 */
export function createCustomer(realm: Realm, store: Store, input: CustomerInput): Customer {
  requireValidData(input);
  const { email, password } = input;
  if (!email) throw new Refusal('emailRequired');
  if (typeof password === 'string') {
    requireStrength(realm, store, password);
    requireOtherThanEmail(password, email);
  }
  requireNames(input);
  if (findCustomer(realm, email, store.website) !== undefined) throw new Refusal('emailTaken');
  return addCustomer(realm, store, { ...input, email });
}

/** Writes a new account that has been found good, with the store's default group, and mails about it. */
export function addCustomer(realm: Realm, store: Store, input: CustomerInput & { email: string }): Customer {
  const now = realm.clock.now();
  const { world } = realm;
  const { email, password } = input;
  const group_id = setting(realm, 'customer/create_account/default_group', store);
  const base = seedCustomer(
    {
      id: world.customers.nextId,
      email,
      firstname: '',
      lastname: '',
      website: store.website,
      store: store.code,
      group_id,
    },
    { ...world.initialState.homes, stores: world.stores.values() },
    () => now,
  );
  const customer = world.customers.put({
    ...withAttributes(realm, store, base, input),
    ...newResetToken(realm),
    password: password ?? null,
    created_at: now,
    updated_at: now,
    confirmation: setting(realm, 'customer/create_account/confirm', store) ? newConfirmationKey(realm) : null,
  });
  mailNewAccount(realm, store, customer);
  return customer;
}
