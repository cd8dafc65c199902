import { expect, test } from 'vitest';
import { requireResetToken, setResetToken } from '../../../src/domain/accounts/reset-token.ts';
import { catchRefusal, createRealm, customerOf, HOUR, SECOND } from '../create-realm.ts';

const MARA = { email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind' };
const createReset = () => {
  const realm = createRealm({ customers: [MARA], config: { 'customer/password/reset_link_expiration_period': 2 } });
  const customer = setResetToken(realm, customerOf(realm));
  return { realm, customer, token: String(customer.rp_token) };
};
const reasonOf = (refusal: ReturnType<typeof catchRefusal>) => refusal && [refusal.key, refusal.why];

test('a reset token has 32 letters and digits, and the time of its issue', () => {
  const { realm, customer } = createReset();
  expect(customer.rp_token).toMatch(/^[A-Za-z0-9]{32}$/);
  expect(customer.rp_token_created_at).toBe(realm.clock.now());
  expect(customerOf(realm)).toEqual(customer);
});

test.each([
  [0, undefined],
  [2 * HOUR - SECOND, undefined],
  [2 * HOUR, ['resetTokenExpired', 'the reset token was issued at 2030-01-01T00:00:00Z']],
])('after %i ms a reset token is refused as %j', (elapsed, refusal) => {
  const { realm, customer, token } = createReset();
  realm.clock.advance(elapsed);
  expect(reasonOf(catchRefusal(() => requireResetToken(realm, customer, token)))).toEqual(refusal);
});

test.each([
  ['x', null, 'no reset token is pending'],
  ['x', 'y', 'it is not the latest reset token'],
])('refuses the token %j when %j is stored', (sent, rp_token, why) => {
  const { realm, customer } = createReset();
  const refusal = catchRefusal(() => requireResetToken(realm, { ...customer, rp_token }, sent));
  expect(reasonOf(refusal)).toEqual(['resetTokenMismatched', why]);
});
