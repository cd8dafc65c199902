import fc from 'fast-check';
import { Secret, TOTP, URI } from 'otpauth';
import supertest from 'supertest';
import { expect, test } from 'vitest';
import { readQrCode } from './read-qr-code.ts';
import {
  ADMIN_EMAIL,
  admin,
  createTwoFactorClient,
  isToken,
  messageOf,
  type TwoFactorClient,
} from './two-factor-client.ts';

const SECRET = 'MFRGGZDF';
const NOON = Date.parse('2030-01-01T12:00:00Z');

/** The code of a secret, some seconds after noon. */
const codeAt = (second: number, secret = SECRET): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: NOON + second * 1000 });

const signIn = (shop: TwoFactorClient, otp: string) => shop.provider('google/authenticate', { ...admin, otp });

const withSecret = (config = {}) => createTwoFactorClient('google', { account: { totp_secret: SECRET }, config });

test('configures Google from the QR code, as an authenticator app does', async () => {
  const shop = await createTwoFactorClient('google', { config: { 'web/unsecure/base_url': 'https://shop.example/' } });
  const tfaToken = await shop.tfaToken();
  const { body } = await shop.provider('google/configure', { tfaToken });
  const { width, height, text } = readQrCode(body['qr_code_base64']);
  expect([width, height]).toEqual([400, 400]);
  expect(text).toBe(
    `otpauth://totp/shop.example%3Aada%40example.com?issuer=shop.example&secret=${body['secret_code']}`,
  );

  const app = URI.parse(String(text));
  expect(app).toMatchObject({ issuer: 'shop.example', label: ADMIN_EMAIL, algorithm: 'SHA1', digits: 6, period: 30 });
  if (!(app instanceof TOTP)) throw new Error('no TOTP');
  const { now } = await shop.magento.clock.get();
  const otp = app.generate({ timestamp: Date.parse(now) });
  expect(await shop.provider('google/activate', { tfaToken, otp })).toMatchObject({ status: 200, body: [] });
  expect(isToken(await signIn(shop, otp))).toBe(true);
});

test('uses the host of the store of the request as issuer', async () => {
  const shop = await createTwoFactorClient(
    'google',
    {},
    { stores: [{ code: 'default' }, { code: 'fr', config: { 'web/unsecure/base_url': 'https://boutique.example/' } }] },
  );
  const body = { tfaToken: await shop.tfaToken() };
  const answer = await supertest(shop.magento.handler).post('/rest/fr/V1/tfa/provider/google/configure').send(body);
  expect(readQrCode(answer.body['qr_code_base64']).text).toContain('issuer=boutique.example');
});

test('gives an admin the same secret in every run', async () => {
  const secretOfRun = async () => {
    const shop = await createTwoFactorClient('google');
    const { body } = await shop.provider('google/configure', { tfaToken: await shop.tfaToken() });
    return body['secret_code'];
  };
  expect(await secretOfRun()).toBe(await secretOfRun());
});

test('accepts a code within the leeway, at every second of a time step', async () => {
  const shop = await withSecret();
  const property = fc.asyncProperty(
    fc.integer({ min: 0, max: 29 }),
    fc.integer({ min: 1, max: 29 }),
    fc.integer({ min: -2, max: 2 }),
    async (second, leeway, step) => {
      await shop.magento.config.set({ 'twofactorauth/google/leeway': leeway });
      await shop.magento.clock.set({ now: new Date(NOON + second * 1000).toISOString() });
      const right = step === 0 || (step === -1 && second < leeway) || (step === 1 && second + leeway >= 30);
      expect(isToken(await signIn(shop, codeAt(step * 30)))).toBe(right);
    },
  );
  await fc.assert(property, { seed: 1, numRuns: 150 });
});

test.each([0, '', '0'])('accepts only the current time step with a leeway of %j', async (leeway) => {
  const shop = await withSecret();
  await shop.magento.config.set({ 'twofactorauth/google/leeway': leeway });
  await shop.magento.clock.set({ now: new Date(NOON).toISOString() });
  expect(messageOf(await signIn(shop, codeAt(-30)))).toBe('Invalid code.');
  expect(isToken(await signIn(shop, codeAt(0)))).toBe(true);
  await shop.magento.clock.advance(29);
  expect(isToken(await signIn(shop, codeAt(0)))).toBe(true);
  expect(messageOf(await signIn(shop, codeAt(30)))).toBe('Invalid code.');
});

test.each([-29, '29'])('treats a leeway of %j as 29', async (leeway) => {
  const shop = await withSecret({ 'twofactorauth/google/leeway': leeway });
  await shop.magento.clock.set({ now: new Date(NOON + 1000).toISOString() });
  expect(isToken(await signIn(shop, codeAt(30)))).toBe(true);
});

test.each([
  ['2.4.9', 400],
  ['2.4.8', 500],
])('fails with a leeway of a whole time step, in %s with %i', async (magento, status) => {
  const shop = await createTwoFactorClient(
    'google',
    { account: { totp_secret: SECRET }, config: { 'twofactorauth/google/leeway': 30 } },
    { magento },
  );
  const answer = await signIn(shop, codeAt(0));
  expect(answer.status).toBe(status);
  expect(messageOf(answer)).toMatch(/^Internal Error\. .* Report ID: webapi-[0-9a-f]{13}$/);
});

test('accepts a code twice within its window', async () => {
  const shop = await withSecret();
  await shop.magento.clock.set({ now: new Date(NOON).toISOString() });
  expect(isToken(await signIn(shop, codeAt(0)))).toBe(true);
  expect(isToken(await signIn(shop, codeAt(0)))).toBe(true);
});

test('activates Google for an admin whose secret is set by the control API', async () => {
  const shop = await createTwoFactorClient('google');
  expect(messageOf(await signIn(shop, codeAt(0)))).toBe('Provider is not configured.');
  await shop.magento.admins.update('ada', { totp_secret: SECRET });
  await shop.magento.clock.set({ now: new Date(NOON).toISOString() });
  expect(isToken(await signIn(shop, codeAt(0)))).toBe(true);
  await shop.magento.admins.update('ada', { totp_secret: null });
  expect(messageOf(await signIn(shop, codeAt(0)))).toBe('Provider is not configured.');
});

test('answers a masked error if the host is too long for a QR code', async () => {
  const shop = await createTwoFactorClient('google', {
    config: { 'web/unsecure/base_url': `https://${'a'.repeat(1500)}.example/` },
  });
  const answer = await shop.provider('google/configure', { tfaToken: await shop.tfaToken() });
  expect([answer.status, messageOf(answer)]).toEqual([500, expect.stringMatching(/^Internal Error\. .* webapi-/)]);
});
