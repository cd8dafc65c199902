import { expect, test } from 'vitest';
import {
  describeProviders,
  getDefaultProvider,
  listInstalledProviders,
  listProvidersToActivate,
  setDefaultProvider,
  setUserProviders,
} from '../../../src/domain/two-factor/provider-lists.ts';
import { createRealm, reasonOf, refusalOf } from '../create-realm.ts';
import { adminOf, createTwoFactorRealm } from './two-factor-realm.ts';

const FORCE = 'twofactorauth/general/force_providers';

test('a provider has its declaration, and whether it is enabled', () => {
  const realm = createRealm();
  expect(describeProviders(realm, ['google'])).toEqual([
    {
      enabled: true,
      engine: { enabled: true },
      code: 'google',
      name: 'Google Authenticator',
      icon: 'Magento_TwoFactorAuth::images/providers/google.png',
      reset_allowed: true,
      configure_action: 'tfa/google/configure',
      auth_action: 'tfa/google/auth',
      extra_actions: ['tfa/google/qr', 'tfa/google/configurepost', 'tfa/google/authpost'],
    },
  ]);
  expect(listInstalledProviders(realm).map(({ code, enabled, engine }) => [code, enabled, engine.enabled])).toEqual([
    ['google', true, true],
    ['duo_security', false, false],
    ['authy', false, false],
    ['u2fkey', true, true],
  ]);
});

test('the providers to activate are the forced ones that are not active', () => {
  const realm = createTwoFactorRealm(
    { two_factor: { duo_security: {} } },
    { config: { [FORCE]: 'google,duo_security' } },
  );
  expect(listProvidersToActivate(realm, 1)).toEqual(['google']);
  expect(listProvidersToActivate(realm, 9)).toEqual(['google', 'duo_security']);
});

test('the default provider of a user is empty until it is set', () => {
  const realm = createTwoFactorRealm();
  expect([getDefaultProvider(realm, 1), getDefaultProvider(realm, 9)]).toEqual(['', '']);
  expect(setDefaultProvider(realm, 1, 'authy')).toBe(true);
  expect(getDefaultProvider(realm, 1)).toBe('authy');
});

test("a user's providers are stored in their order", () => {
  const realm = createTwoFactorRealm();
  expect(setUserProviders(realm, 1, 'u2fkey , google')).toBe(true);
  expect(adminOf(realm).two_factor.providers).toEqual(['u2fkey', 'google']);
});

test.each([
  ['a provider that is not forced', 'google', 'authy'],
  ['an unknown provider', 'google', 'other'],
])('%s is refused', (_, forced, code) => {
  const realm = createTwoFactorRealm({}, { config: { [FORCE]: forced } });
  expect(refusalOf(() => setDefaultProvider(realm, 1, code))).toEqual(['unknownProvider', [code]]);
  expect(refusalOf(() => setUserProviders(realm, 1, `google,${code}`))).toEqual(['unknownProvider', [code]]);
  expect(adminOf(realm).two_factor).toEqual({});
});

test('a setting of an unknown user is an internal error', () => {
  const realm = createTwoFactorRealm();
  const set = () => setDefaultProvider(realm, 9, 'google');
  expect([refusalOf(set), reasonOf(set)]).toEqual([['internalError', {}], 'there is no admin 9']);
  expect(refusalOf(() => setUserProviders(realm, 9, 'google'))).toEqual(['internalError', {}]);
});
