import { afterAll, afterEach, expect } from 'vitest';
import { createMagentoMock } from '../../src/index.ts';
import { anIntegration, authorizationOf, type Keys } from './signing.ts';

export const erp = anIntegration('erp', ['Magento_Customer::customer', 'Magento_Backend::store']);
export const pim = anIntegration('pim', ['Magento_Catalog::products']);
export const off = anIntegration('off', ['Magento_Customer::customer'], { status: 'inactive' });
export const everything = anIntegration('all', ['Magento_Backend::all']);
export const roni = { email: 'roni@example.com', password: 'Passw0rd!', firstname: 'Roni', lastname: 'Cost' };

export const CUSTOMER = '/rest/V1/customers/1';
/** Seconds since 1970. */
export const NOW = 1_893_456_000;

/** A shop with integrations, at a port: signatures are over the host. It begins anew after each test. */
export const magento = await createMagentoMock({
  fixtures: {
    clock: { now: '2030-01-01T00:00:00Z', frozen: true },
    customers: [roni],
    integrations: [erp.fixture, pim.fixture, off.fixture, everything.fixture],
  },
});
afterEach(() => magento.reset());
afterAll(() => magento.close());

/** A signed call: what came back, as status and body. */
export async function call(
  keys: Keys,
  path = CUSTOMER,
  signed: Parameters<typeof authorizationOf>[2] = {},
  init: RequestInit = {},
) {
  const url = magento.url + path;
  const authorization = authorizationOf(keys, url, { ...signed, method: init.method ?? 'GET' });
  return answerOf(await fetch(url, { ...init, headers: { authorization, ...init.headers } }));
}

export const answerOf = async (reply: Response) => ({ status: reply.status, body: (await reply.json()) as unknown });

export const ALLOWED = { status: 200, body: expect.objectContaining({ id: 1, email: roni.email }) };
export const INVALID = { status: 401, body: { message: 'The signature is invalid. Verify and try again.' } };
export const refused = (resource: string) => ({
  status: 401,
  body: { message: "The consumer isn't authorized to access %resources.", parameters: { resources: resource } },
});
