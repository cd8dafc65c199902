import { Refusal, signInIncorrect } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { issueToken, revokeTokens } from '../tokens/token-lifecycle.ts';
import { authenticateCustomer } from './authenticate-account.ts';
import { requireCredentials } from './credentials.ts';
import { clearLoginFailures, countLoginFailure, requireNotThrottled } from './login-throttle.ts';

/**
 * Issues a token for valid credentials. [app/code/Magento/Integration/Model/CustomerTokenService.php]
 *
 * @param store `undefined`: the admin store, whose website has no customers
 */
export function issueCustomerToken(realm: Realm, store: Store | undefined, email: string, password: string): string {
  requireCredentials(email, password);
  requireNotThrottled(realm, 'customer', email);
  const customer = countFailure(realm, email, () => {
    if (store === undefined) throw signInIncorrect('the admin website has no customers');
    return authenticateCustomer(realm, store, email, password);
  });
  clearLoginFailures(realm, 'customer', email);
  return issueToken(realm, { type: 'customer', id: customer.id }).token;
}

/** Counts every refusal as a failed sign-in of the name, including that of an unconfirmed account. */
function countFailure<Result>(realm: Realm, email: string, authenticate: () => Result): Result {
  try {
    return authenticate();
  } catch (error) {
    if (error instanceof Refusal) countLoginFailure(realm, 'customer', email);
    throw error;
  }
}

/**
 * Revokes all tokens of a customer, on every device. Only opaque tokens are rows that can be missing.
 * [Integration/Model/CustomerTokenService.php, JwtUserToken/Model/Revoker.php]
 */
export function revokeCustomerTokens(realm: Realm, customerId: number): true {
  const owner = { type: 'customer', id: customerId } as const;
  const { revoke_with_no_tokens, token_shape } = realm.behaviour;
  if (revoke_with_no_tokens === 'refused' && token_shape === 'opaque' && !realm.world.tokens.hasOpaqueTokens(owner)) {
    throw new Refusal('customerHasNoTokens');
  }
  revokeTokens(realm, owner);
  return true;
}
