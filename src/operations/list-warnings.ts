import { listForcedProviders } from '../domain/two-factor/two-factor-sign-in.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { hasTwoFactor } from '../state/realm.ts';
import { listFaults } from './manage-faults.ts';

/** What is valid in the fixtures of a world and has no effect: one sentence each. */
export const listWarnings = (sandbox: Sandbox): string[] => [...faultWarnings(sandbox), ...secretWarnings(sandbox)];

const faultWarnings = (sandbox: Sandbox): string[] =>
  listFaults(sandbox).flatMap(({ id, note }) => (note === undefined ? [] : [`fault ${id}: ${note}`]));

function secretWarnings({ realm }: Sandbox): string[] {
  const reason = hasTwoFactor(realm)
    ? listForcedProviders(realm).includes('google')
      ? undefined
      : 'google is not in twofactorauth/general/force_providers'
    : 'Magento_TwoFactorAuth is not installed or not enabled';
  if (reason === undefined) return [];
  return realm.world.admins
    .values()
    .filter(({ totp_secret: secret }) => secret !== null)
    .map(({ username }) => `admin ${username}: totp_secret has no effect: ${reason}`);
}
