import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import { seedCustomer } from '../../state/seed/seed-accounts.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { getCustomerByEmail } from './account-management.ts';
import { resolveAccountStore } from './account-store.ts';
import { requireValidAttributes } from './attribute-problems.ts';
import { truncateToColumns } from './column-lengths.ts';
import { generateConfirmationKey } from './confirmation.ts';
import { readNewAddresses, replaceAddresses } from './customer-addresses.ts';
import { sendNewAccountMail } from './customer-mails.ts';
import { type CustomerData, requireGroup } from './customer-repository.ts';
import { withAttributeDefaults } from './defined-attributes.ts';
import { findCustomer } from './find-customer.ts';
import { changeSubscription } from './newsletter.ts';
import { requirePasswordOtherThanEmail, requireStrongPassword } from './password-policy.ts';
import { generateResetToken } from './reset-token.ts';
import { applyCustomerInput } from './validate-customer-input.ts';

/**
 * Creates an account through the service layer, and mails to it. It is unconfirmed if confirmation is required, or if the
 * data has a confirmation key. An account without a password cannot sign in.
 * [app/code/Magento/Customer/Model/AccountManagement.php createAccount]
 */
export function createAccount(realm: Realm, store: Store, data: CustomerData, password: string | undefined): Customer {
  const email = requireAccountEmail(realm, data, password);
  if (password !== undefined) {
    requireStrongPassword(realm, store, password);
    requirePasswordOtherThanEmail(password, email);
  }
  if (data.id) {
    getCustomerByEmail(realm, email, { store });
    throw new Refusal('customerInStore');
  }
  const accountStore = resolveAccountStore(realm, store, data);
  const customer = buildAccount(realm, accountStore, data, email, password);
  const addresses = readNewAddresses(realm, accountStore, data);
  const added = replaceAddresses(realm, realm.world.customers.put(truncateToColumns(customer)), addresses);
  sendNewAccountMail(realm, accountStore, added);
  return changeSubscription(realm, accountStore, added, data.is_subscribed);
}

/** Returns the e-mail address of a new account. Up to 2.4.7, PHP fails when it compares a missing one with the password. */
function requireAccountEmail(realm: Realm, { email }: CustomerData, password: string | undefined): string {
  if (email !== undefined && email !== null) return email;
  switch (realm.behaviour.rest_account_without_email) {
    case 'refused':
      throw new Refusal('emailRequired');
    case 'internal_error':
      if (password === undefined) return '';
      throw new Refusal('internalError', {}, { why: 'the customer has no e-mail address' });
    case 'missing':
      return '';
  }
}

/** The row of a new account, after all checks of its attributes. [CustomerRepository.php save] */
function buildAccount(
  realm: Realm,
  store: Store,
  data: CustomerData,
  email: string,
  password: string | undefined,
): Customer {
  const { world } = realm;
  const now = realm.clock.now();
  requireGroup(realm, data.group_id);
  const base = seedCustomer(
    {
      id: world.customers.nextId,
      email,
      firstname: '',
      lastname: '',
      website: store.website,
      store: store.code,
      group_id: data.group_id || setting(realm, 'customer/create_account/default_group', store),
    },
    { ...world.initialState.defaultStores, stores: world.stores.values() },
    () => now,
  );
  const defaults = withAttributeDefaults(realm, 'customer', []);
  const customer = applyCustomerInput(realm, { ...base, custom_attributes: defaults }, data);
  if (email === '') throw new Refusal('customerEmailMissing');
  if (findCustomer(realm, email, store.website) !== undefined) throw new Refusal('emailTaken');
  requireValidAttributes(realm, store, customer);
  return {
    ...customer,
    ...generateResetToken(realm),
    password: password ?? null,
    created_at: now,
    updated_at: now,
    confirmation: resolveNewKey(realm, store, data),
  };
}

/** A key that is sent is stored, unless the account needs a new one. [Customer/Model/ResourceModel/Customer.php _beforeSave] */
const resolveNewKey = (realm: Realm, store: Store, { confirmation }: CustomerData): string | null =>
  setting(realm, 'customer/create_account/confirm', store) ? generateConfirmationKey(realm) : confirmation || null;
