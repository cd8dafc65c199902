import type { Sandbox } from '../sandboxes/sandbox.ts';
import { setting } from '../state/configuration.ts';
import type { ThrottleRow } from '../state/tables/login-failures.ts';
import { throttleTime } from '../state/throttle-time.ts';

/** A user name with failed sign-ins. */
export interface ThrottledView {
  readonly type: ThrottleRow['type'];
  /** User name as sent: the e-mail address of a customer or the user name of an admin. */
  readonly name: string;
  readonly failures: number;
  /** World time at which the failures are deleted. */
  readonly locked_until: string;
  /** Whether there are so many failures that sign-in is refused. */
  readonly locked: boolean;
}

/** The user names with failed sign-ins. */
export function listThrottled({ realm }: Sandbox): ThrottledView[] {
  const limit = setting(realm, 'oauth/authentication_lock/max_failures_count');
  return realm.world.loginFailures.values(throttleTime(realm)).map(({ type, name, failures, lockedUntil }) => ({
    type,
    name,
    failures,
    locked_until: realm.clock.isoString(lockedUntil),
    locked: failures >= limit,
  }));
}

/** Locks a user name as after too many failed sign-ins, for the time that the configuration sets. */
export function throttleName({ realm }: Sandbox, type: ThrottleRow['type'], name: string): void {
  const now = realm.clock.now();
  const failures = Math.max(1, setting(realm, 'oauth/authentication_lock/max_failures_count'));
  const lockedUntil = now + setting(realm, 'oauth/authentication_lock/timeout') * 1000;
  realm.world.loginFailures.put({ type, name, failures, lockedUntil }, now);
}

/** Deletes the failed sign-ins of a user name, if it has any. */
export const clearFailures = ({ realm }: Sandbox, type: ThrottleRow['type'], name: string): void =>
  realm.world.loginFailures.delete(type, name);
