import { expect, test } from 'vitest';
import { getOneTimeCode } from '../../src/operations/get-one-time-code.ts';
import { createSandbox, errorOf } from './create-sandbox.ts';

const SECRET = 'JBSWY3DPEHPK3PXP';
const sandbox = createSandbox({
  admins: [
    { username: 'google', totp_secret: SECRET },
    { username: 'duo', two_factor: { duo_security: { passcode: '12345678' } } },
    {
      username: 'both',
      totp_secret: SECRET,
      two_factor: { authy: { country_code: '1', phone_number: '555', code: '7654321' } },
    },
    { username: 'none' },
  ],
});
const { clock, digest } = sandbox.realm;
const code = digest.oneTimeCode(SECRET, clock.now());

test.each([
  ['google', undefined, { code, expires_in: 30, provider: 'google' }],
  ['GOOGLE', 'google', { code, expires_in: 30, provider: 'google' }],
  ['duo', undefined, { code: '12345678', expires_in: null, provider: 'duo_security' }],
  ['both', 'authy', { code: '7654321', expires_in: null, provider: 'authy' }],
])('the code of %s by the provider %s', (username, provider, view) => {
  expect(getOneTimeCode(sandbox, username, provider)).toEqual(view);
});

test.each([
  ['nora', undefined, "NotFound: no admin has the username 'nora'"],
  ['none', undefined, "NotFound: admin 'none' has no second factor with a code; set totp_secret or two_factor"],
  ['google', 'authy', "NotFound: admin 'google' has no code of the provider authy"],
  ['google', 'gogle', "InvalidDocument: provider: unknown provider with a code 'gogle'; did you mean 'google'?"],
])('refuses %s with the provider %s', (username, provider, message) => {
  expect(errorOf(() => getOneTimeCode(sandbox, username, provider))).toContain(message);
});
