import { once } from 'node:events';
import { Agent } from 'node:https';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { createServer } from '@vue-storefront/middleware';

const require = createRequire(import.meta.url);
// The middleware resolves packages from the working directory, so it gets a path.
const INTEGRATION = require.resolve('@vue-storefront/magento-api/server');

/**
 * Starts Alokai's middleware on a free port.
 *
 * @param api GraphQL endpoint of Magento
 * @param certificate trusted certificate of an HTTPS endpoint
 */
export async function startMiddleware(api: string, certificate?: string) {
  const agent = certificate === undefined ? undefined : new Agent({ ca: certificate });
  const app = await createServer({
    integrations: {
      magento: {
        location: INTEGRATION,
        configuration: {
          api,
          imageProvider: '',
          recaptcha: { isEnabled: false },
          cookies: { customerCookieName: 'vsf-customer' },
          customApolloHttpLinkOptions: { fetchOptions: { agent } },
        },
      },
    },
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    /** Calls a method of the integration like Alokai's SDK. */
    async call(method: string, params: unknown, token = '') {
      const response = await fetch(`http://127.0.0.1:${port}/magento/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `vsf-customer=${token}` },
        body: JSON.stringify([params]),
      });
      return response.json();
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
