import type { ProviderCode } from '../../magento/config/two-factor-providers.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Admin } from '../../state/tables/account-rows.ts';
import { malformedInput } from './malformed-input.ts';
import { validateTfaToken } from './tfa-token.ts';
import { isProviderActive, listForcedProviders } from './two-factor-sign-in.ts';

/**
 * Returns the admin who sets up a provider with a mailed token. The checks are in Magento's order, in which a forged token
 * reveals whether a provider is active.
 * [magento/security-package TwoFactorAuth/Model/UserAuthenticator.php authenticateWithTokenAndProvider]
 *
 * @throws Refusal
 */
export function authenticateSetup(realm: Realm, token: string, provider: ProviderCode): Admin {
  const validation = validateTfaToken(realm, token);
  if (validation === undefined) throw invalidToken('the tfa token is not readable');
  if (!listForcedProviders(realm).includes(provider)) throw new Refusal('providerNotAllowed');
  const admin = realm.world.admins.get(validation.userId);
  if (admin !== undefined && isProviderActive(admin, provider)) throw new Refusal('providerAlreadyConfigured');
  if (validation.problem !== undefined) throw invalidToken(validation.problem);
  if (admin === undefined) throw invalidToken(`there is no admin ${validation.userId}`);
  return admin;
}

const invalidToken = (why: string): Refusal => new Refusal('invalidTfaToken', {}, { why });

/**
 * Returns the id of the admin for whom a mailed token was created. [TwoFactorAuth/Model/TfatActions.php]
 *
 * @throws Refusal
 */
export function requireTfaTokenUser(realm: Realm, token: string): number {
  const validation = validateTfaToken(realm, token);
  if (validation === undefined) throw malformedInput(realm, 'tfa token not readable');
  if (validation.problem !== undefined) throw new Refusal('invalidTfatOfList', {}, { why: validation.problem });
  return validation.userId;
}
