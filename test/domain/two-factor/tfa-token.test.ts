import { expect, test } from 'vitest';
import { getSigningKey } from '../../../src/domain/tokens/token-format.ts';
import { authenticateSetup, requireTfaTokenUser } from '../../../src/domain/two-factor/provider-setup.ts';
import { createTfaToken, validateTfaToken } from '../../../src/domain/two-factor/tfa-token.ts';
import type { Realm } from '../../../src/state/realm.ts';
import { HOUR, NOW, reasonOf, refusalOf } from '../create-realm.ts';
import { adminOf, createTwoFactorRealm } from './two-factor-realm.ts';

const START = NOW / 1000;
const CLAIMS = { user_id: 1, tfa_configuration: true, iss: START };

function tokenWith({ digest }: Realm, data: string, key: string): string {
  return digest.encodeBase64(`${data}.${digest.encodeBase64(digest.hmac(key, data, 'sha256'))}`);
}

test('a tfa token contains the admin and the time, signed with the key of the shop', () => {
  const realm = createTwoFactorRealm();
  expect(createTfaToken(realm, 1)).toBe(tokenWith(realm, JSON.stringify(CLAIMS), getSigningKey(realm)));
  expect(validateTfaToken(realm, createTfaToken(realm, 7))).toEqual({ userId: 7, problem: undefined });
});

test('a tfa token is valid for an hour', () => {
  const realm = createTwoFactorRealm();
  const token = createTfaToken(realm, 1);
  realm.clock.advance(HOUR - 1);
  expect(validateTfaToken(realm, token)?.problem).toBeUndefined();
  realm.clock.advance(1);
  expect(validateTfaToken(realm, token)?.problem).toBe('the tfa token expired 0 s ago');
  realm.clock.advance(HOUR);
  expect(validateTfaToken(realm, token)?.problem).toBe('the tfa token expired 3600 s ago');
});

test.each<[string, unknown]>([
  ['no JSON', 'user'],
  ['an empty string', ''],
  ['null', 'null'],
  ['a number', '1'],
  ['a string', '"1"'],
  ['an array', '[1]'],
  ['no user id', '{"tfa_configuration":true}'],
  ['a user id that is a string', '{"user_id":"1"}'],
  ['a user id that is not an integer', '{"user_id":1.5}'],
])('a tfa token with %s cannot be read', (_, data) => {
  const realm = createTwoFactorRealm();
  const token = tokenWith(realm, String(data), getSigningKey(realm));
  expect(validateTfaToken(realm, token)).toBeUndefined();
  const read = () => requireTfaTokenUser(realm, token);
  const setUp = () => authenticateSetup(realm, token, 'google');
  expect([refusalOf(setUp), reasonOf(setUp)]).toEqual([['invalidTfaToken', {}], 'the tfa token is not readable']);
  expect([refusalOf(read), reasonOf(read)]).toEqual([['malformedInput', {}], 'tfa token not readable']);
});

test('an unreadable tfa token was an internal error before the newest release', () => {
  const realm = createTwoFactorRealm({}, { magento: '2.4.7' });
  expect(refusalOf(() => requireTfaTokenUser(realm, ''))).toEqual(['internalError', {}]);
});

const WRONG_CLAIMS = 'the tfa token does not have the claims tfa_configuration and iss';

test.each<[string, object, string | undefined, string | undefined]>([
  ['of the shop', {}, undefined, undefined],
  ['for another purpose', { tfa_configuration: false }, undefined, WRONG_CLAIMS],
  ['without a time', { iss: undefined }, undefined, WRONG_CLAIMS],
  ['an hour old', { iss: START - 3600 }, undefined, 'the tfa token expired 0 s ago'],
  ['a second younger', { iss: START - 3599 }, undefined, undefined],
  ['with a time that is a string', { iss: String(START) }, undefined, undefined],
  ['whose time is not a number', { iss: 'soon' }, undefined, `the tfa token expired ${START - 3600} s ago`],
  ['with another key', {}, 'another key', 'the tfa token is signed with another key'],
])('a tfa token %s', (_, change, key, problem) => {
  const realm = createTwoFactorRealm();
  const token = tokenWith(realm, JSON.stringify({ ...CLAIMS, ...change }), key ?? getSigningKey(realm));
  expect(validateTfaToken(realm, token)).toEqual({ userId: 1, problem });
  const setUp = () => authenticateSetup(realm, token, 'google');
  expect([refusalOf(setUp)?.[0], reasonOf(setUp)]).toEqual([problem && 'invalidTfaToken', problem]);
  const read = () => requireTfaTokenUser(realm, token);
  expect([refusalOf(read)?.[0], reasonOf(read)]).toEqual([problem && 'invalidTfatOfList', problem]);
});

test('the time of a tfa token is counted in whole seconds', () => {
  const realm = createTwoFactorRealm();
  const data = `{"user_id":1,"tfa_configuration":true,"iss":${(START - 3600) * 10 + 1}e-1}`;
  expect(validateTfaToken(realm, tokenWith(realm, data, getSigningKey(realm)))?.problem).toBe(
    'the tfa token expired 0 s ago',
  );
});

test('a tfa token without a signature is invalid', () => {
  const realm = createTwoFactorRealm();
  expect(validateTfaToken(realm, realm.digest.encodeBase64(JSON.stringify(CLAIMS)))?.problem).toBe(
    'the tfa token is signed with another key',
  );
});

test('a valid tfa token identifies the admin who sets up a provider', () => {
  const realm = createTwoFactorRealm();
  expect(authenticateSetup(realm, createTfaToken(realm, 1), 'google')).toBe(adminOf(realm));
  expect(requireTfaTokenUser(realm, createTfaToken(realm, 7))).toBe(7);
});

const ACTIVE = { totp_secret: 'JBSWY3DPEHPK3PXP' };

test.each<[string, object, string, number, string, string | undefined]>([
  ['a provider that is not forced', {}, 'duo_security,authy', 1, 'providerNotAllowed', undefined],
  ['an active provider', ACTIVE, 'google', 1, 'providerAlreadyConfigured', undefined],
  ['an unknown admin', {}, 'google', 9, 'invalidTfaToken', 'there is no admin 9'],
])('a setup of %s is refused', (_, admin, force_providers, userId, key, why) => {
  const config = { 'twofactorauth/general/force_providers': force_providers };
  const realm = createTwoFactorRealm(admin, { config });
  const setUp = () => authenticateSetup(realm, createTfaToken(realm, userId), 'google');
  expect([refusalOf(setUp), reasonOf(setUp)]).toEqual([[key, {}], why]);
});

test('an expired token reveals whether a provider is active, as in Magento', () => {
  const realm = createTwoFactorRealm(ACTIVE);
  const token = createTfaToken(realm, 1);
  realm.clock.advance(HOUR);
  expect(refusalOf(() => authenticateSetup(realm, token, 'google'))?.[0]).toBe('providerAlreadyConfigured');
  expect(refusalOf(() => authenticateSetup(realm, token, 'u2fkey'))?.[0]).toBe('invalidTfaToken');
});
