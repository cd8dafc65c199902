import { Refusal } from '../magento/refusal.ts';
import type { Realm } from '../state/realm.ts';
import { signInAdmin } from './admin-token.ts';
import { issueToken } from './token-life.ts';
import { isRightCode, requireProvider } from './two-factor.ts';

/**
 * A token for an admin with a code of Google Authenticator. A wrong code does not count towards the throttle.
 * [magento/security-package TwoFactorAuth/Model/Provider/Engine/Google/Authenticate.php]
 */
export function issueTokenWithGoogle(realm: Realm, username: string, password: string, otp: string): string {
  const admin = signInAdmin(realm, username, password);
  requireProvider(realm, admin, 'google');
  if (admin.totp_secret === null || !isRightCode(realm, admin.totp_secret, otp)) throw new Refusal('invalidCode');
  return issueToken(realm, { type: 'admin', id: admin.id }).token;
}
