import { isProviderCode, type ProviderCode } from '../../magento/config/two-factor-providers.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Admin } from '../../state/tables/account-rows.ts';
import type { TwoFactor } from '../../state/tables/two-factor-rows.ts';
import { signInAdmin } from '../sign-in/admin-sign-in.ts';
import { issueToken } from '../tokens/token-lifecycle.ts';
import { parseCodes } from './csv-setting.ts';

/** Whether a provider has the settings that it needs; google and u2fkey need none. [TwoFactorAuth/Model/Provider/Engine/*.php isEnabled] */
export function isProviderEnabled(realm: Realm, code: ProviderCode): boolean {
  switch (code) {
    case 'google':
    case 'u2fkey':
      return true;
    case 'duo_security':
      return isDuoEnabled(realm);
    case 'authy':
      return setting(realm, 'twofactorauth/authy/api_key') !== '';
  }
}

/** [TwoFactorAuth/Model/Provider/Engine/DuoSecurity.php isEnabled] */
function isDuoEnabled(realm: Realm): boolean {
  if (setting(realm, 'twofactorauth/duo/api_hostname') === '') return false;
  if (realm.behaviour.duo === 'signature') {
    return (
      setting(realm, 'twofactorauth/duo/integration_key') !== '' &&
      setting(realm, 'twofactorauth/duo/secret_key') !== ''
    );
  }
  return (
    setting(realm, 'twofactorauth/duo/client_id') !== '' &&
    setting(realm, 'twofactorauth/duo/client_secret') !== '' &&
    parseCodes(setting(realm, 'twofactorauth/general/force_providers')).includes('duo_security')
  );
}

/**
 * The providers that every admin must use, in the order of the configuration, without unknown and disabled ones. They are
 * also each user's providers. [TwoFactorAuth/Model/Tfa.php getForcedProviders, getUserProviders]
 */
export function listForcedProviders(realm: Realm): ProviderCode[] {
  return parseCodes(setting(realm, 'twofactorauth/general/force_providers'))
    .filter(isProviderCode)
    .filter((code) => isProviderEnabled(realm, code));
}

/** Whether an admin has completed the setup of a provider. */
export function isProviderActive({ totp_secret, two_factor }: Admin, provider: ProviderCode): boolean {
  return provider === 'google' ? totp_secret !== null : two_factor[provider]?.active === true;
}

/** Changes the configuration of some of an admin's providers. */
export function saveTwoFactor({ world }: Realm, admin: Admin, changes: TwoFactor): Admin {
  return world.admins.update({ ...admin, two_factor: { ...admin.two_factor, ...changes } });
}

/**
 * The first steps of every route with a second factor: the password, then whether the admin may and can use the provider.
 * [TwoFactorAuth/Model/Provider/Engine/…/Authenticate.php, UserAuthenticator.php assertProviderIsValidForUser]
 *
 * @throws Refusal
 */
export function signInWithProvider(realm: Realm, username: string, password: string, provider: ProviderCode): Admin {
  const admin = signInAdmin(realm, username, password);
  if (!listForcedProviders(realm).includes(provider)) throw new Refusal('providerNotAllowed');
  if (!isProviderActive(admin, provider)) throw new Refusal('providerNotConfigured');
  return admin;
}

/** Issues a token to an admin who has passed every step. */
export const issueTokenForAdmin = (realm: Realm, { id }: Admin): string =>
  issueToken(realm, { type: 'admin', id }).token;
