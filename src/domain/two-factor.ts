import { Refusal } from '../magento/refusal.ts';
import type { Admin } from '../state/accounts.ts';
import { setting } from '../state/configuration.ts';
import type { Realm } from '../state/realm.ts';
import { tfaToken } from './tfa-token.ts';

export type ProviderCode = 'google' | 'duo_security' | 'authy' | 'u2fkey';

/** Whether a provider can be used at all; google and u2fkey need no settings. [TwoFactorAuth/Model/Provider/Engine/*.php isEnabled] */
const isEnabled: Readonly<Record<ProviderCode, (realm: Realm) => boolean>> = {
  google: () => true,
  u2fkey: () => true,
  duo_security: (realm) =>
    setting(realm, 'twofactorauth/duo/api_hostname') !== '' &&
    setting(realm, 'twofactorauth/duo/integration_key') !== '' &&
    setting(realm, 'twofactorauth/duo/secret_key') !== '',
  authy: (realm) => setting(realm, 'twofactorauth/authy/api_key') !== '',
};

const isProvider = (code: string): code is ProviderCode => Object.hasOwn(isEnabled, code);

/** The providers that every admin must use, in the order of the configuration; unknown and disabled ones are dropped. */
function forcedProviders(realm: Realm): ProviderCode[] {
  const codes = setting(realm, 'twofactorauth/general/force_providers')
    .split(',')
    .map((code) => code.trim());
  return [...new Set(codes)].filter(isProvider).filter((code) => isEnabled[code](realm));
}

const isActiveFor = (admin: Admin, provider: ProviderCode): boolean =>
  provider === 'google' && admin.totp_secret !== null;

/** What the plain token route says after a right password. [AdminAccessTokenService.php] */
export function refuseWithoutSecondFactor(realm: Realm, admin: Admin): never {
  const providers = forcedProviders(realm);
  const active = providers.filter((provider) => isActiveFor(admin, provider));
  if (providers.length === 0) throw new Refusal('noProviderConfigured');
  if (active.length === providers.length) throw new Refusal('useProviderEndpoints', { active_providers: active });
  mailConfigurationLink(realm, admin);
  throw new Refusal('personalProviderRequired', { providers, active_providers: active });
}

function mailConfigurationLink(realm: Realm, admin: Admin): void {
  const tfat = tfaToken(realm, admin.id);
  const template = setting(realm, 'twofactorauth/general/webapi_notification_url');
  const link =
    template === ''
      ? `${setting(realm, 'web/unsecure/base_url')}admin/tfa/tfa/index/tfat/${tfat}`
      : template.replaceAll(':tfat', tfat);
  realm.world.mailbox.send({
    at: realm.clock.now(),
    to: admin.email,
    template: 'tfa_admin_user_config_required',
    variables: { username: admin.username, tfat, link },
  });
}

/** A provider that an admin may and can sign in with, else why not. [TwoFactorAuth/Model/UserAuthenticator.php] */
export function requireProvider(realm: Realm, admin: Admin, provider: ProviderCode): void {
  if (!forcedProviders(realm).includes(provider)) throw new Refusal('providerNotAllowed');
  if (!isActiveFor(admin, provider)) throw new Refusal('providerNotConfigured');
}

const STEP = 30;

/**
 * Whether a code is that of the instant now − leeway, now or now + leeway: so the neighbouring steps count, as far as the
 * leeway reaches into them, and no other. [TwoFactorAuth/Model/Provider/Engine/Google.php over spomky-labs/otphp]
 */
export function isRightCode(realm: Realm, secret: string, code: string): boolean {
  const now = realm.clock.now();
  const leeway = Math.min(STEP - 1, Math.max(0, setting(realm, 'twofactorauth/google/leeway'))) * 1000;
  return [now, now - leeway, now + leeway].some((time) => realm.digest.oneTimeCode(secret, time) === code);
}
