import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
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
  server.on('clientError', refuseGarbage);
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

/** What is no HTTP request gets a problem document, as far as anybody still listens. */
function refuseGarbage(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const tooLong = error.code === 'HPE_HEADER_OVERFLOW';
  const [status, title] = tooLong ? [431, 'Request Header Fields Too Large'] : [400, 'Bad Request'];
  const body = JSON.stringify({
    type: 'about:blank',
    title,
    status,
    detail: 'this is no HTTP request that can be read',
  });
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\nConnection: close\r\nContent-Type: application/problem+json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
