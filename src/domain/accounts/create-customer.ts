import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import { seedCustomer } from '../../state/seed/seed-accounts.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { generateConfirmationKey } from './confirmation.ts';
import { sendNewAccountMail } from './customer-mails.ts';
import { findCustomer } from './find-customer.ts';
import { requirePasswordOtherThanEmail, requireStrongPassword } from './password-policy.ts';
import { generateResetToken } from './reset-token.ts';
import {
  applyCustomerInput,
  type CustomerInput,
  requireNames,
  requireValidEmailAndGender,
} from './validate-customer-input.ts';

/**
 * Creates an account in the website of the store, and mails to it. It is unconfirmed if confirmation is required. An account
 * without a password cannot sign in. [CustomerGraphQl/Model/Customer/CreateCustomerAccount.php]
 */
export function createCustomer(realm: Realm, store: Store, input: CustomerInput): Customer {
  requireValidEmailAndGender(input);
  const { email, password } = input;
  if (!email) throw new Refusal('emailRequired');
  if (typeof password === 'string') {
    requireStrongPassword(realm, store, password);
    requirePasswordOtherThanEmail(password, email);
  }
  requireNames(input);
  if (findCustomer(realm, email, store.website) !== undefined) throw new Refusal('emailTaken');
  return addCustomer(realm, store, { ...input, email });
}

/** Adds an account that has been validated, in the store's default group, and mails to it. */
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
    { ...world.initialState.defaultStores, stores: world.stores.values() },
    () => now,
  );
  const customer = world.customers.put({
    ...applyCustomerInput(realm, store, base, input),
    ...generateResetToken(realm),
    password: password ?? null,
    created_at: now,
    updated_at: now,
    confirmation: setting(realm, 'customer/create_account/confirm', store) ? generateConfirmationKey(realm) : null,
  });
  sendNewAccountMail(realm, store, customer);
  return customer;
}
