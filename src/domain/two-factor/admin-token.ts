import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import { hasTwoFactor, type Realm } from '../../state/realm.ts';
import type { Admin } from '../../state/tables/account-rows.ts';
import { signInAdmin } from '../sign-in/admin-sign-in.ts';
import { sendAdminMail } from './admin-mail.ts';
import { createTfaToken } from './tfa-token.ts';
import { isProviderActive, issueTokenForAdmin, listForcedProviders } from './two-factor-sign-in.ts';

/**
 * Issues a token for a password alone; with the two-factor module always refuses, and names the missing step.
 * [Integration/Model/AdminTokenService.php; magento/security-package TwoFactorAuth/Model/AdminAccessTokenService.php]
 */
export function issueAdminToken(realm: Realm, username: string, password: string): string {
  const admin = signInAdmin(realm, username, password);
  if (hasTwoFactor(realm)) refuseWithoutSecondFactor(realm, admin);
  return issueTokenForAdmin(realm, admin);
}

function refuseWithoutSecondFactor(realm: Realm, admin: Admin): never {
  const providers = listForcedProviders(realm);
  const active = providers.filter((provider) => isProviderActive(admin, provider));
  if (providers.length === 0) throw new Refusal('noProviderConfigured');
  if (active.length === providers.length) throw new Refusal('useProviderEndpoints', { active_providers: active });
  mailConfigurationLink(realm, admin);
  throw new Refusal('personalProviderRequired', { providers, active_providers: active });
}

/** [TwoFactorAuth/Model/EmailUserNotifier.php, Model/Config/{UserNotifier,WebApiUserNotifier}.php] */
function mailConfigurationLink(realm: Realm, admin: Admin): void {
  if (realm.behaviour.admin_mail === 'fails') throw new Refusal('twoFactorMailFailed');
  const tfat = createTfaToken(realm, admin.id);
  const template = setting(realm, 'twofactorauth/general/webapi_notification_url');
  const link =
    template === ''
      ? `${setting(realm, 'web/unsecure/base_url')}admin/tfa/tfa/index/tfat/${tfat}`
      : template.replaceAll(':tfat', () => tfat);
  const username = `${admin.firstname} ${admin.lastname}`;
  sendAdminMail(realm, admin, 'tfa_admin_user_config_required', { username, tfat, link });
}
