import { expect, test } from 'vitest';
import {
  requireCurrentPassword,
  requirePasswordOtherThanEmail,
  requireStrongPassword,
  setPassword,
} from '../../../src/domain/accounts/password-policy.ts';
import { getOrStartSession, useSession } from '../../../src/domain/tokens/customer-session.ts';
import { issueToken, validateToken } from '../../../src/domain/tokens/token-lifecycle.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, customerOf, NOW, reasonOf, refusalOf, SECOND, storeOf } from '../create-realm.ts';
import { MARA, PASSWORD } from './sample-accounts.ts';

const LENGTH = 'customer/password/minimum_password_length';
const CLASSES = 'customer/password/required_character_classes_number';

test.each<[string, FixtureDocument['config'], readonly unknown[] | undefined]>([
  ['Passw0rd', {}, undefined],
  ['passw0rd!', {}, undefined],
  ['PASSW0RD!', {}, undefined],
  ['Password!', {}, undefined],
  ['Pass wor', {}, undefined],
  [`Aa1${'x'.repeat(253)}`, {}, undefined],
  [`Aa1${'x'.repeat(254)}`, {}, ['passwordTooLong', [256]]],
  ['Passw0r', {}, ['passwordTooShort', ['8']]],
  ['', {}, ['passwordTooShort', ['8']]],
  [' Passw0rd', {}, ['passwordHasOuterSpace', {}]],
  ['Passw0rd ', {}, ['passwordHasOuterSpace', {}]],
  ['password', {}, ['passwordNeedsClasses', ['3']]],
  ['Password', {}, ['passwordNeedsClasses', ['3']]],
  ['passw0rd', {}, ['passwordNeedsClasses', ['3']]],
  ['PASSW0RD', {}, ['passwordNeedsClasses', ['3']]],
  ['12345678', {}, ['passwordNeedsClasses', ['3']]],
  ['!!!!!!!!', {}, ['passwordNeedsClasses', ['3']]],
  ['Pässwörd', {}, undefined],
  ['Pa1', { [LENGTH]: 3 }, undefined],
  ['Pa', { [LENGTH]: 3 }, ['passwordTooShort', ['3']]],
  ['Passw0rd', { [CLASSES]: 4 }, ['passwordNeedsClasses', ['4']]],
  ['Passw0rd!', { [CLASSES]: 4 }, undefined],
  ['password', { [CLASSES]: 1 }, undefined],
])('the password %o with the settings %j is refused with %j', (password, config, refusal) => {
  const realm = createRealm({ config });
  expect(refusalOf(() => requireStrongPassword(realm, storeOf(realm), password))).toEqual(refusal);
});

test('the policy is that of the store view', () => {
  const realm = createRealm({ stores: [{ code: 'default' }, { code: 'strict', config: { [LENGTH]: 12 } }] });
  const check = (code: string) => refusalOf(() => requireStrongPassword(realm, storeOf(realm, code), 'Passw0rd'));
  expect([check('default'), check('strict')]).toEqual([undefined, ['passwordTooShort', ['12']]]);
});

test.each([
  ['mara@example.com', 'mara@example.com', true],
  ['MARA@example.com', 'mara@EXAMPLE.com', true],
  ['mara@example.com1', 'mara@example.com', false],
])('the password %s of %s is the e-mail address: %s', (password, email, isEmail) => {
  expect(refusalOf(() => requirePasswordOtherThanEmail(password, email))?.[0]).toBe(
    isEmail ? 'passwordIsEmail' : undefined,
  );
});

test.each([
  ['2.3.1', undefined, 'passwordDoesNotMatch'],
  ['2.3.2', undefined, 'invalidLoginOrPassword'],
  ['2.3.1', 'invalidLoginOrPassword', 'invalidLoginOrPassword'],
  ['2.4.7', 'passwordDoesNotMatch', 'passwordDoesNotMatch'],
] as const)('release %s refuses a wrong password (phrase %s) with %s', (magento, phrase, key) => {
  const realm = createRealm({ magento, customers: [MARA] });
  const check = (password: string) => () => requireCurrentPassword(realm, customerOf(realm), password, phrase);
  expect(refusalOf(check(PASSWORD))).toBeUndefined();
  expect(customerOf(realm).failures).toBe(0);
  expect(refusalOf(check('wrong'))).toEqual([key, {}]);
  expect(customerOf(realm).failures).toBe(1);
});

test.each([
  ['counted', {}, 2, 'the current password is wrong (failure 3 of the account)'],
  ['not counted', { 'customer/password/lockout_failures': 0 }, 0, 'the current password is wrong'],
])('the reason of a wrong password that is %s', (_, config, failures, reason) => {
  const realm = createRealm({ config, customers: [{ ...MARA, failures, first_failure: '-1m' }] });
  expect(reasonOf(() => requireCurrentPassword(realm, customerOf(realm), 'wrong'))).toBe(reason);
});

test('an account without a password has no valid one', () => {
  const realm = createRealm({ customers: [{ ...MARA, password: undefined }] });
  expect(refusalOf(() => requireCurrentPassword(realm, customerOf(realm), ''))).toEqual(['invalidLoginOrPassword', {}]);
});

test('the attempt that locks an account is not refused as locked; the next one is', () => {
  const realm = createRealm({ customers: [{ ...MARA, failures: 9, first_failure: '-1m' }] });
  const check = (password: string) => refusalOf(() => requireCurrentPassword(realm, customerOf(realm), password))?.[0];
  expect([check('wrong'), check('wrong'), check(PASSWORD)]).toEqual([
    'invalidLoginOrPassword',
    'accountLocked',
    undefined,
  ]);
  expect(customerOf(realm).failures).toBe(11);
});

test('a new password clears the reset token and ends the session; tokens stay valid', () => {
  const realm = createRealm({ customers: [{ ...MARA, rp_token: 'reset', rp_token_created_at: '-1h' }] });
  const session = getOrStartSession(realm, 1);
  const { token } = issueToken(realm, { type: 'customer', id: 1 });
  realm.clock.advance(SECOND);
  const changed = setPassword(realm, storeOf(realm), customerOf(realm), 'N3wPassword');
  expect(changed).toMatchObject({
    password: 'N3wPassword',
    rp_token: null,
    rp_token_created_at: null,
    updated_at: NOW + SECOND,
  });
  expect(customerOf(realm)).toBe(changed);
  expect([useSession(realm, session), validateToken(realm, token).state]).toEqual([undefined, 'live']);
});

test.each([
  ['mara@example.com', ['passwordIsEmail', {}]],
  ['short', ['passwordTooShort', ['8']]],
])('the new password %s is refused and not set', (password, refusal) => {
  const realm = createRealm({ customers: [MARA] });
  expect(refusalOf(() => setPassword(realm, storeOf(realm), customerOf(realm), password))).toEqual(refusal);
  expect(customerOf(realm).password).toBe(PASSWORD);
});
