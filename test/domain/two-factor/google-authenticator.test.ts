import { expect, test } from 'vitest';
import {
  activateGoogle,
  configureGoogle,
  issueTokenWithGoogle,
} from '../../../src/domain/two-factor/google-authenticator.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import type { Realm } from '../../../src/state/realm.ts';
import { reasonOf, refusalOf, SECOND, storeOf } from '../create-realm.ts';
import { ANNA, adminOf, createTwoFactorRealm, ownerOf, PASSWORD, setupToken } from './two-factor-realm.ts';

const SECRET = 'JBSWY3DPEHPK3PXP';
const LEEWAY = 'twofactorauth/google/leeway';
const codeAt = (realm: Realm, seconds: number, secret = SECRET) =>
  realm.digest.oneTimeCode(secret, realm.clock.now() + seconds * SECOND);
const signIn = (realm: Realm, otp: string) => issueTokenWithGoogle(realm, 'anna', PASSWORD, otp);

test('a token is issued for the current code', () => {
  const realm = createTwoFactorRealm({ totp_secret: SECRET });
  expect(ownerOf(realm, signIn(realm, codeAt(realm, 0)))).toEqual(ANNA);
});

/** The clock stands at the start of a period of 30 seconds, plus `offset`. */
test.each<[number | string, number, number, boolean]>([
  [29, 0, -1, true],
  [29, 0, -30, true],
  [29, 0, -31, false],
  [29, 0, 29, true],
  [29, 0, 30, false],
  [29, 29, -59, false],
  [29, 29, -30, false],
  [29, 28, -29, true],
  [29, 29, 1, true],
  [29, 29, 30, true],
  [29, 29, 31, false],
  [0, 15, -16, false],
  [0, 15, 15, false],
  [0, 15, 14, true],
  [10, 5, -6, true],
  [10, 15, -16, false],
  [10, 19, 11, false],
  [10, 20, 10, true],
  [-10, 20, 10, true],
  [10.9, 19, 11, false],
])(
  'with a leeway of %s s, %i s into a period, the code of %i s from now is valid: %s',
  (leeway, offset, seconds, isValid) => {
    const realm = createTwoFactorRealm({ totp_secret: SECRET }, { config: { [LEEWAY]: leeway } });
    realm.clock.advance(offset * SECOND);
    const code = codeAt(realm, seconds);
    expect(refusalOf(() => signIn(realm, code))).toEqual(isValid ? undefined : ['invalidCode', {}]);
  },
);

/** The window counts periods up to 2.4.6, and seconds in 2.4.7. */
test.each<[string, number | undefined, number, boolean]>([
  ['2.4.6-p11', undefined, -30, true],
  ['2.4.6-p11', undefined, 30, true],
  ['2.4.6-p11', undefined, -60, false],
  ['2.4.6-p11', 2, -60, true],
  ['2.4.6-p11', 0, -30, false],
  ['2.4.0', undefined, -900, true],
  ['2.4.0', undefined, -930, false],
  ['2.4.7', undefined, -30, false],
  ['2.4.7-p1', undefined, -30, true],
  ['2.4.7-p1', 1, -30, false],
])('in %s with a window of %s, the code of %i s from now is valid: %s', (magento, window, seconds, isValid) => {
  const config = window === undefined ? {} : { 'twofactorauth/google/otp_window': window };
  const realm = createTwoFactorRealm({ totp_secret: SECRET }, { magento, config });
  realm.clock.advance(15 * SECOND);
  const code = codeAt(realm, seconds);
  expect(refusalOf(() => signIn(realm, code))).toEqual(isValid ? undefined : ['invalidCode', {}]);
});

test.each<[number, string, FixtureDocument, readonly unknown[]]>([
  [30, '123456', {}, ['malformedInput', {}]],
  [-30, '123456', {}, ['malformedInput', {}]],
  [30, '123456', { magento: '2.4.8' }, ['internalError', {}]],
  [30, '', {}, ['invalidCode', {}]],
])('a leeway of %i s breaks the library for the code %o', (leeway, code, document, refusal) => {
  const realm = createTwoFactorRealm({ totp_secret: SECRET }, { ...document, config: { [LEEWAY]: leeway } });
  expect(refusalOf(() => signIn(realm, code))).toEqual(refusal);
  if (code !== '') expect(reasonOf(() => signIn(realm, code))).toBe('the leeway must be lower than the TOTP period');
});

