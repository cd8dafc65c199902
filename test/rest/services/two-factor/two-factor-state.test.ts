import { Secret, TOTP } from 'otpauth';
import supertest from 'supertest';
import { expect, test } from 'vitest';
import { createSecurityKey } from './security-key.ts';
import {
  ADMIN_EMAIL,
  admin,
  createTwoFactorClient,
  isToken,
  messageOf,
  type TwoFactorClient,
} from './two-factor-client.ts';

const SETTINGS = {
  'twofactorauth/authy/api_key': 'key',
  'twofactorauth/duo/api_hostname': 'api-1.duosecurity.com',
  'twofactorauth/duo/integration_key': 'DIXXXXXXXXXXXXXXXXXX',
  'twofactorauth/duo/secret_key': 'deadbeef',
  'twofactorauth/duo/client_id': 'DIXXXXXXXXXXXXXXXXXX',
  'twofactorauth/duo/client_secret': 'deadbeef',
};
const device = { country: '1', phone_number: '555-0100', method: 'sms' };
const everyProvider = () => createTwoFactorClient('google,duo_security,authy,u2fkey', { config: SETTINGS });

/** Resets the world to its own fixture document. */
async function restoreWorld({ magento }: TwoFactorClient): Promise<void> {
  const saved = JSON.parse(JSON.stringify(await magento.world()));
  await magento.reset(saved);
  expect(await magento.world()).toEqual(saved);
}

test('continues the configuration of every provider, and the sign-ins, in a restored world', async () => {
  const shop = await everyProvider();
  const tfaToken = await shop.tfaToken();
  const key = createSecurityKey();

  const { body } = await shop.provider('google/configure', { tfaToken });
  await shop.provider('authy/configure', { tfaToken, deviceData: device });
  await shop.provider('duo_security/configure', { tfaToken });
  const started = await shop.provider('u2fkey/configure', { tfaToken });
  await restoreWorld(shop);

  const { now } = await shop.magento.clock.get();
  const secret = Secret.fromBase32(String(body['secret_code']));
  const otp = new TOTP({ secret }).generate({ timestamp: Date.parse(now) });
  const { code } = await shop.lastMail('authy_verification');
  const { passcode } = await shop.lastMail('duo_enrollment');
  const { publicKey } = JSON.parse(String(started.body['credential_request_options_json']));
  const credential = key.register({ challenge: publicKey.challenge, rpId: publicKey.rp.id });
  for (const [provider, given] of [
    ['google', { otp }],
    ['authy', { otp: code }],
    ['duo_security', {}],
    ['u2fkey', { publicKeyCredentialJson: JSON.stringify(credential) }],
  ] as const) {
    expect(await shop.provider(`${provider}/activate`, { tfaToken, ...given })).toMatchObject({ status: 200 });
  }
  const prompted = await shop.provider('u2fkey/authentication-challenge', admin);
  await shop.provider('authy/send-token/onetouch', admin);
  await restoreWorld(shop);

  const { credentialRequestOptions } = JSON.parse(String(prompted.body['credential_request_options_json']));
  const answer = JSON.stringify(key.assert(credentialRequestOptions));
  const app = await shop.lastMail('authy_app');
  for (const [path, given] of [
    ['google/authenticate', { otp }],
    ['authy/authenticate', { otp: app['code'] }],
    ['authy/authenticate-onetouch', {}],
    ['duo_security/authenticate', { passcode }],
    ['u2fkey/verify', { publicKeyCredentialJson: answer }],
  ] as const) {
    expect([path, isToken(await shop.provider(path, { ...admin, ...given }))]).toEqual([path, true]);
  }
});

test('shows the configured providers of an admin as in the fixture document', async () => {
  const shop = await everyProvider();
  const tfaToken = await shop.tfaToken();
  await shop.provider('google/configure', { tfaToken });
  await shop.provider('authy/configure', { tfaToken, deviceData: device });
  const { two_factor, totp_secret } = await shop.magento.admins.get('ada');
  expect(totp_secret).toBeUndefined();
  expect(two_factor).toEqual({
    google: { secret: expect.stringMatching(/^MFRGGZ/) },
    authy: {
      active: false,
      country_code: '1',
      phone_number: '555-0100',
      onetouch: 'approved',
      verification: { code: expect.stringMatching(/^\d{4}$/), expires_at: '2030-01-01T00:09:59Z' },
    },
  });
});

