import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Admin, Store } from '../../state/tables/account-rows.ts';
import { malformedInput } from './malformed-input.ts';
import { authenticateSetup } from './provider-setup.ts';
import { issueTokenForAdmin, saveTwoFactor, signInWithProvider } from './two-factor-sign-in.ts';
import { CODE_PERIOD, explainWrongCode } from './wrong-code.ts';

/**
 * Issues a token for an admin with a code of Google Authenticator. A wrong code does not count towards the throttle.
 * [magento/security-package TwoFactorAuth/Model/Provider/Engine/Google/Authenticate.php]
 */
export function issueTokenWithGoogle(realm: Realm, username: string, password: string, otp: string): string {
  const admin = signInWithProvider(realm, username, password, 'google');
  if (admin.totp_secret === null) throw new Refusal('invalidCode', {}, { why: 'the admin has no secret for codes' });
  requireValidCode(realm, admin.totp_secret, otp);
  return issueTokenForAdmin(realm, admin);
}

/** Returns the secret for an authenticator app, the same at each call, and the URI of its QR code. */
export function configureGoogle(realm: Realm, store: Store, tfaToken: string): { secret: string; uri: string } {
  const admin = authenticateSetup(realm, tfaToken, 'google');
  const secret = getPendingSecret(realm, admin);
  return { secret, uri: buildProvisioningUri(realm, store, admin, secret) };
}

/** Activates Google Authenticator with a first code. [Google/Configure.php activate] */
export function activateGoogle(realm: Realm, tfaToken: string, otp: string): void {
  const admin = authenticateSetup(realm, tfaToken, 'google');
  const secret = getPendingSecret(realm, admin);
  requireValidCode(realm, secret, otp);
  saveTwoFactor(realm, { ...admin, totp_secret: secret }, { google: undefined });
}

/** The secret that is not activated yet; generated at the first call, also at one that activates. */
function getPendingSecret(realm: Realm, admin: Admin): string {
  const pending = admin.two_factor.google?.secret;
  if (pending !== undefined) return pending;
  const secret = generateSecret(realm);
  saveTwoFactor(realm, admin, { google: { secret } });
  return secret;
}

/**
 * Base 32, without its padding, of the bytes `abcd`, which iOS needs, and of 128 random bytes.
 * [TwoFactorAuth/Model/Provider/Engine/Google.php generateSecret]
 */
const generateSecret = ({ random }: Realm): string =>
  `MFRGGZ${random.string(1, 'ABCDEFGH')}${random.string(204, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}${random.string(1, 'AQ')}`;

/** As spomky-labs/otphp writes it: without default parameters, in alphabetical order. [Google.php getProvisioningUrl] */
function buildProvisioningUri(realm: Realm, store: Store, { email }: Admin, secret: string): string {
  const [, issuer = ''] = /^\w+:\/\/([^/:?#]+)/.exec(setting(realm, 'web/unsecure/base_url', store)) ?? [];
  return `otpauth://totp/${encodeURIComponent(`${issuer}:${email}`)}?issuer=${encodeURIComponent(issuer)}&secret=${secret}`;
}

/** @throws Refusal */
function requireValidCode(realm: Realm, secret: string, code: string): void {
  if (isValidCode(realm, secret, code)) return;
  const now = realm.clock.now() - driftOf(realm);
  throw new Refusal('invalidCode', {}, { why: () => explainWrongCode(realm.digest, secret, code, now) });
}

/**
 * Whether a code is valid now, or was or will be within the accepted drift. [TwoFactorAuth/Model/Provider/Engine/Google.php]
 */
function isValidCode(realm: Realm, secret: string, code: string): boolean {
  if (code === '') return false;
  const drift = driftOf(realm);
  const isCodeAt = (time: number): boolean => realm.digest.oneTimeCode(secret, time - drift) === code;
  return realm.behaviour.otp_setting === 'window_of_periods'
    ? isInWindow(realm, isCodeAt)
    : isInLeeway(realm, isCodeAt);
}

/** Periods by which the clock of an authenticator app is ahead. */
const DRIFTS = {
  exact: 0,
  one_period_slow: -1,
  one_period_fast: 1,
  ten_periods_slow: -10,
  ten_periods_fast: 10,
} as const;

/** Milliseconds by which codes are early. */
const driftOf = ({ behaviour }: Realm): number => DRIFTS[behaviour.authenticator_clock] * CODE_PERIOD * 1000;

/** A window of whole periods. [spomky-labs/otphp 10] */
function isInWindow(realm: Realm, isCodeAt: (time: number) => boolean): boolean {
  const window = Math.min(Math.abs(Math.trunc(setting(realm, 'twofactorauth/google/otp_window'))), MAX_WINDOW);
  const now = realm.clock.now();
  for (let drift = 0; drift <= window; drift += 1) {
    const distance = drift * CODE_PERIOD * 1000;
    if (isCodeAt(now + distance) || isCodeAt(now - distance)) return true;
  }
  return false;
}

/** Maximum number of periods that are searched, in case the setting is too high: ten hours. */
const MAX_WINDOW = 1200;

/**
 * A code of a neighbouring period is accepted if the leeway reaches into it. The library throws at a leeway of a whole period
 * or more. [spomky-labs/otphp 11]
 */
function isInLeeway(realm: Realm, isCodeAt: (time: number) => boolean): boolean {
  const isRenamed = realm.behaviour.otp_setting === 'leeway';
  const path = isRenamed ? 'twofactorauth/google/leeway' : 'twofactorauth/google/otp_window';
  const leeway = Math.abs(Math.trunc(setting(realm, path)));
  if (leeway >= CODE_PERIOD) throw malformedInput(realm, 'the leeway must be lower than the TOTP period');
  const now = realm.clock.now();
  return isCodeAt(now) || isCodeAt(now - leeway * 1000) || isCodeAt(now + leeway * 1000);
}
