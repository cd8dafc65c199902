import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;

/** What requests are counted together by `customer/password/password_reset_protection_type`. */
const PROTECTION = { off: 0, ipAndEmail: 1, ip: 2, email: 3 } as const;

/**
 * Whether a further reset mail comes too soon or is one too many in an hour, by the same client or for the same address.
 * [app/code/Magento/Security/Model/SecurityChecker/{Frequency,Quantity}.php]
 */
export function isResetLimited(realm: Realm, email: string, from: string): boolean {
  if (realm.behaviour.reset_mail_limits === 'storefront_only') return false;
  const type = setting(realm, 'customer/password/password_reset_protection_type');
  if (type === PROTECTION.off) return false;
  const now = realm.clock.now();
  const same = realm.world.resetRequests.filter(
    (request) =>
      (type !== PROTECTION.email && request.from === from) ||
      (type !== PROTECTION.ip && request.email === email.toLowerCase()),
  );
  const pause = setting(realm, 'customer/password/min_time_between_password_reset_requests') * MINUTE;
  const most = setting(realm, 'customer/password/max_number_password_reset_requests');
  const last = Math.max(...same.map(({ at }) => at));
  if (pause > 0 && same.length > 0 && now - last < pause) return true;
  return most > 0 && same.filter(({ at }) => now - at < HOUR).length >= most;
}

/** With the limits off a load test may ask for millions; the latest tell enough. */
const MOST_REMEMBERED = 10_000;

/** Remembers a reset mail for as long as the limits look back. */
export function countResetRequest({ world, clock }: Realm, email: string, from: string): void {
  const now = clock.now();
  const { resetRequests: kept } = world;
  kept.push({ email: email.toLowerCase(), from, at: now });
  const over = kept.findIndex(({ at }) => now - at < 24 * HOUR);
  kept.splice(0, Math.max(over, kept.length - MOST_REMEMBERED));
}
