import type { ProviderCode } from '../../magento/config/two-factor-providers.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Admin } from '../../state/tables/account-rows.ts';
import { malformedInput } from '../settings/malformed-input.ts';
import { readTfaToken } from './tfa-token.ts';
import { forcedProviders, isActiveFor } from './two-factor-sign-in.ts';

/**
 * The admin who sets a provider up with a mailed token. In Magento's order, by which a forged token learns whether a
 * provider is active. [magento/security-package TwoFactorAuth/Model/UserAuthenticator.php authenticateWithTokenAndProvider]
 *
 * @throws Refusal
 */
export function adminSettingUp(realm: Realm, token: string, provider: ProviderCode): Admin {
  const reading = readTfaToken(realm, token);
  if (reading === undefined) throw invalidToken('not readable');
  if (!forcedProviders(realm).includes(provider)) throw new Refusal('providerNotAllowed');
  const admin = realm.world.admins.get(reading.userId);
  if (admin !== undefined && isActiveFor(admin, provider)) throw new Refusal('providerAlreadyConfigured');
  if (reading.fault !== undefined) throw invalidToken(reading.fault);
  if (admin === undefined) throw invalidToken(`there is no admin ${reading.userId}`);
  return admin;
}

const invalidToken = (why: string): Refusal => new Refusal('invalidTfaToken', {}, { why });

/**
 * The id of the admin whom a valid mailed token names. [TwoFactorAuth/Model/TfatActions.php]
 *
 * @throws Refusal
 */
export function userOfTfaToken(realm: Realm, token: string): number {
  const reading = readTfaToken(realm, token);
  if (reading === undefined) throw malformedInput(realm, 'tfa token not readable');
  if (reading.fault !== undefined) throw new Refusal('invalidTfatOfList', {}, { why: reading.fault });
  return reading.userId;
}
