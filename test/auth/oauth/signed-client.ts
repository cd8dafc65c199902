import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../../src/index.ts';
import { createIntegration, type Keys, type SignatureOptions, signRequest } from './oauth-signature.ts';

export const erp = createIntegration('erp', ['Magento_Customer::customer', 'Magento_Backend::store']);
export const pim = createIntegration('pim', ['Magento_Catalog::products']);
export const inactive = createIntegration('off', ['Magento_Customer::customer'], { status: 'inactive' });
export const unrestricted = createIntegration('all', ['Magento_Backend::all']);
export const roni = { email: 'roni@example.com', password: 'Passw0rd!', firstname: 'Roni', lastname: 'Cost' };

export const CUSTOMER = '/rest/V1/customers/1';
/** Seconds since 1970. */
export const NOW = 1_893_456_000;

export interface SignedClient {
  readonly magento: MagentoMock;
  /** Sends a signed request. */
  call(keys: Keys, path?: string, options?: SignatureOptions, init?: RequestInit): Promise<JsonResponse>;
}

interface JsonResponse {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Starts a server with integrations before the tests of a file, and resets it after each test. It listens on a port, since
 * signatures include the host.
 */
export function useSignedClient(): SignedClient {
  let magento: MagentoMock | undefined;
  const server = () => {
    if (magento === undefined) throw new Error('the server starts before the first test');
    return magento;
  };
  beforeAll(async () => {
    magento = await createMagentoMock({
      fixtures: {
        clock: { now: '2030-01-01T00:00:00Z', frozen: true },
        customers: [roni],
        integrations: [erp.fixture, pim.fixture, inactive.fixture, unrestricted.fixture],
      },
    });
  });
  afterEach(() => server().reset());
  afterAll(() => server().close());
  return {
    get magento() {
      return server();
    },
    async call(keys, path = CUSTOMER, options = {}, init = {}) {
      const url = server().url + path;
      const authorization = signRequest(keys, url, { ...options, method: init.method ?? 'GET' });
      return jsonResponseOf(await fetch(url, { ...init, headers: { authorization, ...init.headers } }));
    },
  };
}

export const jsonResponseOf = async (response: Response): Promise<JsonResponse> => ({
  status: response.status,
  body: await response.json(),
});

export const ALLOWED = { status: 200, body: expect.objectContaining({ id: 1, email: roni.email }) };
export const INVALID = { status: 401, body: { message: 'The signature is invalid. Verify and try again.' } };
export const refusedResponse = (resource: string) => ({
  status: 401,
  body: { message: "The consumer isn't authorized to access %resources.", parameters: { resources: resource } },
});
