import { isEmail } from '../../magento/attributes/email.ts';
import { Refusal, signInIncorrect } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { createCustomer } from '../accounts/create-customer.ts';
import { findCustomer } from '../accounts/find-customer.ts';
import type { CustomerInput } from '../accounts/validate-customer-input.ts';
import { issueToken } from '../tokens/token-lifecycle.ts';

/** Adobe's sources of both mutations are not published. */
const DOCUMENTATION_ONLY = 'known from documentation only';

/**
 * Issues a token to a customer whom another system has signed in; creates the account if there is none.
 * [AdobeDocs/commerce-webapi graphql/schema/customer/mutations/exchange-external-customer-token.md]
 */
export function exchangeExternalCustomer(
  realm: Realm,
  store: Store,
  input: CustomerInput,
): { customer: Customer; token: string } {
  const { email } = input;
  if (!email || !isEmail(email)) throw new Refusal('externalEmailNotValid');
  const customer = findCustomer(realm, email, store.website) ?? createCustomer(realm, store, input);
  return { customer, token: issueToken(realm, { type: 'customer', id: customer.id }).token };
}

/**
 * Issues a token for a one-time password, which can be used once. Magento's message for a wrong one is not public; this is
 * that of a failed sign-in. [AdobeDocs/commerce-webapi graphql/schema/customer/mutations/exchange-otp-customer-token.md]
 */
export function exchangeOneTimePassword(realm: Realm, store: Store, email: string, otp: string): string {
  const customer = findCustomer(realm, email, store.website);
  if (customer === undefined || customer.otp === null || customer.otp !== otp) {
    throw signInIncorrect(`no account has this one-time password (${DOCUMENTATION_ONLY})`);
  }
  if (customer.otp_expires_at !== null && customer.otp_expires_at <= realm.clock.now()) {
    throw signInIncorrect(`the one-time password has expired (${DOCUMENTATION_ONLY})`);
  }
  realm.world.customers.update({ ...customer, otp: null, otp_expires_at: null });
  return issueToken(realm, { type: 'customer', id: customer.id }).token;
}
