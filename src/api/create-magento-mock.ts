import { type ServerOptions, startServer } from '../server/start-server.ts';
import { createHandle } from './in-process.ts';
import type { MagentoMock } from './magento-mock.ts';

export type MagentoMockOptions = Omit<ServerOptions, 'onRecord'>;

/**
 * Starts a Magento of your own on a free port of the loopback address.
 *
 * @throws BadFixtures when the fixtures do not hold, and the system's error when the port is taken
 * @example
 * const magento = await createMagentoMock();
 * const token = await magento.tokens.issue({ customer: 'customer@example.com' });
 * await magento.close();
 */
export async function createMagentoMock(options: MagentoMockOptions = {}): Promise<MagentoMock> {
  const { app, sandboxes, url, certificate, close } = await startServer(options);
  return createHandle({ app, sandboxes, url, certificate, close }, sandboxes.main);
}
