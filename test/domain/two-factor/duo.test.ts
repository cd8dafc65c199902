import { expect, test } from 'vitest';
import {
  activateDuo,
  activateDuoBySignature,
  configureDuo,
  getDuoAuthenticationData,
  issueTokenWithDuoPasscode,
  issueTokenWithDuoSignature,
} from '../../../src/domain/two-factor/duo.ts';
import { isValidDuoResponse, signDuoRequest, signDuoResponse } from '../../../src/domain/two-factor/duo-signature.ts';
import type { Realm } from '../../../src/state/realm.ts';
import { mailsOf, NOW, reasonOf, refusalOf, SECOND } from '../create-realm.ts';
import { ANNA, adminOf, createTwoFactorRealm, ownerOf, PASSWORD, setupToken } from './two-factor-realm.ts';

const START = NOW / 1000;
const OLD = { magento: '2.4.7', config: { 'twofactorauth/duo/application_key': 'application' } };

/** A value as Duo signs it, with what differs. */
function sign(realm: Realm, prefix: string, key: string, fields: readonly unknown[]): string {
  const value = `${prefix}|${realm.digest.encodeBase64(fields.join('|'))}`;
  return `${value}|${realm.digest.hmac(key, value, 'sha1')}`;
}

const auth = (realm: Realm, { prefix = 'AUTH', key = 'secret', fields = ['anna', 'integration', START + 300] } = {}) =>
  sign(realm, prefix, key, fields);
const app = (
  realm: Realm,
  { prefix = 'APP', key = 'application', fields = ['anna', 'integration', START + 3600] } = {},
) => sign(realm, prefix, key, fields);

test('a request is a value for Duo of five minutes and one for the shop of an hour', () => {
  const realm = createTwoFactorRealm({}, OLD);
  expect(signDuoRequest(realm, 'anna')).toBe(
    `${sign(realm, 'TX', 'secret', ['anna', 'integration', START + 300])}:${app(realm)}`,
  );
});

test("a response has Duo's approval and the shop's value", () => {
  const realm = createTwoFactorRealm({}, OLD);
  const response = signDuoResponse(realm, 'anna', signDuoRequest(realm, 'anna'));
  expect(response).toBe(`${auth(realm)}:${app(realm)}`);
  expect(signDuoResponse(realm, 'anna', 'no request')).toBe(`${auth(realm)}:`);
  expect(isValidDuoResponse(realm, 'anna', response)).toBe(true);
});

test('signs with the generated application key if none is configured', () => {
  const realm = createTwoFactorRealm({}, { magento: '2.4.7' });
  const key = realm.world.generatedKey;
  expect(signDuoRequest(realm, 'anna').split(':')[1]).toBe(app(realm, { key }));
});

const ofAnother = ['bert', 'integration', START + 300];

test.each<[string, (realm: Realm) => string]>([
  ['an empty string', () => ''],
  ['no value of the shop', (realm) => auth(realm)],
  ['a further value', (realm) => `${auth(realm)}:${app(realm)}:`],
  ['the request', (realm) => signDuoRequest(realm, 'anna')],
  ['another prefix of Duo', (realm) => `${auth(realm, { prefix: 'TX' })}:${app(realm)}`],
  ['another prefix of the shop', (realm) => `${auth(realm)}:${app(realm, { prefix: 'AUTH' })}`],
  ['another key of Duo', (realm) => `${auth(realm, { key: 'guessed' })}:${app(realm)}`],
  ['another key of the shop', (realm) => `${auth(realm)}:${app(realm, { key: 'guessed' })}`],
  ['another user of Duo', (realm) => `${auth(realm, { fields: ofAnother })}:${app(realm)}`],
  ['another user of the shop', (realm) => `${auth(realm)}:${app(realm, { fields: ofAnother })}`],
  ['another integration', (realm) => `${auth(realm, { fields: ['anna', 'other', START + 300] })}:${app(realm)}`],
  ['an expired value', (realm) => `${auth(realm, { fields: ['anna', 'integration', START] })}:${app(realm)}`],
  [
    'an expiry that is not a number',
    (realm) => `${auth(realm, { fields: ['anna', 'integration', 'never'] })}:${app(realm)}`,
  ],
  ['no expiry', (realm) => `${auth(realm, { fields: ['anna', 'integration'] })}:${app(realm)}`],
  ['a further field', (realm) => `${auth(realm, { fields: ['anna', 'integration', START + 9, ''] })}:${app(realm)}`],
  ['a further part', (realm) => `${auth(realm)}|:${app(realm)}`],
  ['a missing signature', (realm) => `${auth(realm).split('|').slice(0, 2).join('|')}:${app(realm)}`],
])('a response with %s is invalid', (_, responseOf) => {
  const realm = createTwoFactorRealm({ two_factor: { duo_security: {} } }, OLD);
  const response = responseOf(realm);
  expect(isValidDuoResponse(realm, 'anna', response)).toBe(false);
  const signIn = () => issueTokenWithDuoSignature(realm, 'anna', PASSWORD, response);
  expect([refusalOf(signIn), reasonOf(signIn)]).toEqual([
    ['duoResponseInvalid', {}],
    'the response has expired, or was not signed by Duo for user anna',
  ]);
});

