import { expect, test } from 'vitest';
import {
  type AuthyDevice,
  activateAuthy,
  configureAuthy,
  issueTokenWithAuthy,
  issueTokenWithOneTouch,
  sendAuthyToken,
} from '../../../src/domain/two-factor/authy.ts';
import { mailsOf, NOW, reasonOf, refusalOf, SECOND } from '../create-realm.ts';
import { ANNA, adminOf, createTwoFactorRealm, ownerOf, PASSWORD, setupToken } from './two-factor-realm.ts';

const DEVICE = { country: '+49', phone_number: '170-555', method: 'sms' };
const PHONE = { country_code: '49', phone_number: '170-555' };
const LIFETIME = 599 * SECOND;

test.each([
  ['sms', 'Text message sent to +49 170-555.'],
  ['call', 'Call to +49 170-555 initiated.'],
])('a phone is verified by %s', (method, message) => {
  const realm = createTwoFactorRealm();
  expect(configureAuthy(realm, setupToken(realm), { ...DEVICE, method })).toEqual({
    message,
    expiration_seconds: 599,
  });
  const { authy } = adminOf(realm).two_factor;
  const code = authy?.verification?.code;
  expect(code).toMatch(/^\d{4}$/);
  expect(authy).toEqual({
    active: false,
    ...PHONE,
    onetouch: 'approved',
    code: undefined,
    user: undefined,
    verification: { code, expires_at: NOW + LIFETIME },
  });
  expect(mailsOf(realm)).toEqual([['authy_verification', 'anna@example.com', { via: method, ...PHONE, code }]]);
});

test.each<[AuthyDevice, string]>([
  [{ ...DEVICE, country: '' }, 'authyPhoneInvalid'],
  [{ ...DEVICE, country: '49a' }, 'authyPhoneInvalid'],
  [{ ...DEVICE, country: 'a49' }, 'authyPhoneInvalid'],
  [{ ...DEVICE, country: '++49' }, 'authyPhoneInvalid'],
  [{ ...DEVICE, country: '+' }, 'authyPhoneInvalid'],
  [{ phone_number: '1', method: 'sms' }, 'authyPhoneInvalid'],
  [{ ...DEVICE, phone_number: '-' }, 'authyPhoneInvalid'],
  [{ country: '49', method: 'sms' }, 'authyPhoneInvalid'],
  [{ ...DEVICE, method: 'onetouch' }, 'authyViaUnsupported'],
  [{ country: '49', phone_number: '1' }, 'authyViaUnsupported'],
])('the device %j is refused with %s', (device, key) => {
  const realm = createTwoFactorRealm();
  expect(refusalOf(() => configureAuthy(realm, setupToken(realm), device))).toEqual([key, {}]);
  expect([adminOf(realm).two_factor.authy, mailsOf(realm)]).toEqual([undefined, []]);
});

test('a country code without a plus sign is accepted', () => {
  const realm = createTwoFactorRealm();
  configureAuthy(realm, setupToken(realm), { ...DEVICE, country: '1' });
  expect(adminOf(realm).two_factor.authy?.country_code).toBe('1');
});

test('a new phone keeps the code of the app, the user and the answer to prompts', () => {
  const authy = { ...PHONE, active: false, code: '1234567', user: 5, onetouch: 'denied' } as const;
  const realm = createTwoFactorRealm({ two_factor: { authy } });
  configureAuthy(realm, setupToken(realm), { ...DEVICE, phone_number: '2' });
  expect(adminOf(realm).two_factor.authy).toMatchObject({ ...authy, phone_number: '2' });
});

test('the code from the phone activates the provider, and enrols the user', () => {
  const realm = createTwoFactorRealm();
  configureAuthy(realm, setupToken(realm), DEVICE);
  activateAuthy(realm, setupToken(realm), adminOf(realm).two_factor.authy?.verification?.code ?? '');
  const { authy } = adminOf(realm).two_factor;
  expect(authy).toMatchObject({ active: true, ...PHONE, verification: undefined });
  expect(String(authy?.user)).toMatch(/^1\d{8}$/);
  expect(authy?.code).toMatch(/^\d{7}$/);
  expect(mailsOf(realm)[1]).toEqual(['authy_app', 'anna@example.com', { ...PHONE, code: authy?.code }]);
});

const VERIFYING = { ...PHONE, active: false, verification: { code: '1234', expires_at: '+10s' } };

test('an enrolled user keeps number and code', () => {
  const realm = createTwoFactorRealm({ two_factor: { authy: { ...VERIFYING, user: 5, code: '1234567' } } });
  activateAuthy(realm, setupToken(realm), '1234');
  expect(adminOf(realm).two_factor.authy).toMatchObject({ user: 5, code: '1234567' });
});

test.each<[string, object, number, readonly unknown[], string | undefined]>([
  ['without a phone', {}, 0, ['authyVerifyMissing', {}], undefined],
  [
    'without a verification',
    { authy: { ...PHONE, active: false } },
    0,
    ['authyNothingPending', ['49', '170-555']],
    'no verification of the phone was started',
  ],
  [
    'when the code has expired',
    { authy: VERIFYING },
    10 * SECOND,
    ['authyNothingPending', ['49', '170-555']],
    'the code was valid until 2030-01-01T00:00:10Z',
  ],
  [
    'with another code',
    { authy: { ...VERIFYING, verification: { ...VERIFYING.verification, code: '4321' } } },
    10 * SECOND - 1,
    ['authyVerificationIncorrect', {}],
    'the code is not the one that was sent to the phone',
  ],
])('an activation %s is refused', (_, two_factor, milliseconds, refusal, why) => {
  const realm = createTwoFactorRealm({ two_factor });
  realm.clock.advance(milliseconds);
  const activate = () => activateAuthy(realm, setupToken(realm), '1234');
  expect([refusalOf(activate), reasonOf(activate)]).toEqual([refusal, why]);
  expect(adminOf(realm).two_factor.authy?.active).not.toBe(true);
});

