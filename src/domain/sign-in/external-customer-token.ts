import { Refusal, signInIncorrect } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { createCustomer } from '../accounts/create-customer.ts';
import { isValidEmail } from '../accounts/email-format.ts';
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
  if (!email || !isValidEmail(realm, email)) throw new Refusal('externalEmailNotValid');
  const customer = findCustomer(realm, email, store.website) ?? createCustomer(realm, store, input);
  return { customer, token: issueToken(realm, { type: 'customer', id: customer.id }).token };
}

/**
 * Issues a token for a one-time password, which can be used once. Magento's message for a wrong one is not public; this is
 * that of a failed sign-in. [AdobeDocs/commerce-webapi graphql/schema/customer/mutations/exchange-otp-customer-token.md]
 */
export function exchangeOneTimePassword(realm: Realm, store: Store, email: string, otp: string): string {
  const customer = findCustomer(realm, email, store.website);
  if (customer === undefined) throw signInIncorrect(`no customer has this e-mail address on website ${store.website}`);
  const problem = findPasswordProblem(realm, customer, otp);
  if (problem !== undefined) throw signInIncorrect(`${problem} (${DOCUMENTATION_ONLY})`);
  realm.world.usedOneTimePasswords.set(customer.id, { otp, at: realm.clock.now() });
  realm.world.customers.update({ ...customer, otp: null, otp_expires_at: null });
  return issueToken(realm, { type: 'customer', id: customer.id }).token;
}

/** Why a one-time password is not accepted; `undefined` for a valid one. */
function findPasswordProblem(
  { clock, world }: Realm,
  { id, otp, otp_expires_at }: Customer,
  sent: string,
): string | undefined {
  const used = world.usedOneTimePasswords.get(id);
  if (otp !== sent && used?.otp === sent)
    return `the one-time password was used already at ${clock.isoString(used.at)}`;
  if (otp === null) return 'the customer has no one-time password';
  if (otp !== sent) return 'the one-time password is wrong';
  if (otp_expires_at === null || otp_expires_at > clock.now()) return undefined;
  return `the one-time password expired at ${clock.isoString(otp_expires_at)}`;
}
