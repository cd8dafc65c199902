import { expect, test } from 'vitest';
import { admin, createTwoFactorClient, messageOf, type TwoFactorClient } from './two-factor-client.ts';

const INCORRECT =
  'The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.';
const INVALID_TOKEN = 'Invalid two-factor authorization token';
const NOT_ALLOWED = 'Provider is not allowed.';

const config = {
  'twofactorauth/authy/api_key': 'key',
  'twofactorauth/duo/api_hostname': 'api-1.duosecurity.com',
  'twofactorauth/duo/integration_key': 'DIXXXXXXXXXXXXXXXXXX',
  'twofactorauth/duo/secret_key': 'deadbeef',
  'twofactorauth/duo/client_id': 'DIXXXXXXXXXXXXXXXXXX',
  'twofactorauth/duo/client_secret': 'deadbeef',
};
const allProviders = {
  totp_secret: 'JBSWY3DPEHPK3PXP',
  two_factor: { authy: { country_code: '1', phone_number: '555-0100' }, duo_security: {}, u2fkey: {} },
};

/** Routes that issue a token or prepare for it: provider, path, second factor, and the message for a wrong one. */
const signIns = [
  ['google', 'google/authenticate', { otp: 'wrong' }, 'Invalid code.'],
  ['authy', 'authy/authenticate', { otp: 'wrong' }, 'Token is invalid'],
  ['authy', 'authy/authenticate-onetouch', {}, 'No approval requests for this user'],
  ['authy', 'authy/send-token/pigeon', {}, 'Unsupported via method'],
  ['duo_security', 'duo_security/authenticate', { passcode: 'wrong' }, 'Invalid response'],
  ['u2fkey', 'u2fkey/verify', { publicKeyCredentialJson: '{}' }, 'U2f authentication prompt not sent.'],
  ['u2fkey', 'u2fkey/authentication-challenge', {}, undefined],
] as const;

const postTo = async (shop: TwoFactorClient, path: string, body: object) => {
  const answer = await shop.provider(path, body);
  return [answer.status, messageOf(answer)];
};

test.each(signIns)(
  '%s: %s checks fields, password, provider, configuration and second factor, in this order',
  async (provider, path, factor, message) => {
    const shop = await createTwoFactorClient('', { config });
    const missing = await shop.provider(path, {});
    expect(missing).toMatchObject({ status: 400, body: { message: 'One or more input exceptions have occurred.' } });
    const fields = ['username', 'password', ...Object.keys(factor)];
    expect(missing.body['errors']).toMatchObject(fields.map((fieldName) => ({ parameters: { fieldName } })));

    expect(await postTo(shop, path, { ...factor, ...admin, password: '' })).toEqual([
      400,
      '"%fieldName" is required. Enter and try again.',
    ]);
    expect(await postTo(shop, path, { ...factor, ...admin, password: 'wrong' })).toEqual([401, INCORRECT]);
    expect(await postTo(shop, path, { ...factor, ...admin })).toEqual([400, NOT_ALLOWED]);

    await shop.magento.config.set({ 'twofactorauth/general/force_providers': provider });
    expect(await postTo(shop, path, { ...factor, ...admin })).toEqual([400, 'Provider is not configured.']);

    await shop.magento.admins.update('ada', allProviders);
    const answer = await shop.provider(path, { ...factor, ...admin });
    expect([answer.status, messageOf(answer)]).toEqual([
      message === undefined ? 200 : message === 'Invalid code.' ? 401 : 400,
      message,
    ]);
  },
);

test.each(signIns)('%s: %s is throttled by wrong passwords only', async (provider, path, factor) => {
  const shop = await createTwoFactorClient(provider, { config, account: allProviders });
  for (let i = 0; i < 5; i += 1) await shop.provider(path, { ...factor, ...admin, password: 'wrong' });
  for (let i = 0; i < 7; i += 1) {
    expect(await postTo(shop, path, { ...factor, ...admin })).not.toContain(INCORRECT);
  }
  for (let i = 0; i < 6; i += 1) await shop.provider(path, { ...factor, ...admin, password: 'wrong' });
  expect(await postTo(shop, path, { ...factor, ...admin })).toEqual([401, INCORRECT]);
});

/** Routes that configure a provider: provider, path and further parameters. */
const configurationRoutes = [
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

test.each(configurationRoutes)(
  '%s: %s checks whether the token is readable, the provider, its state, then the token',
  async (provider, path, parameters) => {
    const shop = await createTwoFactorClient('', { config, account: allProviders });
    expect(await postTo(shop, path, { ...parameters, tfaToken: 'abc' })).toEqual([401, INVALID_TOKEN]);
    expect(await postTo(shop, path, { ...parameters, tfaToken: forged })).toEqual([400, NOT_ALLOWED]);

    await shop.magento.config.set({ 'twofactorauth/general/force_providers': provider });
    expect(await postTo(shop, path, { ...parameters, tfaToken: forged })).toEqual([
      400,
      'Provider is already configured.',
    ]);

    await shop.magento.admins.update('ada', { totp_secret: null, two_factor: null });
    const before = await shop.magento.world();
    expect(await postTo(shop, path, { ...parameters, tfaToken: forged })).toEqual([401, INVALID_TOKEN]);
    expect(await shop.magento.world()).toEqual(before);
  },
);