test.each([
  [300 * SECOND - 1, true],
  [300 * SECOND, false],
])("Duo's approval is valid after %i ms: %s", (milliseconds, isValid) => {
  const realm = createTwoFactorRealm({}, OLD);
  const response = signDuoResponse(realm, 'anna', signDuoRequest(realm, 'anna'));
  realm.clock.advance(milliseconds);
  expect(isValidDuoResponse(realm, 'anna', response)).toBe(isValid);
});

test('an expiry counts whole seconds', () => {
  const realm = createTwoFactorRealm({}, OLD);
  const fields = ['anna', 'integration', `${START}.9`];
  expect(isValidDuoResponse(realm, 'anna', `${auth(realm, { fields })}:${app(realm)}`)).toBe(false);
});

test('up to 2.4.7 an admin sets up Duo by a signed response', () => {
  const realm = createTwoFactorRealm({}, OLD);
  const data = configureDuo(realm, setupToken(realm));
  expect(data).toEqual({ api_hostname: 'duo.example.com', signature: signDuoRequest(realm, 'anna') });
  const signature_response = signDuoResponse(realm, 'anna', data?.signature ?? '');
  expect(mailsOf(realm)).toEqual([['duo_prompt', 'anna@example.com', { username: 'anna', signature_response }]]);
  expect(adminOf(realm).two_factor.duo_security).toMatchObject({ active: false });
  activateDuoBySignature(realm, setupToken(realm), signature_response);
  expect(adminOf(realm).two_factor.duo_security).toMatchObject({ active: true, passcode: expect.any(String) });
});

test('up to 2.4.7 a wrong response does not activate Duo', () => {
  const realm = createTwoFactorRealm({}, OLD);
  const activate = () => activateDuoBySignature(realm, setupToken(realm), 'wrong');
  expect([refusalOf(activate), reasonOf(activate)]).toEqual([
    ['duoResponseInvalid', {}],
    'the response has expired, or was not signed by Duo for user anna',
  ]);
  expect(adminOf(realm).two_factor.duo_security).toBeUndefined();
});

test('up to 2.4.7 an admin signs in with a signed response', () => {
  const realm = createTwoFactorRealm({ two_factor: { duo_security: {} } }, OLD);
  const data = getDuoAuthenticationData(realm, 'anna', PASSWORD);
  expect(data).toEqual({ api_hostname: 'duo.example.com', signature: signDuoRequest(realm, 'anna') });
  const response = signDuoResponse(realm, 'anna', data.signature);
  expect(ownerOf(realm, issueTokenWithDuoSignature(realm, 'anna', PASSWORD, response))).toEqual(ANNA);
});

test('from 2.4.8 an admin is enrolled with a passcode, which stays the same', () => {
  const realm = createTwoFactorRealm();
  expect(configureDuo(realm, setupToken(realm))).toBeUndefined();
  const passcode = adminOf(realm).two_factor.duo_security?.passcode;
  expect(passcode).toMatch(/^\d{6}$/);
  expect(mailsOf(realm)).toEqual([['duo_enrollment', 'anna@example.com', { username: 'anna', passcode }]]);
  configureDuo(realm, setupToken(realm));
  expect(adminOf(realm).two_factor.duo_security).toEqual({ active: false, passcode });
  activateDuo(realm, setupToken(realm));
  expect(adminOf(realm).two_factor.duo_security).toEqual({ active: true, passcode });
  expect(ownerOf(realm, issueTokenWithDuoPasscode(realm, 'anna', PASSWORD, passcode ?? ''))).toEqual(ANNA);
});

test('from 2.4.8 an admin whom Duo does not know stays inactive without an error', () => {
  const realm = createTwoFactorRealm();
  activateDuo(realm, setupToken(realm));
  expect(adminOf(realm).two_factor.duo_security).toBeUndefined();
});

test.each(['', '000000'])('from 2.4.8 the passcode %o is refused', (passcode) => {
  const realm = createTwoFactorRealm({ two_factor: { duo_security: { passcode: '123456' } } });
  const signIn = () => issueTokenWithDuoPasscode(realm, 'anna', PASSWORD, passcode);
  expect([refusalOf(signIn), reasonOf(signIn)]).toEqual([
    ['duoResponseInvalid', {}],
    'the passcode is not that of the admin',
  ]);
});

test('every step needs the password or the mailed token', () => {
  const realm = createTwoFactorRealm({ two_factor: { duo_security: { passcode: '123456' } } });
  const steps = [
    () => configureDuo(realm, 'forged'),
    () => activateDuo(realm, 'forged'),
    () => activateDuoBySignature(realm, 'forged', ''),
    () => getDuoAuthenticationData(realm, 'anna', 'wrong'),
    () => issueTokenWithDuoSignature(realm, 'anna', 'wrong', ''),
    () => issueTokenWithDuoPasscode(realm, 'anna', 'wrong', '123456'),
  ];
  expect(steps.map((step) => refusalOf(step)?.[0])).toEqual([
    ...Array.from({ length: 3 }, () => 'invalidTfaToken'),
    ...Array.from({ length: 3 }, () => 'signInIncorrect'),
  ]);
});
