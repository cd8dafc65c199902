import { Refusal } from '../../magento/phrases/refusal.ts';
import { uniqueHash } from '../../platform/random.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer } from '../../state/tables/account-rows.ts';

const HOUR = 3_600_000;

/** A changed password or e-mail address invalidates a mailed link. [CustomerRepository.php save] */
export const NO_RESET_TOKEN = { rp_token: null, rp_token_created_at: null } as const;

/** A reset token and its time. Magento also stores one when it creates an account. */
export const generateResetToken = ({ random, clock }: Realm): Pick<Customer, 'rp_token' | 'rp_token_created_at'> => ({
  rp_token: uniqueHash(random),
  rp_token_created_at: clock.now(),
});

/** Stores a new reset token, which replaces the previous one. */
export const setResetToken = (realm: Realm, customer: Customer): Customer =>
  realm.world.customers.update({ ...customer, ...generateResetToken(realm) });

/** Refuses a token other than the stored one, and one that has reached the limit in whole hours. [AccountManagement.php] */
export function requireResetToken(realm: Realm, customer: Customer, token: string): void {
  if (customer.rp_token !== token) {
    const why = customer.rp_token === null ? 'no reset token is pending' : 'it is not the latest reset token';
    throw new Refusal('resetTokenMismatched', {}, { why });
  }
  const createdAt = customer.rp_token_created_at ?? realm.world.startedAt;
  const hours = Math.floor((realm.clock.now() - createdAt) / HOUR);
  if (hours >= setting(realm, 'customer/password/reset_link_expiration_period')) {
    throw new Refusal(
      'resetTokenExpired',
      {},
      { why: `the reset token was issued at ${realm.clock.isoString(createdAt)}` },
    );
  }
}
