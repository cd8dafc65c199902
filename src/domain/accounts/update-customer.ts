import { isEmail } from '../../magento/attributes/email.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { isEmpty } from '../tokens/credentials.ts';
import { findCustomer } from './authenticate-account.ts';
import { keyAfterChange } from './confirmation.ts';
import { getCustomer } from './customer-account.ts';
import { mailChangedEmail } from './customer-mails.ts';
import { requirePassword } from './password-policy.ts';
import { NO_RESET_TOKEN } from './password-reset.ts';
import { type CustomerInput, requireNames, requireValidData, withAttributes } from './validate-customer-input.ts';

/** Changes a customer's attributes, and the e-mail for the current password. [CustomerGraphQl/Model/Customer/UpdateCustomerAccount.php] */
export function updateCustomer(realm: Realm, store: Store, customerId: number, input: CustomerInput): Customer {
  const customer = getCustomer(realm, store, customerId);
  const email = requireNewEmail(realm, customer, input);
  requireValidData({ gender: input.gender });
  requireFree(realm, customer, email);
  requireNames({ ...customer, ...input });
  const saved = realm.world.customers.put({
    ...withAttributes(realm, store, customer, input),
    email,
    confirmation: keyAfterChange(realm, store, customer, email),
    ...(email !== customer.email && NO_RESET_TOKEN),
    updated_at: realm.clock.now(),
  });
  if (saved.email !== customer.email) mailChangedEmail(realm, store, customer, saved);
  return saved;
}

/** The e-mail after the change. An unchanged one needs no password; the password is judged before the form of the new one. */
function requireNewEmail(realm: Realm, customer: Customer, { email, password }: CustomerInput): string {
  if (email === undefined || email === null || email === customer.email) return customer.email;
  if (!password || isEmpty(password)) throw new Refusal('passwordToChangeEmail');
  requirePassword(realm, customer, password);
  if (!isEmail(email)) throw new Refusal('emailNotValid', [email]);
  return email;
}

function requireFree(realm: Realm, customer: Customer, email: string): void {
  const holder = findCustomer(realm, email, customer.website);
  if (holder !== undefined && holder.id !== customer.id) throw new Refusal('emailTakenByOther');
}
