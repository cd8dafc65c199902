import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { admin, createTwoFactorClient, isToken, messageOf } from './two-factor-client.ts';

const SECRET_KEY = 'deadbeefdeadbeefdeadbeefdeadbeefdeadbeef';
const INTEGRATION = 'DIXXXXXXXXXXXXXXXXXX';
const APPLICATION = 'an-application-key-of-forty-letters-and-more';
const NOON = Date.parse('2030-01-01T00:00:00Z') / 1000;

/** A server of 2.4.7 whose admin uses Duo. */
const createDuoClient = () =>
  createTwoFactorClient(
    'duo_security',
    {
      config: {
        'twofactorauth/duo/api_hostname': 'api-1.duosecurity.com',
        'twofactorauth/duo/integration_key': INTEGRATION,
        'twofactorauth/duo/secret_key': SECRET_KEY,
        'twofactorauth/duo/client_id': INTEGRATION,
        'twofactorauth/duo/client_secret': SECRET_KEY,
        'twofactorauth/duo/application_key': APPLICATION,
      },
      account: { two_factor: { duo_security: {} } },
    },
    { magento: '2.4.7' },
  );

interface SignedClaims {
  readonly prefix?: string;
  readonly user?: string;
  readonly integration?: string;
  readonly expires?: number;
  readonly key?: string;
}

/** A value signed by Duo's service. */
function signByDuo({
  prefix = 'AUTH',
  user = 'ada',
  integration = INTEGRATION,
  expires = 60,
  key = SECRET_KEY,
}: SignedClaims = {}) {
  const value = `${prefix}|${Buffer.from(`${user}|${integration}|${NOON + expires}`).toString('base64')}`;
  return `${value}|${createHmac('sha1', key).update(value).digest('hex')}`;
}

/** A value signed with the application key. */
const signByApplication = (claims: SignedClaims = {}) => signByDuo({ prefix: 'APP', key: APPLICATION, ...claims });

test("accepts the signature of Duo's service for a signed request", async () => {
  const shop = await createDuoClient();
  const { body } = await shop.provider('duo_security/get-authentication-data', admin);
  const [request = '', application = ''] = String(body['signature']).split(':');
  expect(request).toBe(signByDuo({ prefix: 'TX', expires: 300 }));
  expect(application).toBe(signByApplication({ expires: 3600 }));

  const signatureResponse = `${signByDuo()}:${application}`;
  expect(isToken(await shop.provider('duo_security/authenticate', { ...admin, signatureResponse }))).toBe(true);
});

test.each([
  ['that is empty', ''],
  ['without the application part', signByDuo()],
  ['with a third part', `${signByDuo()}:${signByApplication()}:x`],
  ['that is the request itself', `${signByDuo({ prefix: 'TX' })}:${signByApplication()}`],
  ['for another user', `${signByDuo({ user: 'eve' })}:${signByApplication()}`],
  ['to a request of another user', `${signByDuo()}:${signByApplication({ user: 'eve' })}`],
  ['for another user on both sides', `${signByDuo({ user: 'eve' })}:${signByApplication({ user: 'eve' })}`],
  ['of another integration', `${signByDuo({ integration: 'DIYYYY' })}:${signByApplication()}`],
  ['that is expired', `${signByDuo({ expires: 0 })}:${signByApplication()}`],
  ['to an expired request', `${signByDuo()}:${signByApplication({ expires: 0 })}`],
  ['signed with another key', `${signByDuo({ key: 'guessed' })}:${signByApplication()}`],
  ['with the parts swapped', `${signByApplication()}:${signByDuo()}`],
])('refuses a response %s', async (_, signatureResponse) => {
  const shop = await createDuoClient();
  const answer = await shop.provider('duo_security/authenticate', { ...admin, signatureResponse });
  expect([answer.status, messageOf(answer)]).toEqual([400, 'Invalid response']);
});

test('signs with a key derived from the seed by default', async () => {
  const shop = await createDuoClient();
  await shop.magento.config.set({ 'twofactorauth/duo/application_key': null });
  await shop.provider('duo_security/get-authentication-data', admin);
  const { signature_response: signatureResponse } = await shop.lastMail('duo_prompt');
  expect(isToken(await shop.provider('duo_security/authenticate', { ...admin, signatureResponse }))).toBe(true);
});

test('accepts the e-mailed passcode after an upgrade', async () => {
  const shop = await createDuoClient();
  await shop.magento.admins.update('ada', { two_factor: null });
  const tfaToken = await shop.tfaToken();
  await shop.provider('duo_security/configure', { tfaToken });
  const { signature_response: signatureResponse } = await shop.lastMail('duo_prompt');
  await shop.provider('duo_security/activate', { tfaToken, signatureResponse });

  await shop.magento.magento.set({ version: '2.4.8' });
  const { two_factor } = await shop.magento.admins.get('ada');
  const passcode = two_factor?.duo_security?.passcode;
  expect(passcode).toMatch(/^\d{6}$/);
  expect(isToken(await shop.provider('duo_security/authenticate', { ...admin, passcode }))).toBe(true);
});
