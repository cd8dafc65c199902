import { signInIncorrect } from '../magento/refusal.ts';
import type { Admin } from '../state/accounts.ts';
import { hasTwoFactor, type Realm } from '../state/realm.ts';
import { requireCredentials } from './credentials.ts';
import { authenticateAdmin } from './sign-in.ts';
import { clearThrottle, countThrottleFailure, refuseThrottled } from './throttle.ts';
import { issueToken } from './token-life.ts';
import { refuseWithoutSecondFactor } from './two-factor.ts';

/**
 * The plain route: a token, or with the two-factor module always an error that says which step is missing.
 * [Integration/Model/AdminTokenService.php; magento/security-package TwoFactorAuth/Model/AdminAccessTokenService.php]
 */
export function issueAdminToken(realm: Realm, username: string, password: string): string {
  const admin = signInAdmin(realm, username, password);
  if (hasTwoFactor(realm)) refuseWithoutSecondFactor(realm, admin);
  return issueToken(realm, { type: 'admin', id: admin.id }).token;
}

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
