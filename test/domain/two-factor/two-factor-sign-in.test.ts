import { expect, test } from 'vitest';
import { parseCodes } from '../../../src/domain/two-factor/csv-setting.ts';
import {
  isProviderActive,
  isProviderEnabled,
  issueTokenForAdmin,
  listForcedProviders,
  saveTwoFactor,
  signInWithProvider,
} from '../../../src/domain/two-factor/two-factor-sign-in.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, refusalOf } from '../create-realm.ts';
import { ANNA, adminOf, createTwoFactorRealm, ownerOf, PASSWORD } from './two-factor-realm.ts';

test.each([
  ['', ['']],
  ['google', ['google']],
  ['google,authy', ['google', 'authy']],
  ['google , authy', ['google', 'authy']],
  [' google , authy,\tu2fkey ', [' google', 'authy', 'u2fkey ']],
  ['a,,b', ['a', '', 'b']],
  [', ', ['', '']],
])('the codes of %o are %j', (csv, codes) => {
  expect(parseCodes(csv)).toEqual(codes);
});

const DUO = {
  'twofactorauth/general/force_providers': 'duo_security',
  'twofactorauth/duo/api_hostname': 'duo.example.com',
  'twofactorauth/duo/client_id': 'client',
  'twofactorauth/duo/client_secret': 'secret',
};
const OLD_DUO = {
  'twofactorauth/duo/api_hostname': 'duo.example.com',
  'twofactorauth/duo/integration_key': 'integration',
  'twofactorauth/duo/secret_key': 'secret',
};

test.each<[string, FixtureDocument['config'], boolean]>([
  ['google', {}, true],
  ['u2fkey', {}, true],
  ['duo_security', {}, false],
  ['duo_security', DUO, true],
  ['duo_security', { ...DUO, 'twofactorauth/duo/api_hostname': '' }, false],
  ['duo_security', { ...DUO, 'twofactorauth/duo/client_id': '' }, false],
  ['duo_security', { ...DUO, 'twofactorauth/duo/client_secret': '' }, false],
  ['duo_security', { ...DUO, 'twofactorauth/general/force_providers': 'google' }, false],
  ['duo_security', OLD_DUO, false],
  ['authy', {}, false],
  ['authy', { 'twofactorauth/authy/api_key': 'key' }, true],
])('the provider %s with %j is enabled: %s', (code, config, isEnabled) => {
  const realm = createRealm({ config });
  const provider = ['google', 'duo_security', 'authy', 'u2fkey'].find((each) => each === code);
  expect(isProviderEnabled(realm, provider as Parameters<typeof isProviderEnabled>[1])).toBe(isEnabled);
});

test.each<[FixtureDocument['config'], boolean]>([
  [OLD_DUO, true],
  [{ ...OLD_DUO, 'twofactorauth/duo/integration_key': '' }, false],
  [{ ...OLD_DUO, 'twofactorauth/duo/secret_key': '' }, false],
  [DUO, false],
])('in 2.4.7, Duo with %j is enabled: %s', (config, isEnabled) => {
  expect(isProviderEnabled(createRealm({ magento: '2.4.7', config }), 'duo_security')).toBe(isEnabled);
});

test.each([
  ['', []],
  ['google', ['google']],
  ['u2fkey, unknown ,google', ['u2fkey', 'google']],
  ['authy,google', ['google']],
  ['toString', []],
])('for the configured providers %o, requires %j', (force_providers, forced) => {
  expect(
    listForcedProviders(createRealm({ config: { 'twofactorauth/general/force_providers': force_providers } })),
  ).toEqual(forced);
});

test('a provider is active once it is set up', () => {
  const realm = createTwoFactorRealm({
    two_factor: { google: { secret: 'JBSWY3DPEHPK3PXP' }, duo_security: {}, u2fkey: { active: false } },
  });
  const providers = ['google', 'duo_security', 'authy', 'u2fkey'] as const;
  expect(providers.map((code) => isProviderActive(adminOf(realm), code))).toEqual([false, true, false, false]);
  const active = { ...adminOf(realm), totp_secret: 'JBSWY3DPEHPK3PXP' };
  expect(isProviderActive(active, 'google')).toBe(true);
});

test('a change of one provider leaves the others', () => {
  const realm = createTwoFactorRealm({ two_factor: { duo_security: { passcode: '123456' } } });
  const saved = saveTwoFactor(realm, adminOf(realm), { default_provider: 'google' });
  expect(saved).toBe(adminOf(realm));
  expect(saved.two_factor).toMatchObject({
    duo_security: { active: true, passcode: '123456' },
    default_provider: 'google',
  });
});

test.each([
  ['wrong', 'google,duo_security', ['signInIncorrect', {}]],
  [PASSWORD, 'google', ['providerNotAllowed', {}]],
  [PASSWORD, 'google,duo_security', undefined],
])('a sign-in with %s and Duo where %s is forced is refused with %j', (password, force_providers, refusal) => {
  const config = { 'twofactorauth/general/force_providers': force_providers };
  const realm = createTwoFactorRealm({ two_factor: { duo_security: {} } }, { config });
  expect(refusalOf(() => signInWithProvider(realm, 'anna', password, 'duo_security'))).toEqual(refusal);
});

test('a sign-in with a provider that is not set up is refused', () => {
  const realm = createTwoFactorRealm();
  expect(refusalOf(() => signInWithProvider(realm, 'anna', PASSWORD, 'google'))).toEqual(['providerNotConfigured', {}]);
});

test('an admin who has passed every step gets a token', () => {
  const realm = createTwoFactorRealm({ two_factor: { duo_security: {} } });
  const admin = signInWithProvider(realm, 'anna', PASSWORD, 'duo_security');
  expect(ownerOf(realm, issueTokenForAdmin(realm, admin))).toEqual(ANNA);
});
