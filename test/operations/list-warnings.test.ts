import { expect, test } from 'vitest';
import { listWarnings } from '../../src/operations/list-warnings.ts';
import { createSandbox } from './create-sandbox.ts';

const SECRET = 'JBSWY3DPEHPK3PXP';
const admins = [
  { username: 'ada', totp_secret: SECRET },
  { username: 'ben' },
  { username: 'cyd', totp_secret: SECRET },
];
const PROVIDERS = 'twofactorauth/general/force_providers';
const isAbsent = 'totp_secret has no effect: Magento_TwoFactorAuth is not installed or not enabled';
const isNotForced = `totp_secret has no effect: google is not in ${PROVIDERS}`;

test.each([
  ['2.4.8', { [PROVIDERS]: 'google' }, {}, []],
  ['2.4.8', { [PROVIDERS]: 'authy,google' }, {}, []],
  ['2.4.8', { [PROVIDERS]: 'authy' }, {}, [`admin ada: ${isNotForced}`, `admin cyd: ${isNotForced}`]],
  [
    '2.4.8',
    { [PROVIDERS]: 'google' },
    { Magento_TwoFactorAuth: false },
    [`admin ada: ${isAbsent}`, `admin cyd: ${isAbsent}`],
  ],
  ['2.3.7', {}, {}, [`admin ada: ${isAbsent}`, `admin cyd: ${isAbsent}`]],
])('in %s with %j and the modules %j secrets without effect are listed', (magento, config, modules, warnings) => {
  expect(listWarnings(createSandbox({ magento, config, modules, admins }))).toEqual(warnings);
});

test('faults that can have no effect are listed first', () => {
  const faults = [{ preset: 'admin-otp-invalid' as const }, { preset: 'wrong-credentials' as const }];
  expect(listWarnings(createSandbox({ magento: '2.3.7', admins, faults }))).toEqual([
    expect.stringMatching(/^fault admin-otp-invalid: .*Magento_TwoFactorAuth is not installed/),
    `admin ada: ${isAbsent}`,
    `admin cyd: ${isAbsent}`,
  ]);
});

test('a document without faults and admins has no warnings', () => {
  expect(listWarnings(createSandbox())).toEqual([]);
});
