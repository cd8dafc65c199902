import { afterAll, afterEach, expect } from 'vitest';
import { createMagentoMock } from '../../src/index.ts';
import type { FixtureDocument } from '../../src/state/document/fixture-document.ts';
import { anIntegration, authorizationOf, type Keys, secret } from './signing.ts';

export const CONSUMER: Keys = { consumerKey: secret('key'), consumerSecret: secret('consecret') };
export const other = anIntegration('other', []);
export const fixtures: FixtureDocument = {
  clock: { now: '2030-01-01T00:00:00Z', frozen: true },
  customers: [{ email: 'roni@example.com', firstname: 'Roni', lastname: 'Cost' }],
  integrations: [
    {
      name: 'erp',
      resources: ['Magento_Customer::customer'],
      consumer_key: CONSUMER.consumerKey,
      consumer_secret: CONSUMER.consumerSecret,
    },
    other.fixture,
  ],
};
/** A shop with one integration that has still to do the handshake, and one that has done it. */
export const magento = await createMagentoMock({ fixtures });
afterEach(() => magento.reset());
afterAll(() => magento.close());

type Signed = Parameters<typeof authorizationOf>[2];

/** A half of the handshake: status, and the form text as its values. */
export async function ask(step: 'request' | 'access', keys: Keys, signed: Signed = {}, base = magento.url) {
  const url = `${base}/oauth/token/${step}`;
  const headers = { authorization: authorizationOf(keys, url, { method: 'POST', ...signed }) };
  return answerOf(await fetch(url, { method: 'POST', headers }));
}

export const answerOf = async (reply: Response) => ({
  status: reply.status,
  ...Object.fromEntries(new URLSearchParams(await reply.text())),
});

/** The keys after the first half, to sign the second with. */
export async function requestToken(): Promise<Keys> {
  const { oauth_token: token = '', oauth_token_secret: tokenSecret = '' } = (await ask('request', CONSUMER)) as {
    oauth_token?: string;
    oauth_token_secret?: string;
  };
  return { ...CONSUMER, token, tokenSecret };
}

/** What Magento posts to the integration when the merchant activates it. */
export const verifier = async () => (await magento.integrations.get('erp')).oauth_verifier ?? '';
export const withVerifier = async () => ({ more: { oauth_verifier: await verifier() } });
export const KEY = expect.stringMatching(/^[a-z0-9]{32}$/);
export const GRANTED = { status: 200, oauth_token: KEY, oauth_token_secret: KEY };
export const problem = (status: number, oauth_problem: string) => ({ status, oauth_problem });
