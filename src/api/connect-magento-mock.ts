import { createRemoteMock } from './create-remote-mock.ts';
import type { MagentoMock } from './magento-mock.ts';
import { ControlClient } from './remote/control-client.ts';

/** Options for connecting to a running server. */
export interface ConnectOptions {
  /** The control token of the server, if it has one. Default: the environment variable `MAGENTO_MOCK_CONTROL_TOKEN`. */
  readonly controlToken?: string | undefined;
}

/**
 * Connects to a running server, with the same interface as an in-process mock. `close` deletes a sandbox that was created
 * here; it does not stop the server.
 *
 * @param url base URL of the server, or of a sandbox of it
 * @throws Error when no magento-auth-mock answers at the URL
 * @example
 * const magento = await connectMagentoMock(process.env.MAGENTO_MOCK_URL);
 * const sandbox = await magento.sandbox({ ttlSeconds: 600 });
 */
export async function connectMagentoMock(
  url: string,
  { controlToken = controlTokenOfEnvironment() }: ConnectOptions = {},
): Promise<MagentoMock> {
  const client = new ControlClient(url, controlToken);
  await client.call('GET', '/health');
  return createRemoteMock(client, undefined);
}

/** A page has no environment. */
const controlTokenOfEnvironment = (): string | undefined =>
  typeof process === 'undefined' ? undefined : process.env['MAGENTO_MOCK_CONTROL_TOKEN'];