test('accepts a relative expiry of a phone verification', async () => {
  const shop = await createTwoFactorClient('authy', {
    config: SETTINGS,
    account: {
      two_factor: {
        authy: {
          active: false,
          country_code: '1',
          phone_number: '555-0100',
          verification: { code: '4321', expires_at: '+60s' },
        },
      },
    },
  });
  const tfaToken = await shop.tfaToken();
  await shop.magento.clock.advance(59);
  expect(await shop.provider('authy/activate', { tfaToken, otp: '4321' })).toMatchObject({ status: 200 });
});

test('changes the configured providers by the control API, and clears them with null', async () => {
  const shop = await createTwoFactorClient('authy', { config: SETTINGS });
  const phone = { country_code: '1', phone_number: '555-0100' };
  await shop.magento.admins.update('ada', { two_factor: { authy: { ...phone, code: '7654321', onetouch: 'denied' } } });
  expect(isToken(await shop.provider('authy/authenticate', { ...admin, otp: '7654321' }))).toBe(true);
  await shop.magento.admins.update('ada', { two_factor: null });
  expect(messageOf(await shop.provider('authy/authenticate', { ...admin, otp: '7654321' }))).toBe(
    'Provider is not configured.',
  );
});

test.each([
  [{ goggle: {} }, 'two_factor.goggle', "did you mean 'google'?"],
  [{ default_provider: 'sms' }, 'two_factor.default_provider', 'google, duo_security, authy, u2fkey'],
  [{ authy: { country_code: 'US', phone_number: '1' } }, 'two_factor.authy.country_code', 'not a string of digits'],
  [{ u2fkey: { public_keys: [{ id: 'a', key: 'ssh-rsa' }] } }, 'two_factor.u2fkey.public_keys[0].key', 'PEM'],
  [{ u2fkey: { register_challenge: [256] } }, 'two_factor.u2fkey.register_challenge[0]', 'a byte'],
])('refuses %j, and reports path and reason', async (two_factor, path, message) => {
  const shop = await createTwoFactorClient('google');
  const answer = await shop.control('patch', '/admins/ada', { two_factor });
  expect(answer).toMatchObject({
    status: 422,
    body: { errors: [{ path, message: expect.stringContaining(message) }] },
  });
});

test('masks every secret of configuration and sign-in in the journal', async () => {
  const shop = await everyProvider();
  await shop.magento.magento.set({ behaviour: { duo: 'signature' } });
  const tfaToken = await shop.tfaToken();
  const google = await shop.provider('google/configure', { tfaToken });
  const duo = await shop.provider('duo_security/configure', { tfaToken });
  const { signature_response: signatureResponse } = await shop.lastMail('duo_prompt');
  await shop.provider('duo_security/activate', { tfaToken, signatureResponse });
  await shop.provider('duo_security/authenticate', { ...admin, signatureResponse });
  await shop.magento.magento.set({ behaviour: { duo: 'passcode' } });
  const passcode = (await shop.magento.admins.get('ada')).two_factor?.duo_security?.passcode;
  await shop.provider('duo_security/authenticate', { ...admin, passcode: '735112' });
  await shop.provider('authy/authenticate', { ...admin, otp: '8735112' });
  const inXml = `<r><tfaToken>${tfaToken}</tfaToken></r>`;
  const configured = await supertest(shop.magento.handler)
    .post('/rest/V1/tfa/provider/google/configure')
    .set({ 'Content-Type': 'application/xml', Accept: 'text/xml' })
    .send(inXml);
  expect(configured.text).toContain(`<secret_code>${google.body['secret_code']}</secret_code>`);
  const signedIn = await supertest(shop.magento.handler)
    .post('/rest/V1/tfa/provider/duo_security/authenticate')
    .set({ 'Content-Type': 'application/xml', Accept: 'text/xml' })
    .send(`<r><username>ada</username><password>${admin.password}</password><passcode>${passcode}</passcode></r>`);
  const [, token = ''] = /<response>(eyJ.*)<\/response>/.exec(signedIn.text) ?? [];
  expect(token).not.toBe('');
  await supertest(shop.magento.handler).get('/rest/V1/tfa/tfat-user-providers').query({ tfaToken });

  const journal = JSON.stringify(await shop.magento.requests.list());
  const { secret_code, qr_code_base64 } = google.body;
  const secrets = [
    token,
    passcode,
    tfaToken,
    secret_code,
    qr_code_base64,
    duo.body['signature'],
    signatureResponse,
    '735112',
    '8735112',
  ];
  for (const secret of [...secrets, admin.password]) expect(journal).not.toContain(String(secret));
  expect(journal).toContain('[masked ');
  expect(await shop.magento.mailbox.list({ to: ADMIN_EMAIL })).not.toHaveLength(0);
});
