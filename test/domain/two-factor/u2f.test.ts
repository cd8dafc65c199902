import { expect, test } from 'vitest';
import {
  finishU2fSignIn,
  getU2fRegistrationPrompt,
  getU2fSignInPrompt,
  registerU2fKey,
  startU2fRegistration,
  startU2fSignIn,
} from '../../../src/domain/two-factor/u2f.ts';
import { reasonOf, refusalOf } from '../create-realm.ts';
import { ANNA, adminOf, createTwoFactorRealm, ownerOf, PASSWORD, setupToken } from './two-factor-realm.ts';

const KEY = { id: Buffer.from([1, 2, 255]).toString('base64'), key: 'PEM' };
const CHALLENGE = [1, 2, 3];
const REGISTERED = { u2fkey: { public_keys: [KEY] } };
const PENDING = { u2fkey: { public_keys: [KEY], authentication_challenge: CHALLENGE } };

test('a registration has a challenge of 16 bytes', () => {
  const realm = createTwoFactorRealm();
  const options = startU2fRegistration(realm, setupToken(realm));
  const challenge = adminOf(realm).two_factor.u2fkey?.register_challenge ?? [];
  expect(challenge).toHaveLength(16);
  expect(challenge.every((byte) => Number.isInteger(byte) && byte >= 0 && byte < 256)).toBe(true);
  expect(Math.max(...challenge)).toBeGreaterThan(15);
  expect(options).toEqual({
    publicKey: {
      challenge,
      user: {
        id: Array.from(realm.digest.sha1('1'), (character) => character.charCodeAt(0)),
        name: 'anna',
        displayName: 'anna',
      },
      rp: { name: 'localhost', id: 'localhost' },
      pubKeyCredParams: [{ alg: -7, type: 'public-key' }],
      attestation: 'indirect',
      authenticatorSelection: {
        authenticatorAttachment: 'cross-platform',
        requireResidentKey: false,
        userVerification: 'discouraged',
      },
      timeout: 60_000,
      excludeCredentials: [],
      extensions: { exts: true },
    },
  });
});

test('a key that signed the challenge replaces the former key', () => {
  const realm = createTwoFactorRealm({
    two_factor: { u2fkey: { active: false, public_keys: [{ id: 'old', key: 'PEM' }] } },
  });
  startU2fRegistration(realm, setupToken(realm));
  const prompt = getU2fRegistrationPrompt(realm, setupToken(realm));
  expect(prompt).toEqual({
    domain: 'localhost',
    challenge: adminOf(realm).two_factor.u2fkey?.register_challenge,
  });
  registerU2fKey(realm, setupToken(realm), prompt, KEY);
  expect(adminOf(realm).two_factor.u2fkey).toEqual({
    active: true,
    public_keys: [KEY],
    register_challenge: undefined,
  });
});

test('a registration that was not started, or was started again, is refused', () => {
  const realm = createTwoFactorRealm();
  expect(refusalOf(() => getU2fRegistrationPrompt(realm, setupToken(realm)))).toEqual(['u2fNotStarted', {}]);
  const unknown = { domain: 'localhost', challenge: CHALLENGE };
  expect(refusalOf(() => registerU2fKey(realm, setupToken(realm), unknown, KEY))).toEqual(['u2fNotStarted', {}]);
  startU2fRegistration(realm, setupToken(realm));
  const prompt = getU2fRegistrationPrompt(realm, setupToken(realm));
  startU2fRegistration(realm, setupToken(realm));
  expect(refusalOf(() => registerU2fKey(realm, setupToken(realm), prompt, KEY))).toEqual(['u2fNotStarted', {}]);
  expect(adminOf(realm).two_factor.u2fkey).toMatchObject({ active: false, public_keys: [] });
});

test('a registered admin without a challenge is refused as configured', () => {
  const realm = createTwoFactorRealm({ two_factor: REGISTERED });
  expect(refusalOf(() => startU2fRegistration(realm, setupToken(realm)))).toEqual(['providerAlreadyConfigured', {}]);
});

