import { Refusal } from '../../magento/phrases/refusal.ts';
import { DIGITS } from '../../platform/random.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Admin } from '../../state/tables/account-rows.ts';
import { duoRequest, duoResponse, isDuoResponse } from './duo-signature.ts';
import { adminSettingUp } from './provider-setup.ts';
import { adminToken, saveTwoFactor, signInWithProvider } from './two-factor-sign-in.ts';

/**
 * To 2.4.7, what Duo's Web SDK asks for: a signed request. Since then the user is enrolled with Duo.
 * Duo cannot be reached from here, so its part is played: what it would hand to the user is in the mailbox.
 * [magento/security-package TwoFactorAuth/Model/Provider/Engine/DuoSecurity/Configure.php]
 */
export function configureDuo(realm: Realm, tfaToken: string) {
  const admin = adminSettingUp(realm, tfaToken, 'duo_security');
  const passcode = admin.two_factor.duo_security?.passcode ?? realm.random.text(6, DIGITS);
  saveTwoFactor(realm, admin, { duo_security: { active: false, passcode } });
  if (realm.behaviour.duo === 'signature') return askDuo(realm, admin);
  tellUser(realm, admin, 'duo_enrollment', { passcode });
  return undefined;
}

/** To 2.4.7. [DuoSecurity/Authenticate.php getAuthenticateData] */
export function duoAuthenticationData(realm: Realm, username: string, password: string) {
  return askDuo(realm, signInWithProvider(realm, username, password, 'duo_security'));
}

function askDuo(realm: Realm, admin: Admin) {
  const signature = duoRequest(realm, admin.username);
  tellUser(realm, admin, 'duo_prompt', { signature_response: duoResponse(realm, admin.username, signature) });
  return { api_hostname: setting(realm, 'twofactorauth/duo/api_hostname'), signature };
}

function tellUser(realm: Realm, admin: Admin, template: string, variables: Readonly<Record<string, unknown>>): void {
  const told = { username: admin.username, ...variables };
  realm.world.mailbox.send({ at: realm.clock.now(), to: admin.email, template, variables: told });
}

/** To 2.4.7. [DuoSecurity/Configure.php activate] */
export function activateDuoBySignature(realm: Realm, tfaToken: string, signatureResponse: string): void {
  const admin = adminSettingUp(realm, tfaToken, 'duo_security');
  if (!isDuoResponse(realm, admin.username, signatureResponse)) throw new Refusal('duoResponseInvalid');
  saveTwoFactor(realm, admin, { duo_security: { ...admin.two_factor.duo_security, active: true } });
}

/** From 2.4.8: a user that Duo does not know stays inactive, without a word. [DuoSecurity/Configure.php duoActivate] */
export function activateDuo(realm: Realm, tfaToken: string): void {
  const admin = adminSettingUp(realm, tfaToken, 'duo_security');
  const { duo_security } = admin.two_factor;
  if (duo_security !== undefined) saveTwoFactor(realm, admin, { duo_security: { ...duo_security, active: true } });
}

/** To 2.4.7. [DuoSecurity/Authenticate.php createAdminAccessTokenWithCredentials] */
export function issueTokenWithDuoSignature(
  realm: Realm,
  username: string,
  password: string,
  signatureResponse: string,
): string {
  const admin = signInWithProvider(realm, username, password, 'duo_security');
  if (!isDuoResponse(realm, admin.username, signatureResponse)) throw new Refusal('duoResponseInvalid');
  return adminToken(realm, admin);
}

/** From 2.4.8. [DuoSecurity/Authenticate.php createAdminAccessTokenWithCredentialsAndPasscode] */
export function issueTokenWithDuoPasscode(realm: Realm, username: string, password: string, passcode: string): string {
  const admin = signInWithProvider(realm, username, password, 'duo_security');
  if (admin.two_factor.duo_security?.passcode !== passcode) throw new Refusal('duoResponseInvalid');
  return adminToken(realm, admin);
}
