import { Refusal } from '../../magento/phrases/refusal.ts';
import { DIGITS, uuid } from '../../platform/random.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Authy } from '../../state/tables/two-factor-rows.ts';
import { sendAdminMail } from './admin-mail.ts';
import { authenticateSetup } from './provider-setup.ts';
import { issueTokenForAdmin, saveTwoFactor, signInWithProvider } from './two-factor-sign-in.ts';

// Authy is simulated: what it would send to the phone is in the mailbox.

/** Seconds in which Authy accepts the code that verifies a phone. */
const VERIFICATION_LIFETIME = 599;

/** A phone to enrol with Authy, as a client sends it. */
export interface AuthyDevice {
  readonly country?: string;
  readonly phone_number?: string;
  readonly method?: string;
}

/** Sends a code that verifies the phone. [TwoFactorAuth/Model/Provider/Engine/Authy/{Configure,Verification}.php] */
export function configureAuthy(realm: Realm, tfaToken: string, device: AuthyDevice) {
  const admin = authenticateSetup(realm, tfaToken, 'authy');
  const { country = '', phone_number = '', method: via = '' } = device;
  if (!/^\+?\d+$/.test(country) || !/\d/.test(phone_number)) throw new Refusal('authyPhoneInvalid');
  requireMessageOrCall(via);
  const country_code = country.replace('+', '');
  const verification = {
    code: realm.random.string(4, DIGITS),
    expires_at: realm.clock.now() + VERIFICATION_LIFETIME * 1000,
  };
  const { code, user, onetouch = 'approved' } = admin.two_factor.authy ?? {};
  saveTwoFactor(realm, admin, {
    authy: { active: false, country_code, phone_number, onetouch, code, user, verification },
  });
  sendAdminMail(realm, admin, 'authy_verification', { via, country_code, phone_number, code: verification.code });
  const phone = `+${country_code} ${phone_number}`;
  return {
    message: via === 'sms' ? `Text message sent to ${phone}.` : `Call to ${phone} initiated.`,
    expiration_seconds: VERIFICATION_LIFETIME,
  };
}

function requireMessageOrCall(via: string): void {
  if (via !== 'sms' && via !== 'call') throw new Refusal('authyViaUnsupported');
}

/** Verifies the phone, and enrols the user with Authy. [Authy/{Configure,Verification}.php, Engine/Authy.php enroll] */
export function activateAuthy(realm: Realm, tfaToken: string, otp: string): void {
  const admin = authenticateSetup(realm, tfaToken, 'authy');
  const { authy } = admin.two_factor;
  if (authy === undefined) throw new Refusal('authyVerifyMissing');
  const { verification, country_code, phone_number } = authy;
  if (verification === undefined || verification.expires_at <= realm.clock.now()) {
    const why =
      verification === undefined
        ? 'no verification of the phone was started'
        : `the code was valid until ${realm.clock.isoString(verification.expires_at)}`;
    throw new Refusal('authyNothingPending', [country_code, phone_number], { why });
  }
  if (verification.code !== otp) {
    throw new Refusal('authyVerificationIncorrect', {}, { why: 'the code is not the one that was sent to the phone' });
  }
  const user = authy.user ?? Number(`1${realm.random.string(8, DIGITS)}`);
  const code = getAppCode(realm, authy);
  saveTwoFactor(realm, admin, { authy: { ...authy, active: true, user, code, verification: undefined } });
  sendAdminMail(realm, admin, 'authy_app', { country_code, phone_number, code });
}

/** The code that the app shows; generated if there is none yet. */
const getAppCode = (realm: Realm, { code }: Authy): string => code ?? realm.random.string(7, DIGITS);

/** Issues a token for a password and a code of Authy. [Authy/{Authenticate,Token}.php] */
export function issueTokenWithAuthy(realm: Realm, username: string, password: string, otp: string): string {
  const admin = signInWithProvider(realm, username, password, 'authy');
  if (!/^\w+$/.test(otp)) throw new Refusal('authyCodeFormat');
  const { code } = admin.two_factor.authy ?? {};
  if (code === otp) return issueTokenForAdmin(realm, admin);
  const why =
    code === undefined ? 'no code was sent to the admin' : 'the code is not the one that was sent to the admin';
  throw new Refusal('authyTokenInvalid', {}, { why });
}

/** Sends the app's code by text message or call, or a prompt to the phone. [Authy/{Authenticate,Token,OneTouch}.php] */
export function sendAuthyToken(realm: Realm, username: string, password: string, via: string): void {
  const admin = signInWithProvider(realm, username, password, 'authy');
  const { authy } = admin.two_factor;
  if (authy === undefined) throw new Refusal('providerNotConfigured');
  const { country_code, phone_number } = authy;
  if (via === 'onetouch') {
    const pending_approval = uuid(realm.random);
    saveTwoFactor(realm, admin, { authy: { ...authy, pending_approval } });
    const message = setting(realm, 'twofactorauth/authy/onetouch_message');
    sendAdminMail(realm, admin, 'authy_onetouch', { message, pending_approval, answer: authy.onetouch });
    return;
  }
  requireMessageOrCall(via);
  const code = getAppCode(realm, authy);
  saveTwoFactor(realm, admin, { authy: { ...authy, code } });
  sendAdminMail(realm, admin, 'authy_token', { via, country_code, phone_number, code });
}

/** Magento waits ten seconds for an answer to the prompt; here the answer is configured. [Authy/{Authenticate,OneTouch}.php] */
export function issueTokenWithOneTouch(realm: Realm, username: string, password: string): string {
  const admin = signInWithProvider(realm, username, password, 'authy');
  const { pending_approval, onetouch } = admin.two_factor.authy ?? {};
  if (pending_approval === undefined) throw new Refusal('authyNoApprovalRequest');
  if (onetouch !== 'approved')
    throw new Refusal('authyOneTouchDenied', {}, { why: `the admin's answer to the prompt is '${onetouch}'` });
  return issueTokenForAdmin(realm, admin);
}
