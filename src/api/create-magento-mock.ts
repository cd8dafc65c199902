import { saveCompiledCode } from '../platform/compiled-code.ts';
import { type ServerOptions, startServer } from '../server/start-server.ts';
import { createInProcessMock } from './create-in-process-mock.ts';
import type { MagentoMock } from './magento-mock.ts';

/** Options of a server: where it listens, its fixtures, and its behaviour. */
export type MagentoMockOptions = Omit<ServerOptions, 'onRecord' | 'onControlToken'>;

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
  const server = await startServer(options);
  const close = async (): Promise<void> => {
    await server.close();
    saveCompiledCode();
  };
  return createInProcessMock({ ...server, close }, server.sandboxes.main);
}
