import { signInIncorrect } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { ThrottleRow } from '../../state/tables/login-failures.ts';
import { throttleTime } from '../../state/throttle-time.ts';

/**
 * The token throttle: counts failures by user type and user name as sent, also of names that have no account.
 * [app/code/Magento/Integration/Model/Oauth/Token/RequestThrottler.php, ResourceModel/Oauth/Token/RequestLog.php]
 */
export function requireNotThrottled(realm: Realm, type: ThrottleRow['type'], name: string): void {
  const row = realm.world.loginFailures.find(type, name, throttleTime(realm));
  const limit = setting(realm, 'oauth/authentication_lock/max_failures_count');
  // A limit of 0 refuses every sign-in. A refused attempt is not counted, so it does not extend the lock.
  if ((row?.failures ?? 0) < limit) return;
  if (row === undefined) {
    throw signInIncorrect(`sign-in is off: oauth/authentication_lock/max_failures_count is ${limit}`);
  }
  const end =
    realm.behaviour.sign_in_throttle === 'cron'
      ? "until Magento's clean-up cron job runs"
      : `until ${realm.clock.isoString(row.lockedUntil)}`;
  throw signInIncorrect(`sign-in is throttled ${end} after ${row.failures} failures; ${limit} are allowed`);
}

/** Width of Magento's column `user_name`. No account has a longer name, so such a sign-in fails without being counted. */
const MAX_NAME_LENGTH = 255;

/** Counts a failed sign-in by name and type of user, and restarts the time after which the count ends. */
export function countLoginFailure(realm: Realm, type: ThrottleRow['type'], name: string): void {
  if (name.length > MAX_NAME_LENGTH) return;
  const now = realm.clock.now();
  const failures = (realm.world.loginFailures.find(type, name, throttleTime(realm))?.failures ?? 0) + 1;
  const lockedUntil = now + setting(realm, 'oauth/authentication_lock/timeout') * 1000;
  realm.world.loginFailures.put({ name, type, failures, lockedUntil }, now);
}

/** Clears the failed sign-ins of a user name. */
export const clearLoginFailures = ({ world }: Realm, type: ThrottleRow['type'], name: string): void =>
  world.loginFailures.delete(type, name);
