import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;

/** Values of `customer/password/password_reset_protection_type`: which requests are counted together. */
const PROTECTION = { off: 0, ipAndEmail: 1, ip: 2, email: 3 } as const;

/**
 * Whether a reset mail comes too soon after another, or exceeds the maximum of an hour, for the same client or address.
 * [app/code/Magento/Security/Model/SecurityChecker/{Frequency,Quantity}.php]
 */
export function isResetLimited(realm: Realm, email: string, client: string): boolean {
  if (realm.behaviour.reset_mail_limits === 'storefront_only') return false;
  const type = setting(realm, 'customer/password/password_reset_protection_type');
  if (type === PROTECTION.off) return false;
  const now = realm.clock.now();
  const times = realm.world.resetRequests
    .filter(
      (request) =>
        (type !== PROTECTION.email && request.from === client) ||
        (type !== PROTECTION.ip && request.email === email.toLowerCase()),
    )
    .map(({ at }) => at);
  const minInterval = setting(realm, 'customer/password/min_time_between_password_reset_requests') * MINUTE;
  const maxPerHour = setting(realm, 'customer/password/max_number_password_reset_requests');
  if (minInterval > 0 && times.some((at) => now - at < minInterval)) return true;
  return maxPerHour > 0 && times.filter((at) => now - at < HOUR).length >= maxPerHour;
}

/** Maximum number of stored requests, for a load test that disables the limits. The oldest are deleted. */
const MAX_RESET_REQUESTS = 10_000;

/** Records a reset mail, and deletes the records that are older than a day. */
export function recordResetRequest({ world, clock }: Realm, email: string, client: string): void {
  const now = clock.now();
  const { resetRequests } = world;
  resetRequests.push({ email: email.toLowerCase(), from: client, at: now });
  const expired = resetRequests.findIndex(({ at }) => now - at < 24 * HOUR);
  resetRequests.splice(0, Math.max(expired, resetRequests.length - MAX_RESET_REQUESTS));
}