test('a sign-in has a challenge and the registered keys', () => {
  const realm = createTwoFactorRealm({ two_factor: REGISTERED });
  const options = startU2fSignIn(realm, 'anna', PASSWORD);
  const challenge = adminOf(realm).two_factor.u2fkey?.authentication_challenge;
  expect(challenge).toHaveLength(16);
  expect(adminOf(realm).two_factor.u2fkey).toMatchObject({ active: true, public_keys: [KEY] });
  expect(options).toEqual({
    credentialRequestOptions: {
      challenge,
      timeout: 60_000,
      allowCredentials: [{ type: 'public-key', id: [1, 2, 255] }],
      userVerification: 'discouraged',
      extensions: { txAuthSimple: 'Authenticate with Admin' },
      rpId: 'localhost',
    },
  });
});

const NOT_PENDING = 'no challenge is pending: it was not requested, or was used already';

test('a token is issued once for a signed challenge', () => {
  const realm = createTwoFactorRealm({ two_factor: PENDING });
  const prompt = getU2fSignInPrompt(realm, 'anna', PASSWORD);
  expect(prompt).toEqual({ userId: 1, domain: 'localhost', challenge: CHALLENGE, keys: [KEY] });
  expect(ownerOf(realm, finishU2fSignIn(realm, prompt))).toEqual(ANNA);
  expect(adminOf(realm).two_factor.u2fkey?.authentication_challenge).toBeUndefined();
  const again = () => finishU2fSignIn(realm, prompt);
  expect([refusalOf(again), reasonOf(again)]).toEqual([['u2fNotPrompted', {}], NOT_PENDING]);
});

test('a sign-in without a challenge is refused', () => {
  const realm = createTwoFactorRealm({ two_factor: REGISTERED });
  const prompt = () => getU2fSignInPrompt(realm, 'anna', PASSWORD);
  expect([refusalOf(prompt), reasonOf(prompt)]).toEqual([['u2fNotPrompted', {}], NOT_PENDING]);
});

test('a challenge of another request, or of a deleted admin, is refused', () => {
  const realm = createTwoFactorRealm({ two_factor: PENDING });
  const prompt = getU2fSignInPrompt(realm, 'anna', PASSWORD);
  const other = { ...prompt, challenge: [...CHALLENGE] };
  expect(refusalOf(() => finishU2fSignIn(realm, other))).toEqual(['u2fNotPrompted', {}]);
  realm.world.admins.update({ ...adminOf(realm), two_factor: {} });
  expect(refusalOf(() => finishU2fSignIn(realm, prompt))).toEqual(['u2fNotPrompted', {}]);
  realm.world.admins.delete(1);
  expect(refusalOf(() => finishU2fSignIn(realm, prompt))).toEqual(['u2fNotPrompted', {}]);
});

test.each([
  ['https://shop.example/', '', 'shop.example'],
  ['http://shop.example:8080/en/', '', 'shop.example:8080'],
  ['https://shop.example/', 'admin.example', 'admin.example'],
])('with the base URL %s and the configured domain %o, the domain is %s', (base_url, configured, domain) => {
  const realm = createTwoFactorRealm(
    { two_factor: PENDING },
    { config: { 'web/unsecure/base_url': base_url, 'twofactorauth/u2fkey/webapi_challenge_domain': configured } },
  );
  expect(getU2fSignInPrompt(realm, 'anna', PASSWORD).domain).toBe(domain);
});

test.each(['shop.example', 'ftp://shop.example/', 'https://shop.example', 'x https://shop.example/'])(
  'the base URL %s has no domain',
  (base_url) => {
    const realm = createTwoFactorRealm({ two_factor: PENDING }, { config: { 'web/unsecure/base_url': base_url } });
    expect(refusalOf(() => getU2fSignInPrompt(realm, 'anna', PASSWORD))).toEqual(['u2fDomainUnknown', {}]);
  },
);

test('every step needs the password or the mailed token', () => {
  const realm = createTwoFactorRealm({ two_factor: PENDING });
  const prompt = { domain: 'localhost', challenge: CHALLENGE };
  const steps = [
    () => startU2fRegistration(realm, 'forged'),
    () => getU2fRegistrationPrompt(realm, 'forged'),
    () => registerU2fKey(realm, 'forged', prompt, KEY),
    () => startU2fSignIn(realm, 'anna', 'wrong'),
    () => getU2fSignInPrompt(realm, 'anna', 'wrong'),
  ];
  expect(steps.map((step) => refusalOf(step)?.[0])).toEqual([
    'invalidTfaToken',
    'invalidTfaToken',
    'invalidTfaToken',
    'signInIncorrect',
    'signInIncorrect',
  ]);
});
