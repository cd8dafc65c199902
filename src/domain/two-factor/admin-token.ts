import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import { hasTwoFactor, type Realm } from '../../state/realm.ts';
import type { Admin } from '../../state/tables/account-rows.ts';
import { signInAdmin } from './admin-sign-in.ts';
import { tfaToken } from './tfa-token.ts';
import { adminToken, forcedProviders, isActiveFor } from './two-factor-sign-in.ts';

/**
 * The plain route: a token, or with the two-factor module always an error that says which step is missing.
 * [Integration/Model/AdminTokenService.php; magento/security-package TwoFactorAuth/Model/AdminAccessTokenService.php]
 */
export function issueAdminToken(realm: Realm, username: string, password: string): string {
  const admin = signInAdmin(realm, username, password);
  if (hasTwoFactor(realm)) refuseWithoutSecondFactor(realm, admin);
  return adminToken(realm, admin);
}

function refuseWithoutSecondFactor(realm: Realm, admin: Admin): never {
  const providers = forcedProviders(realm);
  const active = providers.filter((provider) => isActiveFor(admin, provider));
  if (providers.length === 0) throw new Refusal('noProviderConfigured');
  if (active.length === providers.length) throw new Refusal('useProviderEndpoints', { active_providers: active });
  mailConfigurationLink(realm, admin);
  throw new Refusal('personalProviderRequired', { providers, active_providers: active });
}

/** [TwoFactorAuth/Model/EmailUserNotifier.php, Model/Config/{UserNotifier,WebApiUserNotifier}.php] */
function mailConfigurationLink(realm: Realm, admin: Admin): void {
  const tfat = tfaToken(realm, admin.id);
  const template = setting(realm, 'twofactorauth/general/webapi_notification_url');
  const link =
    template === ''
      ? `${setting(realm, 'web/unsecure/base_url')}admin/tfa/tfa/index/tfat/${tfat}`
      : template.replaceAll(':tfat', () => tfat);
  realm.world.mailbox.send({
    at: realm.clock.now(),
    to: admin.email,
    template: 'tfa_admin_user_config_required',
    variables: { username: `${admin.firstname} ${admin.lastname}`, tfat, link },
  });
}
