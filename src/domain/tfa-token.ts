import type { Realm } from '../state/realm.ts';
import { signingKey } from './token-shape.ts';

/**
 * The token that a two-factor mail carries: base64 of the JSON, a dot and the base64 of its keyed hash.
 * [magento/security-package TwoFactorAuth/Model/UserConfig/SignedTokenManager.php]
 */
export function tfaToken(realm: Realm, userId: number): string {
  const data = JSON.stringify({ user_id: userId, tfa_configuration: true, iss: realm.clock.seconds() });
  return realm.digest.base64(`${data}.${realm.digest.base64(realm.digest.keyedHash(signingKey(realm), data))}`);
}
