import { listForcedProviders } from '../domain/two-factor/two-factor-sign-in.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { hasTwoFactor, type Realm } from '../state/realm.ts';
import { listFaults } from './world-faults.ts';

/** Warnings about parts of the fixtures that are valid but have no effect: one sentence each. */
export const listWarnings = (sandbox: Sandbox): string[] => [...faultWarnings(sandbox), ...secretWarnings(sandbox)];

const faultWarnings = (sandbox: Sandbox): string[] =>
  listFaults(sandbox).flatMap(({ id, note }) => (note === undefined ? [] : [`fault ${id}: ${note}`]));

function secretWarnings({ realm }: Sandbox): string[] {
  const reason = reasonWithoutGoogle(realm);
  if (reason === undefined) return [];
  return realm.world.admins
    .values()
    .filter(({ totp_secret: secret }) => secret !== null)
    .map(({ username }) => `admin ${username}: totp_secret has no effect: ${reason}`);
}

/** Why admins do not sign in with a code of Google Authenticator; `undefined` if they do. */
function reasonWithoutGoogle(realm: Realm): string | undefined {
  if (!hasTwoFactor(realm)) return 'Magento_TwoFactorAuth is not installed or not enabled';
  if (listForcedProviders(realm).includes('google')) return undefined;
  return 'google is not in twofactorauth/general/force_providers';
}
