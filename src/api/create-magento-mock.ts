import { type ServerOptions, startServer } from '../server/start-server.ts';
import { createInProcessMock } from './in-process.ts';
import type { MagentoMock } from './magento-mock.ts';

export type MagentoMockOptions = Omit<ServerOptions, 'onRecord'>;

/**
 * Starts a server on a free port of the loopback address.
 *
 * @throws FixtureError when the fixtures are not valid; the error of the operating system when the port is in use
 * @example
 * const magento = await createMagentoMock();
 * const token = await magento.tokens.issue({ customer: 'customer@example.com' });
 * await magento.close();
 */
export async function createMagentoMock(options: MagentoMockOptions = {}): Promise<MagentoMock> {
  const { app, sandboxes, url, certificate, close } = await startServer(options);
  return createInProcessMock({ app, sandboxes, url, certificate, close }, sandboxes.main);
}
