import { expect, test } from 'vitest';
import { authenticateAdmin, authenticateCustomer } from '../../../src/domain/sign-in/authenticate-account.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, NOW, refusalOf, storeOf } from '../create-realm.ts';

const PASSWORD = 'Password1';
const MARA = { email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind', password: PASSWORD };

const CONFIRM = { 'customer/create_account/confirm': 1 };

function signIn(document: FixtureDocument, email = MARA.email, password = PASSWORD) {
  const realm = createRealm(document);
  const authenticate = () => authenticateCustomer(realm, storeOf(realm), email, password);
  return { realm, authenticate };
}

test('a customer signs in with valid credentials; the case of the e-mail address is ignored', () => {
  const { realm, authenticate } = signIn({ customers: [MARA] }, 'MARA@example.com');
  expect(authenticate()).toMatchObject({ id: 1, email: MARA.email });
  expect(realm.world.lastLogins.customers.get(1)).toBe(NOW);
});

test.each<[string, FixtureDocument, string]>([
  ['an unknown customer', {}, PASSWORD],
  ['a wrong password', { customers: [MARA] }, 'wrong'],
  ['an empty password', { customers: [MARA] }, ''],
  ['an account without a password', { customers: [{ ...MARA, password: undefined }] }, 'null'],
  ['a locked account, even with the password', { customers: [{ ...MARA, locked_until: '+1s' }] }, PASSWORD],
  [
    'an unconfirmed account in an old release',
    { magento: '2.3.7', config: CONFIRM, customers: [{ ...MARA, confirmation: 'key' }] },
    PASSWORD,
  ],
])('the sign-in of %s is refused', (_, document, password) => {
  const { realm, authenticate } = signIn(document, MARA.email, password);
  expect(refusalOf(authenticate)).toEqual(['signInIncorrect', {}]);
  expect(realm.world.lastLogins.customers.has(1)).toBe(false);
});

test('only a wrong password counts as a failure of the account', () => {
  const failuresAfter = (change: object, password: string) => {
    const { realm, authenticate } = signIn({ customers: [{ ...MARA, ...change }] }, MARA.email, password);
    refusalOf(authenticate);
    return realm.world.customers.get(1)?.failures;
  };
  expect([
    failuresAfter({}, 'wrong'),
    failuresAfter({}, PASSWORD),
    failuresAfter({ locked_until: '+1s' }, 'wrong'),
  ]).toEqual([1, 0, 0]);
});

test('a lock has ended in the millisecond that it names', () => {
  const { authenticate } = signIn({ customers: [{ ...MARA, locked_until: '2030-01-01T00:00:00Z' }] });
  expect(authenticate()).toMatchObject({ id: 1 });
});

test.each<[FixtureDocument['config'], boolean]>([
  [{}, false],
  [CONFIRM, true],
  [{ 'customer/account_information/confirm': 1 }, true],
])('with %j, an unconfirmed account is refused: %s', (config, isRefused) => {
  const { authenticate } = signIn({ config, customers: [{ ...MARA, confirmation: 'key' }] }, MARA.email, 'wrong');
  expect(refusalOf(authenticate)?.[0]).toBe(isRefused ? 'accountUnconfirmed' : 'signInIncorrect');
});

test('up to 2.4.7 the password of an unconfirmed account is checked first, and a wrong one counts', () => {
  const customers = [{ ...MARA, confirmation: 'key' }];
  const failuresIn = (magento: string, password: string) => {
    const { realm, authenticate } = signIn({ magento, config: CONFIRM, customers }, MARA.email, password);
    return [refusalOf(authenticate)?.[0], realm.world.customers.get(1)?.failures];
  };
  expect(failuresIn('2.4.7-p6', 'wrong')).toEqual(['signInIncorrect', 1]);
  expect(failuresIn('2.4.7-p6', PASSWORD)).toEqual(['signInIncorrect', 0]);
  expect(failuresIn('2.4.8', 'wrong')).toEqual(['accountUnconfirmed', 0]);
});

test('a confirmed account signs in where confirmation is required', () => {
  expect(signIn({ config: CONFIRM, customers: [MARA] }).authenticate()).toMatchObject({ id: 1 });
});

test.each<[FixtureDocument['behaviour'], number]>([
  [{ sign_in_clears_failures: 'yes' }, 0],
  [{ sign_in_clears_failures: 'no' }, 3],
])('with %j, %i failures are left after a sign-in', (behaviour, failures) => {
  const customers = [{ ...MARA, failures: 3, first_failure: '-1m' }];
  const { realm, authenticate } = signIn({ behaviour, customers });
  expect(authenticate().failures).toBe(failures);
  expect(realm.world.customers.get(1)?.failures).toBe(failures);
});

const ANNA = { username: 'anna', password: PASSWORD };

test('an admin with valid credentials signs in', () => {
  const realm = createRealm({ admins: [ANNA] });
  expect(authenticateAdmin(realm, 'anna', PASSWORD)).toMatchObject({ id: 1, username: 'anna' });
  expect(realm.world.lastLogins.admins.get(1)).toBe(NOW);
});

test.each<[string, FixtureDocument, string, string, boolean]>([
  ['an unknown name', { admins: [ANNA] }, 'bert', PASSWORD, false],
  ['a wrong password', { admins: [ANNA] }, 'anna', 'wrong', false],
  ['no password', { admins: [{ username: 'anna' }] }, 'anna', '', false],
  ['another case', { admins: [ANNA] }, 'ANNA', PASSWORD, true],
  [
    'another case where it matters',
    { admins: [ANNA], config: { 'admin/security/use_case_sensitive_login': 1 } },
    'ANNA',
    PASSWORD,
    false,
  ],
  [
    'the same case where it matters',
    { admins: [ANNA], config: { 'admin/security/use_case_sensitive_login': 1 } },
    'anna',
    PASSWORD,
    true,
  ],
])('credentials with %s identify an admin', (_, document, username, password, isKnown) => {
  const realm = createRealm(document);
  const admin = authenticateAdmin(realm, username, password);
  expect(typeof admin).toBe(isKnown ? 'object' : 'string');
  expect(realm.world.lastLogins.admins.has(1)).toBe(isKnown);
});

test.each([
  ['who is inactive', { is_active: false }, ['signInIncorrect', {}]],
  ['without a role', { role: null }, ['adminWithoutRole', {}]],
  ['whose role was deleted', { role: 'Deleted' }, ['adminWithoutRole', {}]],
])('an admin %s is refused', (_, change, refusal) => {
  const realm = createRealm({ admins: [{ ...ANNA, ...change }] });
  expect(refusalOf(() => authenticateAdmin(realm, 'anna', PASSWORD))).toEqual(refusal);
  expect(realm.world.lastLogins.admins.has(1)).toBe(false);
});
