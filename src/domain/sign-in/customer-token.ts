import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { authenticateCustomer } from '../accounts/authenticate-account.ts';
import { requireCredentials } from '../tokens/credentials.ts';
import { clearThrottle, countThrottleFailure, refuseThrottled } from '../tokens/login-throttle.ts';
import { issueToken, revokeTokens } from '../tokens/token-lifecycle.ts';

/** A token for right credentials. [app/code/Magento/Integration/Model/CustomerTokenService.php] */
export function issueCustomerToken(realm: Realm, store: Store, email: string, password: string): string {
  requireCredentials(email, password);
  refuseThrottled(realm, 'customer', email);
  const customer = countingFailures(realm, email, () => authenticateCustomer(realm, store, email, password));
  clearThrottle(realm, 'customer', email);
  return issueToken(realm, { type: 'customer', id: customer.id }).token;
}

/** Every refusal of the account counts against the name, an unconfirmed one too. */
function countingFailures<Result>(realm: Realm, email: string, authenticate: () => Result): Result {
  try {
    return authenticate();
  } catch (error) {
    if (error instanceof Refusal) countThrottleFailure(realm, 'customer', email);
    throw error;
  }
}

/** Ends all tokens of a customer, on every device. [JwtUserToken/Model/Revoker.php] */
export function revokeCustomerTokens(realm: Realm, customerId: number): true {
  const owner = { type: 'customer', id: customerId } as const;
  if (realm.behaviour.revoke_with_no_tokens === 'refused' && !realm.world.tokens.hasOpaqueTokens(owner)) {
    throw new Refusal('customerHasNoTokens');
  }
  revokeTokens(realm, owner);
  return true;
}
