import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../../src/index.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createIntegration, type Keys, padKey, type SignatureOptions, signRequest } from './oauth-signature.ts';

export const CONSUMER: Keys = { consumerKey: padKey('key'), consumerSecret: padKey('consecret') };
/** An integration that has an access token already. */
export const otherIntegration = createIntegration('other', []);
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
    otherIntegration.fixture,
  ],
};

export interface HandshakeClient {
  readonly magento: MagentoMock;
  /** Requests a request token or an access token. Returns the status and the values of the form response. */
  post(step: 'request' | 'access', keys: Keys, options?: SignatureOptions, url?: string): Promise<FormResponse>;
  /** The keys of the consumer with its request token. */
  getRequestToken(): Promise<Keys>;
  /** The verifier that Magento sends to the integration when the merchant activates it. */
  getVerifier(): Promise<string>;
  /** The verifier as an option of `post`. */
  withVerifier(): Promise<SignatureOptions>;
}

interface FormResponse {
  readonly status: number;
  readonly [name: string]: string | number;
}

/** Starts a server with an integration that has no token yet before the tests of a file, and resets it after each test. */
export function useHandshakeClient(): HandshakeClient {
  let magento: MagentoMock | undefined;
  const server = () => {
    if (magento === undefined) throw new Error('the server starts before the first test');
    return magento;
  };
  beforeAll(async () => {
    magento = await createMagentoMock({ fixtures });
  });
  afterEach(() => server().reset());
  afterAll(() => server().close());

  const client: HandshakeClient = {
    get magento() {
      return server();
    },
    async post(step, keys, options = {}, base = server().url) {
      const url = `${base}/oauth/token/${step}`;
      const headers = { authorization: signRequest(keys, url, { method: 'POST', ...options }) };
      return formResponseOf(await fetch(url, { method: 'POST', headers }));
    },
    async getRequestToken() {
      const { oauth_token, oauth_token_secret } = await client.post('request', CONSUMER);
      return { ...CONSUMER, token: String(oauth_token), tokenSecret: String(oauth_token_secret) };
    },
    getVerifier: async () => (await server().integrations.get('erp')).oauth_verifier ?? '',
    withVerifier: async () => ({ more: { oauth_verifier: await client.getVerifier() } }),
  };
  return client;
}

export const formResponseOf = async (response: Response): Promise<FormResponse> => ({
  status: response.status,
  ...Object.fromEntries(new URLSearchParams(await response.text())),
});

export const KEY = expect.stringMatching(/^[a-z0-9]{32}$/);
export const GRANTED = { status: 200, oauth_token: KEY, oauth_token_secret: KEY };
export const problemResponse = (status: number, oauth_problem: string) => ({ status, oauth_problem });