const ACTIVE = { ...PHONE, code: '1234567' };

test.each<[string, object, readonly unknown[] | undefined, string | undefined]>([
  ['1234567', {}, undefined, undefined],
  ['7654321', {}, ['authyTokenInvalid', {}], 'the code is not the one that was sent to the admin'],
  ['1234567', { code: undefined }, ['authyTokenInvalid', {}], 'no code was sent to the admin'],
  ['', {}, ['authyCodeFormat', {}], undefined],
  ['123 456', {}, ['authyCodeFormat', {}], undefined],
  ['-1234567', {}, ['authyCodeFormat', {}], undefined],
  ['1234567-', {}, ['authyCodeFormat', {}], undefined],
])('the code %o of an app with %j is refused with %j', (otp, change, refusal, why) => {
  const realm = createTwoFactorRealm({ two_factor: { authy: { ...ACTIVE, ...change } } });
  const signIn = () => issueTokenWithAuthy(realm, 'anna', PASSWORD, otp);
  expect([refusalOf(signIn), reasonOf(signIn)]).toEqual([refusal, why]);
  if (refusal === undefined) expect(ownerOf(realm, signIn())).toEqual(ANNA);
});

test.each(['sms', 'call'])('the code is sent by %s', (via) => {
  const realm = createTwoFactorRealm({ two_factor: { authy: ACTIVE } });
  sendAuthyToken(realm, 'anna', PASSWORD, via);
  expect(mailsOf(realm)).toEqual([['authy_token', 'anna@example.com', { via, ...PHONE, code: '1234567' }]]);
});

test('a code is generated when it is first sent', () => {
  const realm = createTwoFactorRealm({ two_factor: { authy: PHONE } });
  sendAuthyToken(realm, 'anna', PASSWORD, 'sms');
  const { code } = adminOf(realm).two_factor.authy ?? {};
  expect(code).toMatch(/^\d{7}$/);
  sendAuthyToken(realm, 'anna', PASSWORD, 'sms');
  expect(adminOf(realm).two_factor.authy?.code).toBe(code);
});

test('a code is not sent in any other way', () => {
  const realm = createTwoFactorRealm({ two_factor: { authy: ACTIVE } });
  expect(refusalOf(() => sendAuthyToken(realm, 'anna', PASSWORD, 'mail'))).toEqual(['authyViaUnsupported', {}]);
  expect(mailsOf(realm)).toEqual([]);
});

test('a prompt is sent to the phone', () => {
  const realm = createTwoFactorRealm(
    { two_factor: { authy: { ...ACTIVE, onetouch: 'denied' } } },
    { config: { 'twofactorauth/authy/onetouch_message': 'Sign in?' } },
  );
  sendAuthyToken(realm, 'anna', PASSWORD, 'onetouch');
  const { pending_approval } = adminOf(realm).two_factor.authy ?? {};
  expect(pending_approval).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(mailsOf(realm)).toEqual([
    ['authy_onetouch', 'anna@example.com', { message: 'Sign in?', pending_approval, answer: 'denied' }],
  ]);
});

test.each<[object, readonly unknown[] | undefined, string | undefined]>([
  [{ pending_approval: 'uuid' }, undefined, undefined],
  [{}, ['authyNoApprovalRequest', {}], undefined],
  [
    { pending_approval: 'uuid', onetouch: 'denied' },
    ['authyOneTouchDenied', {}],
    "the admin's answer to the prompt is 'denied'",
  ],
  [
    { pending_approval: 'uuid', onetouch: 'pending' },
    ['authyOneTouchDenied', {}],
    "the admin's answer to the prompt is 'pending'",
  ],
])('a sign-in with the prompt %j is refused with %j', (change, refusal, why) => {
  const realm = createTwoFactorRealm({ two_factor: { authy: { ...ACTIVE, ...change } } });
  const signIn = () => issueTokenWithOneTouch(realm, 'anna', PASSWORD);
  expect([refusalOf(signIn), reasonOf(signIn)]).toEqual([refusal, why]);
  if (refusal === undefined) expect(ownerOf(realm, signIn())).toEqual(ANNA);
});

test('every step needs the password or the mailed token', () => {
  const realm = createTwoFactorRealm({ two_factor: { authy: ACTIVE } });
  const steps = [
    () => configureAuthy(realm, 'forged', DEVICE),
    () => activateAuthy(realm, 'forged', '1234'),
    () => issueTokenWithAuthy(realm, 'anna', 'wrong', '1234567'),
    () => sendAuthyToken(realm, 'anna', 'wrong', 'sms'),
    () => issueTokenWithOneTouch(realm, 'anna', 'wrong'),
  ];
  expect(steps.map((step) => refusalOf(step)?.[0])).toEqual([
    'invalidTfaToken',
    'invalidTfaToken',
    'signInIncorrect',
    'signInIncorrect',
    'signInIncorrect',
  ]);
});
