import { signInIncorrect } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { ThrottleRow } from '../../state/tables/login-failures.ts';

/**
 * The token throttle: failures by user name as sent and user type, whether or not there is such an account.
 * [app/code/Magento/Integration/Model/Oauth/Token/RequestThrottler.php, ResourceModel/Oauth/Token/RequestLog.php]
 */
export function refuseThrottled(realm: Realm, type: ThrottleRow['type'], name: string): void {
  const row = realm.world.loginFailures.find(type, name, realm.clock.now());
  const limit = setting(realm, 'oauth/authentication_lock/max_failures_count');
  // A limit of 0 locks everybody. A refused try is not counted, so it does not extend the lock.
  if ((row?.failures ?? 0) < limit) return;
  const until = row === undefined ? '' : ` until ${realm.clock.isoText(row.lockedUntil)}`;
  throw signInIncorrect(`throttled${until}: ${row?.failures ?? 0} failures of ${limit} allowed`);
}

/** Width of Magento's column `user_name`. A longer name is nobody's, refused all the same, and not kept. */
const LONGEST_NAME = 255;

export function countThrottleFailure(realm: Realm, type: ThrottleRow['type'], name: string): void {
  if (name.length > LONGEST_NAME) return;
  const now = realm.clock.now();
  const failures = (realm.world.loginFailures.find(type, name, now)?.failures ?? 0) + 1;
  const lockedUntil = now + setting(realm, 'oauth/authentication_lock/timeout') * 1000;
  realm.world.loginFailures.put({ name, type, failures, lockedUntil }, now);
}

export const clearThrottle = ({ world }: Realm, type: ThrottleRow['type'], name: string): void =>
  world.loginFailures.delete(type, name);
