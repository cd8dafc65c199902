import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { admin, aShop, isToken, said } from './a-shop.ts';

const SECRET_KEY = 'deadbeefdeadbeefdeadbeefdeadbeefdeadbeef';
const INTEGRATION = 'DIXXXXXXXXXXXXXXXXXX';
const APPLICATION = 'an-application-key-of-forty-letters-and-more';
const NOON = Date.parse('2030-01-01T00:00:00Z') / 1000;

/** A shop to 2.4.7 whose admin has Duo. */
const aShopWithDuo = () =>
  aShop(
    'duo_security',
    {
      config: {
        'twofactorauth/duo/api_hostname': 'api-1.duosecurity.com',
        'twofactorauth/duo/integration_key': INTEGRATION,
        'twofactorauth/duo/secret_key': SECRET_KEY,
        'twofactorauth/duo/application_key': APPLICATION,
      },
      account: { two_factor: { duo_security: {} } },
    },
    { magento: '2.4.7' },
  );

interface Said {
  readonly prefix?: string;
  readonly user?: string;
  readonly integration?: string;
  readonly expires?: number;
  readonly key?: string;
}

/** Duo's service, which knows the keys of the integration: the value that it signs. */
function signed({
  prefix = 'AUTH',
  user = 'ada',
  integration = INTEGRATION,
  expires = 60,
  key = SECRET_KEY,
}: Said = {}) {
  const value = `${prefix}|${Buffer.from(`${user}|${integration}|${NOON + expires}`).toString('base64')}`;
  return `${value}|${createHmac('sha1', key).update(value).digest('hex')}`;
}

const app = (said: Said = {}) => signed({ prefix: 'APP', key: APPLICATION, ...said });

test("takes what Duo's service signs of the request that the shop signed", async () => {
  const shop = await aShopWithDuo();
  const { body } = await shop.provider('duo_security/get-authentication-data', admin);
  const [asked = '', ofApp = ''] = String(body['signature']).split(':');
  expect(asked).toBe(signed({ prefix: 'TX', expires: 300 }));
  expect(ofApp).toBe(app({ expires: 3600 }));

  const signatureResponse = `${signed()}:${ofApp}`;
  expect(isToken(await shop.provider('duo_security/authenticate', { ...admin, signatureResponse }))).toBe(true);
});

test.each([
  ['of nothing', ''],
  ['without the part of the shop', signed()],
  ['with a third part', `${signed()}:${app()}:x`],
  ['that is the request itself', `${signed({ prefix: 'TX' })}:${app()}`],
  ['for another user', `${signed({ user: 'eve' })}:${app()}`],
  ['asked for another user', `${signed()}:${app({ user: 'eve' })}`],
  ['for another user on both sides', `${signed({ user: 'eve' })}:${app({ user: 'eve' })}`],
  ['of another integration', `${signed({ integration: 'DIYYYY' })}:${app()}`],
  ['past its time', `${signed({ expires: 0 })}:${app()}`],
  ['to a request past its time', `${signed()}:${app({ expires: 0 })}`],
  ['signed with another key', `${signed({ key: 'guessed' })}:${app()}`],
  ['with the parts changed about', `${app()}:${signed()}`],
])('refuses an answer %s', async (_, signatureResponse) => {
  const shop = await aShopWithDuo();
  const answer = await shop.provider('duo_security/authenticate', { ...admin, signatureResponse });
  expect([answer.status, said(answer)]).toEqual([400, 'Invalid response']);
});

test('signs with a key from the seed where none is configured', async () => {
  const shop = await aShopWithDuo();
  await shop.magento.config.set({ 'twofactorauth/duo/application_key': null });
  await shop.provider('duo_security/get-authentication-data', admin);
  const { signature_response: signatureResponse } = await shop.mailed('duo_prompt');
  expect(isToken(await shop.provider('duo_security/authenticate', { ...admin, signatureResponse }))).toBe(true);
});

test('asks for a passcode once the shop is upgraded, the one that enrolling has mailed', async () => {
  const shop = await aShopWithDuo();
  await shop.magento.admins.update('ada', { two_factor: null });
  const tfaToken = await shop.tfaToken();
  await shop.provider('duo_security/configure', { tfaToken });
  const { signature_response: signatureResponse } = await shop.mailed('duo_prompt');
  await shop.provider('duo_security/activate', { tfaToken, signatureResponse });

  await shop.magento.magento.set({ version: '2.4.8' });
  const { two_factor } = await shop.magento.admins.get('ada');
  const passcode = two_factor?.duo_security?.passcode;
  expect(passcode).toMatch(/^\d{6}$/);
  expect(isToken(await shop.provider('duo_security/authenticate', { ...admin, passcode }))).toBe(true);
});
