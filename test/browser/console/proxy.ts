import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

interface ProxyOptions {
  /** Path that all requests have before the proxy: `/magento`. */
  readonly prefix: string;
  /** Whether the server receives the path without the prefix. */
  readonly strips: boolean;
}

/** A reverse proxy on a port of its own, closed when the test ends. */
export interface Proxy {
  readonly url: string;
  /** Closes all connections, as a proxy that restarts. */
  cut(): void;
}

/** Forwards requests to a server, streams included. Paths without the prefix are answered with 404, as by another application. */
export async function startProxy(target: string, { prefix, strips }: ProxyOptions): Promise<Proxy> {
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url = '' } = incoming;
    if (!url.startsWith(`${prefix}/`)) {
      outgoing.writeHead(404).end('another application');
      return;
    }
    const forwarded = request(
      new URL(strips ? url.slice(prefix.length) : url, target),
      { method, headers },
      (response) => {
        outgoing.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(outgoing);
      },
    );
    forwarded.once('error', () => outgoing.destroy());
    outgoing.once('close', () => forwarded.destroy());
    incoming.pipe(forwarded);
  });
  await listen(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${prefix}`, cut: () => server.closeAllConnections() };
}

/** Listens on a port of the loopback address; without one, on a free port. */
export const listen = (server: Server, port = 0): Promise<void> =>
  new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
