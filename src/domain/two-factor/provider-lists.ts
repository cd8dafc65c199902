import { PROVIDER_CODES, type ProviderCode, twoFactorProviders } from '../../magento/config/two-factor-providers.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import { parseCodes } from './csv-setting.ts';
import { isProviderActive, isProviderEnabled, listForcedProviders, saveTwoFactor } from './two-factor-sign-in.ts';

/** Providers as REST returns them. [magento/security-package TwoFactorAuth/Api/{ProviderInterface,EngineInterface}.php] */
export const describeProviders = (realm: Realm, codes: readonly ProviderCode[]) =>
  codes.map((code) => {
    const enabled = isProviderEnabled(realm, code);
    const { name, icon, reset_allowed, ...actions } = twoFactorProviders[code];
    return { enabled, engine: { enabled }, code, name, icon, reset_allowed, ...actions };
  });

/** All providers of the two-factor module. */
export const listInstalledProviders = (realm: Realm) => describeProviders(realm, PROVIDER_CODES);

/** Forced providers that a user has not activated; all of them for an unknown user. [TwoFactorAuth/Model/Tfa.php getProvidersToActivate] */
export function listProvidersToActivate(realm: Realm, userId: number): ProviderCode[] {
  const admin = realm.world.admins.get(userId);
  return listForcedProviders(realm).filter((code) => admin === undefined || !isProviderActive(admin, code));
}

/** The code of the default provider of a user; empty without one. */
export const getDefaultProvider = ({ world }: Realm, userId: number): string =>
  world.admins.get(userId)?.two_factor.default_provider ?? '';

/** Sets the default provider of a user. [TwoFactorAuth/Model/Tfa.php setDefaultProviderCode] */
export function setDefaultProvider(realm: Realm, userId: number, code: string): true {
  const [default_provider] = requireAllowedProviders(realm, [code]);
  return saveSettings(realm, userId, { default_provider });
}

/** Stores the providers of a user. They have no effect, since every user has the forced providers. [Tfa.php setProvidersCodes, getUserProviders] */
export function setUserProviders(realm: Realm, userId: number, codes: string): true {
  return saveSettings(realm, userId, { providers: requireAllowedProviders(realm, parseCodes(codes)) });
}

function requireAllowedProviders(realm: Realm, codes: readonly string[]): ProviderCode[] {
  const forced = listForcedProviders(realm);
  return codes.map((code) => {
    const allowed = forced.find((each) => each === code);
    if (allowed === undefined) throw new Refusal('unknownProvider', [code]);
    return allowed;
  });
}

/** A row of an unknown user would violate a foreign key of Magento's table. */
function saveSettings(realm: Realm, userId: number, changes: Parameters<typeof saveTwoFactor>[2]): true {
  const admin = realm.world.admins.get(userId);
  if (admin === undefined) throw new Refusal('internalError', {}, { why: `there is no admin ${userId}` });
  saveTwoFactor(realm, admin, changes);
  return true;
}
