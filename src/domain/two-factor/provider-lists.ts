import { PROVIDER_CODES, type ProviderCode, providers } from '../../magento/config/two-factor-providers.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import { codesIn } from '../settings/csv-setting.ts';
import { forcedProviders, isActiveFor, isProviderEnabled, saveTwoFactor } from './two-factor-sign-in.ts';

/** Providers as REST shows them. [magento/security-package TwoFactorAuth/Api/{ProviderInterface,EngineInterface}.php] */
export const providerData = (realm: Realm, codes: readonly ProviderCode[]) =>
  codes.map((code) => {
    const enabled = isProviderEnabled(realm, code);
    const { name, icon, reset_allowed, ...actions } = providers[code];
    return { enabled, engine: { enabled }, code, name, icon, reset_allowed, ...actions };
  });

export const installedProviders = (realm: Realm) => providerData(realm, PROVIDER_CODES);

/** Forced providers that a user has not activated; for nobody at all, every one. [TwoFactorAuth/Model/Tfa.php getProvidersToActivate] */
export function providersToActivate(realm: Realm, userId: number): ProviderCode[] {
  const admin = realm.world.admins.get(userId);
  return forcedProviders(realm).filter((code) => admin === undefined || !isActiveFor(admin, code));
}

export const defaultProvider = ({ world }: Realm, userId: number): string =>
  world.admins.get(userId)?.two_factor.default_provider ?? '';

/** [TwoFactorAuth/Model/Tfa.php setDefaultProviderCode] */
export function setDefaultProvider(realm: Realm, userId: number, code: string): true {
  const [default_provider] = allowedProviders(realm, [code]);
  return keep(realm, userId, { default_provider });
}

/** Kept, and without effect: the forced providers are each user's. [Tfa.php setProvidersCodes, getUserProviders] */
export function setUserProviders(realm: Realm, userId: number, codes: string): true {
  return keep(realm, userId, { providers: allowedProviders(realm, codesIn(codes)) });
}

function allowedProviders(realm: Realm, codes: readonly string[]): ProviderCode[] {
  const forced = forcedProviders(realm);
  return codes.map((code) => {
    const allowed = forced.find((each) => each === code);
    if (allowed === undefined) throw new Refusal('unknownProvider', [code]);
    return allowed;
  });
}

/** The row of a user who is not there would break a foreign key of Magento's table. */
function keep(realm: Realm, userId: number, changed: Parameters<typeof saveTwoFactor>[2]): true {
  const admin = realm.world.admins.get(userId);
  if (admin === undefined) throw new Refusal('internalError', {}, { why: `there is no admin ${userId}` });
  saveTwoFactor(realm, admin, changed);
  return true;
}
