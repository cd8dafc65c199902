import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type DriftOptions, findDrift } from '../../src/drift/find-drift.ts';
import { scenarios } from '../../src/drift/scenarios/scenarios.ts';
import { createMagentoMock, type FixtureDocument, type MagentoMock } from '../../src/index.ts';

const SECRET = 'JBSWY3DPEHPK3PXP';

export const CUSTOMER = { email: 'roni@example.com', password: 'Passw0rd!' };
export const ADMIN = { username: 'clerk', password: 'Passw0rd!1', totpSecret: SECRET };

/** SKU of a product of the store. */
export const PRODUCT = 'drift-screen-24"';

/** A fixture document that has the accounts and the product. */
export const storeFixtures = (document: FixtureDocument = {}): FixtureDocument => ({
  edition: 'open-source',
  products: [{ sku: PRODUCT }],
  customers: [{ ...CUSTOMER, firstname: 'Veronica', lastname: 'Costello' }],
  admins: [{ username: ADMIN.username, password: ADMIN.password, totp_secret: SECRET }],
  ...document,
  config: { 'twofactorauth/general/force_providers': 'google', ...document.config },
});

/** A server of this package in the place of a real store. */
export const startStore = (document?: FixtureDocument): Promise<MagentoMock> =>
  createMagentoMock({ fixtures: storeFixtures(document), cors: false });

/** Compares a store, without a pause after signing out: tokens of the same second are valid in a server of this package. */
export const compare = (url: string, options: Partial<DriftOptions> = {}) =>
  findDrift({
    baseUrl: url,
    timeout: 60_000,
    customer: CUSTOMER,
    admin: ADMIN,
    product: PRODUCT,
    pause: () => Promise.resolve(),
    ...options,
  });

/** The scenarios with these ids or subjects. */
export const scenariosOf = (...ids: readonly string[]) =>
  scenarios.filter(({ id }) => ids.some((each) => id === each || id.startsWith(`${each}/`)));

/** A server with its own handler, such as one that changes the responses of a store. */
export async function serveStore(listener: RequestListener): Promise<{ url: string; close(): void }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
