import { expect, test } from 'vitest';
import { issueCustomerToken, revokeCustomerTokens } from '../../../src/domain/sign-in/customer-token.ts';
import { issueToken, validateToken } from '../../../src/domain/tokens/token-lifecycle.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import type { Realm } from '../../../src/state/realm.ts';
import { createRealm, refusalOf, storeOf } from '../create-realm.ts';

const PASSWORD = 'Password1';
const MARA = { email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind', password: PASSWORD };

const signIn = (realm: Realm, password: string, email = MARA.email) =>
  issueCustomerToken(realm, storeOf(realm), email, password);
const failuresOf = (realm: Realm, name = MARA.email) =>
  realm.world.loginFailures.find('customer', name, realm.clock.now())?.failures ?? 0;

test('issues a token for valid credentials, and clears the failures of the name', () => {
  const realm = createRealm({ customers: [MARA] });
  expect(refusalOf(() => signIn(realm, 'wrong'))).toEqual(['signInIncorrect', {}]);
  expect(failuresOf(realm)).toBe(1);
  expect(validateToken(realm, signIn(realm, PASSWORD))).toMatchObject({
    state: 'live',
    token: { owner: { type: 'customer', id: 1 } },
  });
  expect(failuresOf(realm)).toBe(0);
});

test.each<[string, FixtureDocument, string, string, number]>([
  ['of an unknown name', {}, MARA.email, PASSWORD, 1],
  ['with a wrong password', { customers: [MARA] }, MARA.email, 'wrong', 1],
  [
    'of an unconfirmed account',
    { config: { 'customer/create_account/confirm': 1 }, customers: [{ ...MARA, confirmation: 'key' }] },
    MARA.email,
    PASSWORD,
    1,
  ],
  ['with an empty password', { customers: [MARA] }, MARA.email, '', 0],
])('a sign-in %s counts as %i failures of the name', (_, document, email, password, failures) => {
  const realm = createRealm(document);
  expect(refusalOf(() => signIn(realm, password, email))).toBeDefined();
  expect(failuresOf(realm)).toBe(failures);
});

test('after six failures the password is refused too, without a further count', () => {
  const realm = createRealm({ customers: [MARA] });
  for (let count = 0; count < 6; count += 1) refusalOf(() => signIn(realm, 'wrong'));
  expect(refusalOf(() => signIn(realm, PASSWORD))).toEqual(['signInIncorrect', {}]);
  expect(failuresOf(realm)).toBe(6);
});

test('an internal error is not counted as a failure', () => {
  const realm = createRealm({ customers: [MARA] });
  const find = () => {
    throw new TypeError('an internal error');
  };
  const failing = { ...realm, world: { ...realm.world, customers: { ...realm.world.customers, find } } };
  expect(() => signIn(failing, PASSWORD)).toThrow(TypeError);
  expect(failuresOf(realm)).toBe(0);
});

test.each(['2.4.3', '2.4.4'])('release %s revokes all tokens of a customer', (magento) => {
  const realm = createRealm({ magento, customers: [MARA] });
  const tokens = [signIn(realm, PASSWORD), signIn(realm, PASSWORD)];
  expect(revokeCustomerTokens(realm, 1)).toBe(true);
  expect(tokens.map((token) => validateToken(realm, token).state)).not.toContain('live');
});

test('a customer without tokens has none to revoke before 2.4.4', () => {
  const realm = createRealm({ magento: '2.4.3', customers: [MARA] });
  expect(refusalOf(() => revokeCustomerTokens(realm, 1))).toEqual(['customerHasNoTokens', {}]);
  issueToken(realm, { type: 'customer', id: 1 });
  expect(revokeCustomerTokens(realm, 1)).toBe(true);
  expect(refusalOf(() => revokeCustomerTokens(realm, 1))).toEqual(['customerHasNoTokens', {}]);
});

test('since 2.4.4 a revocation without tokens succeeds', () => {
  expect(revokeCustomerTokens(createRealm({ magento: '2.4.4', customers: [MARA] }), 1)).toBe(true);
});
