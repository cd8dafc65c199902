import { isProviderCode, type ProviderCode } from '../../magento/config/two-factor-providers.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Admin } from '../../state/tables/account-rows.ts';
import type { TwoFactor } from '../../state/tables/two-factor-rows.ts';
import { codesIn } from '../settings/csv-setting.ts';
import { issueToken } from '../tokens/token-lifecycle.ts';
import { signInAdmin } from './admin-sign-in.ts';

/** Whether a provider can be used at all; google and u2fkey need no settings. [TwoFactorAuth/Model/Provider/Engine/*.php isEnabled] */
export function isProviderEnabled(realm: Realm, code: ProviderCode): boolean {
  switch (code) {
    case 'google':
    case 'u2fkey':
      return true;
    case 'duo_security':
      return (
        setting(realm, 'twofactorauth/duo/api_hostname') !== '' &&
        setting(realm, 'twofactorauth/duo/integration_key') !== '' &&
        setting(realm, 'twofactorauth/duo/secret_key') !== ''
      );
    case 'authy':
      return setting(realm, 'twofactorauth/authy/api_key') !== '';
  }
}

/**
 * The providers that every admin must use, in the order of the configuration; unknown and disabled ones are dropped. They
 * are each user's providers. [TwoFactorAuth/Model/Tfa.php getForcedProviders, getUserProviders]
 */
export function forcedProviders(realm: Realm): ProviderCode[] {
  return codesIn(setting(realm, 'twofactorauth/general/force_providers'))
    .filter(isProviderCode)
    .filter((code) => isProviderEnabled(realm, code));
}

export function isActiveFor({ totp_secret, two_factor }: Admin, provider: ProviderCode): boolean {
  return provider === 'google' ? totp_secret !== null : two_factor[provider]?.active === true;
}

/** Keeps what an admin has set up anew of some providers. */
export function saveTwoFactor({ world }: Realm, admin: Admin, changed: TwoFactor): Admin {
  return world.admins.update({ ...admin, two_factor: { ...admin.two_factor, ...changed } });
}

/**
 * The password step, then whether the admin may and can sign in with a provider: every route that asks for a second factor
 * begins so. [TwoFactorAuth/Model/Provider/Engine/…/Authenticate.php, UserAuthenticator.php assertProviderIsValidForUser]
 *
 * @throws Refusal
 */
export function signInWithProvider(realm: Realm, username: string, password: string, provider: ProviderCode): Admin {
  const admin = signInAdmin(realm, username, password);
  if (!forcedProviders(realm).includes(provider)) throw new Refusal('providerNotAllowed');
  if (!isActiveFor(admin, provider)) throw new Refusal('providerNotConfigured');
  return admin;
}

/** What both factors earn. */
export const adminToken = (realm: Realm, { id }: Admin): string => issueToken(realm, { type: 'admin', id }).token;
