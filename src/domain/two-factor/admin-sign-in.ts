import { signInIncorrect } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Admin } from '../../state/tables/account-rows.ts';
import { authenticateAdmin } from '../accounts/authenticate-account.ts';
import { requireCredentials } from '../tokens/credentials.ts';
import { clearThrottle, countThrottleFailure, refuseThrottled } from '../tokens/login-throttle.ts';

/** The password step that every admin token route begins with. A right password clears the count even when a later step fails. */
export function signInAdmin(realm: Realm, username: string, password: string): Admin {
  requireCredentials(username, password);
  refuseThrottled(realm, 'admin', username);
  const admin = authenticateAdmin(realm, username, password);
  if (admin === 'nobody') {
    countThrottleFailure(realm, 'admin', username);
    throw signInIncorrect('no admin of that name and password');
  }
  clearThrottle(realm, 'admin', username);
  return admin;
}
