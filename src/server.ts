import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

/** A server that listens. */
export interface ListeningServer {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** Ends at once, open keep-alive connections and running replies with it. */
  close(): Promise<void>;
}

/**
 * Serves an app on a port.
 *
 * @param port 0 for a free one
 * @throws the system's error when the port is taken or the host is not this machine's
 */
export function listen(app: Express, { host, port }: { host: string; port: number }): Promise<ListeningServer> {
  const server = createServer(classesOf(app), app);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve({ url: urlOf(server.address() as AddressInfo), close: () => closeServer(server) });
    });
  });
}

/**
 * Request and response classes that already are what Express would make of each request: so its `setPrototypeOf` changes
 * nothing, which on every request would cost more than all else Express does. Holds for Express 5 on Node's own server.
 */
function classesOf(app: Express) {
  class Request extends IncomingMessage {}
  class Response<Asked extends IncomingMessage> extends ServerResponse<Asked> {}
  adopt(app, 'request', Request.prototype);
  adopt(app, 'response', Response.prototype);
  return { IncomingMessage: Request, ServerResponse: Response };
}

function adopt(app: Express, name: 'request' | 'response', prototype: object): void {
  Object.setPrototypeOf(prototype, Object.getPrototypeOf(app[name]));
  Object.defineProperty(prototype, 'app', { configurable: true, enumerable: true, writable: true, value: app });
  Object.defineProperty(app, name, { configurable: true, enumerable: true, writable: true, value: prototype });
}

const urlOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
