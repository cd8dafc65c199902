import { Refusal } from '../../magento/phrases/refusal.ts';
import { DIGITS } from '../../platform/random.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Admin } from '../../state/tables/account-rows.ts';
import { sendAdminMail } from './admin-mail.ts';
import { isValidDuoResponse, signDuoRequest, signDuoResponse } from './duo-signature.ts';
import { authenticateSetup } from './provider-setup.ts';
import { issueTokenForAdmin, saveTwoFactor, signInWithProvider } from './two-factor-sign-in.ts';

/**
 * Up to 2.4.7, returns the signed request for Duo's Web SDK. Since then enrols the user with Duo.
 * Duo is simulated: what it would show to the user is in the mailbox.
 * [magento/security-package TwoFactorAuth/Model/Provider/Engine/DuoSecurity/Configure.php]
 */
export function configureDuo(realm: Realm, tfaToken: string) {
  const admin = authenticateSetup(realm, tfaToken, 'duo_security');
  const passcode = admin.two_factor.duo_security?.passcode ?? realm.random.string(6, DIGITS);
  saveTwoFactor(realm, admin, { duo_security: { active: false, passcode } });
  if (realm.behaviour.duo === 'signature') return startDuoRequest(realm, admin);
  sendAdminMail(realm, admin, 'duo_enrollment', { username: admin.username, passcode });
  return undefined;
}

/** Returns the signed request of a sign-in, up to 2.4.7. [DuoSecurity/Authenticate.php getAuthenticateData] */
export function getDuoAuthenticationData(realm: Realm, username: string, password: string) {
  return startDuoRequest(realm, signInWithProvider(realm, username, password, 'duo_security'));
}

function startDuoRequest(realm: Realm, admin: Admin) {
  const { username } = admin;
  const signature = signDuoRequest(realm, username);
  const signature_response = signDuoResponse(realm, username, signature);
  sendAdminMail(realm, admin, 'duo_prompt', { username, signature_response });
  return { api_hostname: setting(realm, 'twofactorauth/duo/api_hostname'), signature };
}

/** Activates Duo with its signed response, up to 2.4.7. [DuoSecurity/Configure.php activate] */
export function activateDuoBySignature(realm: Realm, tfaToken: string, signatureResponse: string): void {
  const admin = authenticateSetup(realm, tfaToken, 'duo_security');
  requireDuoResponse(realm, admin.username, signatureResponse);
  saveTwoFactor(realm, admin, { duo_security: { ...admin.two_factor.duo_security, active: true } });
}

/** From 2.4.8: a user whom Duo does not know stays inactive, without an error. [DuoSecurity/Configure.php duoActivate] */
export function activateDuo(realm: Realm, tfaToken: string): void {
  const admin = authenticateSetup(realm, tfaToken, 'duo_security');
  const { duo_security } = admin.two_factor;
  if (duo_security !== undefined) saveTwoFactor(realm, admin, { duo_security: { ...duo_security, active: true } });
}

/** Issues a token for Duo's signed response, up to 2.4.7. [DuoSecurity/Authenticate.php createAdminAccessTokenWithCredentials] */
export function issueTokenWithDuoSignature(
  realm: Realm,
  username: string,
  password: string,
  signatureResponse: string,
): string {
  const admin = signInWithProvider(realm, username, password, 'duo_security');
  requireDuoResponse(realm, admin.username, signatureResponse);
  return issueTokenForAdmin(realm, admin);
}

/** Issues a token for a passcode, since 2.4.8. [DuoSecurity/Authenticate.php createAdminAccessTokenWithCredentialsAndPasscode] */
export function issueTokenWithDuoPasscode(realm: Realm, username: string, password: string, passcode: string): string {
  const admin = signInWithProvider(realm, username, password, 'duo_security');
  if (admin.two_factor.duo_security?.passcode !== passcode) {
    throw new Refusal('duoResponseInvalid', {}, { why: 'the passcode is not that of the admin' });
  }
  return issueTokenForAdmin(realm, admin);
}

/** @throws Refusal */
function requireDuoResponse(realm: Realm, username: string, response: string): void {
  if (isValidDuoResponse(realm, username, response)) return;
  const why = `the response has expired, or was not signed by Duo for user ${username}`;
  throw new Refusal('duoResponseInvalid', {}, { why });
}
