import { signInIncorrect } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Admin } from '../../state/tables/account-rows.ts';
import { authenticateAdmin } from './authenticate-account.ts';
import { requireCredentials } from './credentials.ts';
import { clearLoginFailures, countLoginFailure, requireNotThrottled } from './login-throttle.ts';

/** The password step of every admin token route. A valid password clears the failure count even if a later step fails. */
export function signInAdmin(realm: Realm, username: string, password: string): Admin {
  requireCredentials(username, password);
  requireNotThrottled(realm, 'admin', username);
  const admin = authenticateAdmin(realm, username, password);
  if (typeof admin === 'string') {
    countLoginFailure(realm, 'admin', username);
    throw signInIncorrect(admin);
  }
  clearLoginFailures(realm, 'admin', username);
  return admin;
}
