import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer } from '../../state/tables/account-rows.ts';

/** The storefront's own lock, beside the token throttle. [app/code/Magento/Customer/Model/Authentication.php] */
export const isLocked = ({ clock }: Realm, customer: Customer): boolean =>
  customer.locked_until !== null && customer.locked_until > clock.now();

/** Counts a wrong password. The first one, or one after a lock has ended, starts the count at 1. */
export function countPasswordFailure(realm: Realm, customer: Customer): Customer {
  const limit = setting(realm, 'customer/password/lockout_failures');
  const minutes = setting(realm, 'customer/password/lockout_threshold');
  if (limit <= 0 || minutes <= 0) return customer;
  const now = realm.clock.now();
  const startsAnew =
    customer.first_failure === null || (customer.locked_until !== null && customer.locked_until <= now);
  const failures = startsAnew ? 1 : customer.failures + 1;
  const locks = !startsAnew && failures >= limit;
  return realm.world.customers.update({
    ...customer,
    failures,
    first_failure: startsAnew ? now : customer.first_failure,
    locked_until: locks ? now + minutes * 60_000 : startsAnew ? null : customer.locked_until,
  });
}

/** Clears the count and the lock. */
export function unlock(realm: Realm, customer: Customer): Customer {
  if (customer.failures === 0 && customer.first_failure === null && customer.locked_until === null) return customer;
  return realm.world.customers.update({ ...customer, failures: 0, first_failure: null, locked_until: null });
}
