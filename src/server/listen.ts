import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Express } from 'express';
import type { Certificate } from './certificate.ts';

/** A server that listens. */
export interface ListeningServer {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** Ends at once, open keep-alive connections and running replies with it. */
  close(): Promise<void>;
}

export interface ListenOptions {
  /** Both loopback addresses when left out: browsers take `localhost` for one or the other. */
  readonly host?: string | undefined;
  /** 0 for a free one. */
  readonly port: number;
  /** Serves TLS with it. */
  readonly certificate?: Certificate | undefined;
}

/**
 * Serves an app on a port.
 *
 * @throws the system's error when the port is taken or the host is not this machine's
 */
export async function listen(app: Express, { host, port, certificate }: ListenOptions): Promise<ListeningServer> {
  const make = await maker(app, certificate);
  const scheme = certificate ? 'https' : 'http';
  const first = await listenOn(make(), port, host ?? IPV4_LOOPBACK);
  const address = first.address() as AddressInfo;
  const servers = [first, ...(host === undefined ? await beside(first, make(), port === 0) : [])];
  return {
    url: urlOf(scheme, address),
    async close() {
      await Promise.all(servers.map(closeServer));
    },
  };
}

const IPV4_LOOPBACK = '127.0.0.1';
const IPV6_LOOPBACK = '::1';

/** Makes servers of the app; TLS is loaded only where it is wanted. */
async function maker(app: Express, certificate: Certificate | undefined): Promise<() => Server> {
  const classes = classesOf(app);
  const https = certificate && (await import('node:https'));
  return () => {
    const server = https
      ? https.createServer({ ...classes, cert: certificate?.cert, key: certificate?.private }, app)
      : createServer(classes, app);
    server.on('clientError', refuseGarbage);
    if (https) keepConnections(server);
    return server;
  };
}

function listenOn(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

/**
 * The same port on the other loopback address, where the machine has one. That somebody else has the port there is an
 * error, since `localhost` would lead to either; not so for a port that nobody chose.
 */
async function beside(first: Server, second: Server, isFree: boolean): Promise<Server[]> {
  const { port } = first.address() as AddressInfo;
  try {
    return [await listenOn(second, port, IPV6_LOOPBACK)];
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken || isFree) return [];
    await closeServer(first);
    throw error;
  }
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

const urlOf = (scheme: string, { address, family, port }: AddressInfo): string =>
  `${scheme}://${family === 'IPv6' ? `[${address}]` : address}:${port}`;

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

/** Connections over TLS: Node itself closes only those that have shaken hands, and waits two minutes for the others. */
const connections = new WeakMap<Server, Set<Socket>>();

function keepConnections(server: Server): void {
  const sockets = new Set<Socket>();
  connections.set(server, sockets);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
    for (const socket of connections.get(server) ?? []) socket.destroy();
  });
}
