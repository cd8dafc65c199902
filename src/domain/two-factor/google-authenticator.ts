import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Admin, Store } from '../../state/tables/account-rows.ts';
import { malformedInput } from '../settings/malformed-input.ts';
import { adminSettingUp } from './provider-setup.ts';
import { adminToken, saveTwoFactor, signInWithProvider } from './two-factor-sign-in.ts';

/** Seconds that a code lasts. */
const STEP = 30;

/**
 * A token for an admin with a code of Google Authenticator. A wrong code does not count towards the throttle.
 * [magento/security-package TwoFactorAuth/Model/Provider/Engine/Google/Authenticate.php]
 */
export function issueTokenWithGoogle(realm: Realm, username: string, password: string, otp: string): string {
  const admin = signInWithProvider(realm, username, password, 'google');
  if (admin.totp_secret === null || !isRightCode(realm, admin.totp_secret, otp)) throw new Refusal('invalidCode');
  return adminToken(realm, admin);
}

/** What an authenticator app has to know: the secret, the same at each call, and the URI that its QR code holds. */
export function configureGoogle(realm: Realm, store: Store, tfaToken: string): { secret: string; uri: string } {
  const admin = adminSettingUp(realm, tfaToken, 'google');
  const secret = secretOf(realm, admin);
  return { secret, uri: provisioningUri(realm, store, admin, secret) };
}

/** [Google/Configure.php activate] */
export function activateGoogle(realm: Realm, tfaToken: string, otp: string): void {
  const admin = adminSettingUp(realm, tfaToken, 'google');
  const secret = secretOf(realm, admin);
  if (!isRightCode(realm, secret, otp)) throw new Refusal('invalidCode');
  saveTwoFactor(realm, { ...admin, totp_secret: secret }, { google: undefined });
}

/** The secret that waits to be activated: made when first asked for, be it by a code that cannot be right. */
function secretOf(realm: Realm, admin: Admin): string {
  const kept = admin.two_factor.google?.secret;
  if (kept !== undefined) return kept;
  const secret = generateSecret(realm);
  saveTwoFactor(realm, admin, { google: { secret } });
  return secret;
}

/**
 * Base 32 of the bytes `abcd`, for the sake of iOS, and 128 by chance, without its padding.
 * [TwoFactorAuth/Model/Provider/Engine/Google.php generateSecret]
 */
const generateSecret = ({ random }: Realm): string =>
  `MFRGGZ${random.text(1, 'ABCDEFGH')}${random.text(204, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}${random.text(1, 'AQ')}`;

/** As spomky-labs/otphp writes it: defaults left out, the others by name. [Google.php getProvisioningUrl] */
function provisioningUri(realm: Realm, store: Store, { email }: Admin, secret: string): string {
  const [, issuer = ''] = /^\w+:\/\/([^/:?#]+)/.exec(setting(realm, 'web/unsecure/base_url', store)) ?? [];
  return `otpauth://totp/${encodeURIComponent(`${issuer}:${email}`)}?issuer=${encodeURIComponent(issuer)}&secret=${secret}`;
}

/**
 * Whether a code is that of the instant now − leeway, now or now + leeway: so the neighbouring steps count, as far as the
 * leeway reaches into them, and no other. No leeway is the exact step; one of a whole step or more breaks the library.
 * [TwoFactorAuth/Model/Provider/Engine/Google.php over spomky-labs/otphp 11]
 */
function isRightCode(realm: Realm, secret: string, code: string): boolean {
  if (code === '') return false;
  const leeway = Math.abs(Math.trunc(setting(realm, 'twofactorauth/google/leeway')));
  if (leeway >= STEP) throw malformedInput(realm, 'the leeway must be lower than the TOTP period');
  const now = realm.clock.now();
  return [now, now - leeway * 1000, now + leeway * 1000].some(
    (time) => realm.digest.oneTimeCode(secret, time) === code,
  );
}
