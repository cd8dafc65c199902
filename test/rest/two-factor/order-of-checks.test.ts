import { expect, test } from 'vitest';
import { admin, aShop, type Shop, said } from './a-shop.ts';

const INCORRECT =
  'The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.';
const INVALID_TOKEN = 'Invalid two-factor authorization token';
const NOT_ALLOWED = 'Provider is not allowed.';

const config = {
  'twofactorauth/authy/api_key': 'key',
  'twofactorauth/duo/api_hostname': 'api-1.duosecurity.com',
  'twofactorauth/duo/integration_key': 'DIXXXXXXXXXXXXXXXXXX',
  'twofactorauth/duo/secret_key': 'deadbeef',
};
const everything = {
  totp_secret: 'JBSWY3DPEHPK3PXP',
  two_factor: { authy: { country_code: '1', phone_number: '555-0100' }, duo_security: {}, u2fkey: {} },
};

/** Routes that give a token or lead to one: provider, path, what they need besides, and what a wrong second factor is told. */
const signIns = [
  ['google', 'google/authenticate', { otp: 'wrong' }, 'Invalid code.'],
  ['authy', 'authy/authenticate', { otp: 'wrong' }, 'Token is invalid'],
  ['authy', 'authy/authenticate-onetouch', {}, 'No approval requests for this user'],
  ['authy', 'authy/send-token/pigeon', {}, 'Unsupported via method'],
  ['duo_security', 'duo_security/authenticate', { passcode: 'wrong' }, 'Invalid response'],
  ['u2fkey', 'u2fkey/verify', { publicKeyCredentialJson: '{}' }, 'U2f authentication prompt not sent.'],
  ['u2fkey', 'u2fkey/authentication-challenge', {}, undefined],
] as const;

const answerOf = async (shop: Shop, path: string, body: object) => {
  const answer = await shop.provider(path, body);
  return [answer.status, said(answer)];
};

test.each(signIns)(
  '%s: %s judges fields, password, provider, set-up and second factor, in this order',
  async (provider, path, factor, told) => {
    const shop = await aShop('', { config });
    const missing = await shop.provider(path, {});
    expect(missing).toMatchObject({ status: 400, body: { message: 'One or more input exceptions have occurred.' } });
    const fields = ['username', 'password', ...Object.keys(factor)];
    expect(missing.body['errors']).toMatchObject(fields.map((fieldName) => ({ parameters: { fieldName } })));

    expect(await answerOf(shop, path, { ...factor, ...admin, password: '' })).toEqual([
      400,
      '"%fieldName" is required. Enter and try again.',
    ]);
    expect(await answerOf(shop, path, { ...factor, ...admin, password: 'wrong' })).toEqual([401, INCORRECT]);
    expect(await answerOf(shop, path, { ...factor, ...admin })).toEqual([400, NOT_ALLOWED]);

    await shop.magento.config.set({ 'twofactorauth/general/force_providers': provider });
    expect(await answerOf(shop, path, { ...factor, ...admin })).toEqual([400, 'Provider is not configured.']);

    await shop.magento.admins.update('ada', everything);
    const answer = await shop.provider(path, { ...factor, ...admin });
    expect([answer.status, said(answer)]).toEqual([
      told === undefined ? 200 : told === 'Invalid code.' ? 401 : 400,
      told,
    ]);
  },
);

test.each(signIns)('%s: %s is throttled by wrong passwords, and by nothing else', async (provider, path, factor) => {
  const shop = await aShop(provider, { config, account: everything });
  for (let i = 0; i < 5; i += 1) await shop.provider(path, { ...factor, ...admin, password: 'wrong' });
  for (let i = 0; i < 7; i += 1) {
    expect(await answerOf(shop, path, { ...factor, ...admin })).not.toContain(INCORRECT);
  }
  for (let i = 0; i < 6; i += 1) await shop.provider(path, { ...factor, ...admin, password: 'wrong' });
  expect(await answerOf(shop, path, { ...factor, ...admin })).toEqual([401, INCORRECT]);
});

/** Routes that set a provider up: provider, path and what they need besides. */
const setUps = [
  ['google', 'google/configure', {}],
  ['google', 'google/activate', { otp: 'wrong' }],
  ['authy', 'authy/configure', { deviceData: {} }],
  ['authy', 'authy/activate', { otp: 'wrong' }],
  ['duo_security', 'duo_security/configure', {}],
  ['duo_security', 'duo_security/activate', {}],
  ['u2fkey', 'u2fkey/configure', {}],
  ['u2fkey', 'u2fkey/activate', { publicKeyCredentialJson: '{}' }],
] as const;

const forged = Buffer.from('{"user_id":1,"tfa_configuration":true,"iss":1893456000}.Zm9yZ2Vk').toString('base64');

test.each(setUps)(
  '%s: %s judges whether the token can be read, the provider, its state, then the token',
  async (provider, path, given) => {
    const shop = await aShop('', { config, account: everything });
    expect(await answerOf(shop, path, { ...given, tfaToken: 'abc' })).toEqual([401, INVALID_TOKEN]);
    expect(await answerOf(shop, path, { ...given, tfaToken: forged })).toEqual([400, NOT_ALLOWED]);

    await shop.magento.config.set({ 'twofactorauth/general/force_providers': provider });
    expect(await answerOf(shop, path, { ...given, tfaToken: forged })).toEqual([
      400,
      'Provider is already configured.',
    ]);

    await shop.magento.admins.update('ada', { totp_secret: null, two_factor: null });
    const before = await shop.magento.world();
    expect(await answerOf(shop, path, { ...given, tfaToken: forged })).toEqual([401, INVALID_TOKEN]);
    expect(await shop.magento.world()).toEqual(before);
  },
);
