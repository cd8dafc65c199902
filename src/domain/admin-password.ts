import { signInIncorrect } from '../magento/refusal.ts';
import type { Admin } from '../state/accounts.ts';
import type { Realm } from '../state/realm.ts';
import { requireCredentials } from './credentials.ts';
import { authenticateAdmin } from './sign-in.ts';
import { clearThrottle, countThrottleFailure, refuseThrottled } from './throttle.ts';

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
