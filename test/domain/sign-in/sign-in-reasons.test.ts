import { expect, test } from 'vitest';
import { signInAdmin } from '../../../src/domain/sign-in/admin-sign-in.ts';
import { issueCustomerToken } from '../../../src/domain/sign-in/customer-token.ts';
import { exchangeOneTimePassword } from '../../../src/domain/sign-in/external-customer-token.ts';
import { issueTokenAsAdmin } from '../../../src/domain/sign-in/login-as-customer.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, reasonOf, SECOND, storeOf } from '../create-realm.ts';

const MARA = { email: 'mara@example.com', password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' };
const BOSS = { username: 'boss', password: 'Secret-Boss1' };

test.each<[string, FixtureDocument, string]>([
  ['no customer has this e-mail address on website base', {}, MARA.password],
  [
    'the account has no password (failure 1 of the account)',
    { customers: [{ ...MARA, password: undefined }] },
    MARA.password,
  ],
  ['the password is wrong (failure 1 of the account)', { customers: [MARA] }, 'wrong'],
  ['the password is wrong', { customers: [MARA], config: { 'customer/password/lockout_failures': 0 } }, 'wrong'],
  [
    'the account is not confirmed',
    {
      behaviour: { unconfirmed_sign_in: 'hidden' },
      config: { 'customer/create_account/confirm': 1 },
      customers: [{ ...MARA, confirmation: 'key' }],
    },
    MARA.password,
  ],
  [
    'the account is locked until 2030-01-01T00:10:00Z',
    { customers: [{ ...MARA, locked_until: '+10m' }] },
    MARA.password,
  ],
  [
    'sign-in is throttled until 2030-01-01T00:10:00Z after 10 failures; 6 are allowed',
    { throttled: [{ name: MARA.email, type: 'customer', failures: 10, locked_until: '+10m' }] },
    MARA.password,
  ],
  [
    'sign-in is off: oauth/authentication_lock/max_failures_count is 0',
    { customers: [MARA], config: { 'oauth/authentication_lock/max_failures_count': 0 } },
    MARA.password,
  ],
])('a refused customer sign-in has the reason: %s', (reason, document, password) => {
  const realm = createRealm(document);
  expect(reasonOf(() => issueCustomerToken(realm, storeOf(realm), MARA.email, password))).toBe(reason);
});

test.each<[string, FixtureDocument, string, string]>([
  ['no admin has this user name', {}, 'boss', BOSS.password],
  ['the password is wrong', { admins: [BOSS] }, 'boss', 'wrong'],
  ['the admin has no password', { admins: [{ username: 'boss' }] }, 'boss', 'x'],
  ['the account of the admin is inactive', { admins: [{ ...BOSS, is_active: false }] }, 'boss', BOSS.password],
  ['the admin has no role', { admins: [{ ...BOSS, role: null }] }, 'boss', BOSS.password],
  ["there is no role 'Deleted'", { admins: [{ ...BOSS, role: 'Deleted' }] }, 'boss', BOSS.password],
  [
    'the user name is boss, and admin/security/use_case_sensitive_login is on',
    { admins: [BOSS], config: { 'admin/security/use_case_sensitive_login': 1 } },
    'BOSS',
    BOSS.password,
  ],
])('a refused admin sign-in has the reason: %s', (reason, document, username, password) => {
  const realm = createRealm(document);
  expect(reasonOf(() => signInAdmin(realm, username, password))).toBe(reason);
});

test('a one-time password that was used has the time of its use as the reason', () => {
  const realm = createRealm({ customers: [{ ...MARA, otp: '123456' }] });
  const exchange = (otp: string) => exchangeOneTimePassword(realm, storeOf(realm), MARA.email, otp);
  exchange('123456');
  realm.clock.advance(90 * SECOND);
  expect(reasonOf(() => exchange('123456'))).toMatch(/^the one-time password was used already at 2030-01-01T00:00:00Z/);
  expect(reasonOf(() => exchange('654321'))).toMatch(/^the customer has no one-time password/);
});

test.each([
  ['the one-time password is wrong', '654321', 0],
  ['the one-time password expired at 2030-01-01T00:00:10Z', '123456', 10 * SECOND],
])('a one-time password has the reason: %s', (reason, otp, elapsed) => {
  const realm = createRealm({ customers: [{ ...MARA, otp: '123456', otp_expires_at: '+10s' }] });
  realm.clock.advance(elapsed);
  expect(reasonOf(() => exchangeOneTimePassword(realm, storeOf(realm), MARA.email, otp))).toContain(reason);
});

test.each([
  ['the role of the admin does not have Magento_LoginAsCustomer::login', 1, []],
  ['login_as_customer/general/enabled is off', 0, ['Magento_LoginAsCustomer::login']],
  [
    'the role of the admin does not have Magento_LoginAsCustomer::allow_shopping_assistance',
    1,
    ['Magento_LoginAsCustomer::login'],
  ],
])('a refused sign-in as a customer has the reason: %s', (reason, enabled, resources: readonly string[]) => {
  const realm = createRealm({ customers: [MARA], config: { 'login_as_customer/general/enabled': enabled } });
  const issue = () => issueTokenAsAdmin(realm, storeOf(realm), MARA.email, (each) => resources.includes(each));
  expect(reasonOf(issue)).toBe(reason);
});

test('an unknown customer is the reason of a refused one-time password and login as customer', () => {
  const realm = createRealm();
  const reason = 'no customer has this e-mail address on website base';
  expect(reasonOf(() => exchangeOneTimePassword(realm, storeOf(realm), MARA.email, '123456'))).toBe(reason);
  expect(reasonOf(() => issueTokenAsAdmin(realm, storeOf(realm), MARA.email, () => true))).toBe(reason);
});
