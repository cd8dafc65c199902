import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer } from '../../state/tables/account-rows.ts';

/** The lock of a customer account; the token throttle is separate. [app/code/Magento/Customer/Model/Authentication.php] */
export const isLocked = ({ clock }: Realm, customer: Customer): boolean =>
  customer.locked_until !== null && customer.locked_until > clock.now();

/** The refusal of a locked account. */
export const accountLocked = (
  { clock }: Realm,
  { locked_until }: Customer,
  phrase: 'accountLocked' | 'accountIsLocked' = 'accountLocked',
): Refusal => new Refusal(phrase, {}, { why: `the account is locked until ${clock.isoString(locked_until ?? 0)}` });

/** Counts a wrong password. The first one, and the first one after an expired lock, sets the count to 1. */
export function countPasswordFailure(realm: Realm, customer: Customer): Customer {
  const limit = setting(realm, 'customer/password/lockout_failures');
  const minutes = setting(realm, 'customer/password/lockout_threshold');
  if (limit <= 0 || minutes <= 0) return customer;
  const now = realm.clock.now();
  const { customers } = realm.world;
  const hasExpiredLock = customer.locked_until !== null && customer.locked_until <= now;
  if (customer.first_failure === null || hasExpiredLock) {
    return customers.update({ ...customer, failures: 1, first_failure: now, locked_until: null });
  }
  const failures = customer.failures + 1;
  const locked_until = failures >= limit ? now + minutes * 60_000 : customer.locked_until;
  return customers.update({ ...customer, failures, locked_until });
}

/** Clears the failure count and the lock. */
export function unlockCustomer(realm: Realm, customer: Customer): Customer {
  if (customer.failures === 0 && customer.first_failure === null && customer.locked_until === null) return customer;
  return realm.world.customers.update({ ...customer, failures: 0, first_failure: null, locked_until: null });
}
