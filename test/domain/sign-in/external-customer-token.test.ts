import { expect, test } from 'vitest';
import {
  exchangeExternalCustomer,
  exchangeOneTimePassword,
} from '../../../src/domain/sign-in/external-customer-token.ts';
import { validateToken } from '../../../src/domain/tokens/token-lifecycle.ts';
import { createRealm, refusalOf, SECOND, storeOf } from '../create-realm.ts';

const MARA = { email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind' };
const OWNER = { state: 'live', token: { owner: { type: 'customer', id: 1 } } };

test('a known external customer gets a token of the account', () => {
  const realm = createRealm({ customers: [MARA] });
  const { customer, token } = exchangeExternalCustomer(realm, storeOf(realm), { email: MARA.email });
  expect(customer).toMatchObject(MARA);
  expect(validateToken(realm, token)).toMatchObject(OWNER);
  expect(realm.world.customers.values()).toHaveLength(1);
});

test('an unknown external customer gets an account and a token', () => {
  const realm = createRealm();
  const { customer, token } = exchangeExternalCustomer(realm, storeOf(realm), MARA);
  expect(customer).toMatchObject({ id: 1, ...MARA, password: null });
  expect(validateToken(realm, token)).toMatchObject(OWNER);
});

test.each([[undefined], [null], [''], ['mara'], ['mara@'], ['@example.com']])(
  'the external e-mail address %o is refused',
  (email) => {
    const realm = createRealm();
    const exchange = () => exchangeExternalCustomer(realm, storeOf(realm), { ...MARA, email });
    expect(refusalOf(exchange)).toEqual(['externalEmailNotValid', {}]);
  },
);

test('a token is issued once for a one-time password', () => {
  const realm = createRealm({ customers: [{ ...MARA, otp: '123456' }] });
  const exchange = () => exchangeOneTimePassword(realm, storeOf(realm), MARA.email, '123456');
  expect(validateToken(realm, exchange())).toMatchObject(OWNER);
  expect(realm.world.customers.get(1)).toMatchObject({ otp: null, otp_expires_at: null });
  expect(refusalOf(exchange)).toEqual(['signInIncorrect', {}]);
});

test.each([
  ['of an unknown customer', {}, 'anna@example.com', '123456'],
  ['that is wrong', {}, MARA.email, '123457'],
  ['of an account that has none', { otp: null }, MARA.email, 'null'],
])('a one-time password %s is refused', (_, change, email, otp) => {
  const realm = createRealm({ customers: [{ ...MARA, otp: '123456', ...change }] });
  const exchange = () => exchangeOneTimePassword(realm, storeOf(realm), email, otp);
  expect(refusalOf(exchange)).toEqual(['signInIncorrect', {}]);
});

test.each([
  [-1, true],
  [0, false],
  [SECOND, false],
])('a one-time password is accepted %i ms after its expiry: %s', (milliseconds, isAccepted) => {
  const realm = createRealm({ customers: [{ ...MARA, otp: '123456', otp_expires_at: '+10s' }] });
  realm.clock.advance(10 * SECOND + milliseconds);
  const exchange = () => exchangeOneTimePassword(realm, storeOf(realm), MARA.email, '123456');
  expect(refusalOf(exchange)).toEqual(isAccepted ? undefined : ['signInIncorrect', {}]);
});