test.each([
  ['', () => 'no code was sent'],
  ['12345', () => 'a code has six digits'],
  ['1234567', () => 'a code has six digits'],
  ['12345x', () => 'a code has six digits'],
])('the code %o is refused with a reason', (code, why) => {
  const realm = createTwoFactorRealm({ totp_secret: SECRET });
  const attempt = () => signIn(realm, code);
  expect([refusalOf(attempt), reasonOf(attempt)]).toEqual([['invalidCode', {}], why()]);
});

test.each([
  [-60, 'the code was valid 60 s ago'],
  [-86_400, 'the code was valid 86400 s ago'],
  [-86_430, 'the code was never valid for this secret'],
  [60, 'the code will be valid in 60 s'],
  [86_400, 'the code will be valid in 86400 s'],
  [86_430, 'the code was never valid for this secret'],
])('the code of %i s from now is refused with its time', (seconds, why) => {
  const realm = createTwoFactorRealm({ totp_secret: SECRET });
  expect(reasonOf(() => signIn(realm, codeAt(realm, seconds)))).toBe(why);
});

test('the time of a code is not searched before 1970', () => {
  const realm = createTwoFactorRealm({ totp_secret: SECRET });
  realm.clock.set({ now: 60 * SECOND });
  expect(reasonOf(() => signIn(realm, realm.digest.oneTimeCode(SECRET, 0)))).toBe('the code was valid 60 s ago');
  expect(reasonOf(() => signIn(realm, '000000'))).toBe('the code was never valid for this secret');
});

test('a wrong code does not count towards the throttle', () => {
  const realm = createTwoFactorRealm({ totp_secret: SECRET });
  refusalOf(() => signIn(realm, '000000'));
  expect(realm.world.loginFailures.values(realm.clock.now())).toEqual([]);
});

test('an admin sets up the provider with a secret that stays the same until it is activated', () => {
  const realm = createTwoFactorRealm({}, { config: { 'web/unsecure/base_url': 'https://shop.example:8443/' } });
  const configure = () => configureGoogle(realm, storeOf(realm), setupToken(realm));
  const { secret, uri } = configure();
  expect(secret).toMatch(/^MFRGGZ[A-H][A-Z2-7]{204}[AQ]$/);
  expect(uri).toBe(`otpauth://totp/shop.example%3Aanna%40example.com?issuer=shop.example&secret=${secret}`);
  expect(configure().secret).toBe(secret);
  activateGoogle(realm, setupToken(realm), codeAt(realm, 0, secret));
  expect(adminOf(realm)).toMatchObject({ totp_secret: secret, two_factor: { google: undefined } });
  expect(ownerOf(realm, signIn(realm, codeAt(realm, 0, secret)))).toEqual(ANNA);
  expect(refusalOf(configure)).toEqual(['providerAlreadyConfigured', {}]);
});

test('the secret of a document is the one to activate', () => {
  const realm = createTwoFactorRealm({ two_factor: { google: { secret: SECRET } } });
  expect(configureGoogle(realm, storeOf(realm), setupToken(realm)).secret).toBe(SECRET);
});

test.each(['shop.example', '', 'x https://shop.example/'])('the issuer of the base URL %o is empty', (base_url) => {
  const realm = createTwoFactorRealm(
    { two_factor: { google: { secret: SECRET } } },
    { config: { 'web/unsecure/base_url': base_url } },
  );
  expect(configureGoogle(realm, storeOf(realm), setupToken(realm)).uri).toBe(
    `otpauth://totp/%3Aanna%40example.com?issuer=&secret=${SECRET}`,
  );
});

test('an activation with a wrong code is refused, and generates the secret', () => {
  const realm = createTwoFactorRealm();
  expect(refusalOf(() => activateGoogle(realm, setupToken(realm), '000000'))).toEqual(['invalidCode', {}]);
  expect(adminOf(realm).totp_secret).toBeNull();
  expect(adminOf(realm).two_factor.google?.secret).toMatch(/^MFRGGZ/);
});

test('a forged setup token is refused', () => {
  const realm = createTwoFactorRealm();
  expect(refusalOf(() => configureGoogle(realm, storeOf(realm), 'forged'))).toEqual(['invalidTfaToken', {}]);
  expect(refusalOf(() => activateGoogle(realm, 'forged', '123456'))).toEqual(['invalidTfaToken', {}]);
});
