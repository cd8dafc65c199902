import { createServer, type RequestListener, type Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { PROBLEM_TYPE, problemDocument } from '../http/problem-details.ts';
import { isAnyError } from '../platform/errors.ts';
import type { Certificate } from './certificate.ts';
import { DirectRequest } from './direct-request.ts';
import type { FailingHandshakes } from './failing-handshakes.ts';
import { KEEP_ALIVE_MS } from './keep-alive.ts';

/** A server that listens. */
export interface ListeningServer {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** Closes at once, with all keep-alive connections and unfinished responses. */
  close(): Promise<void>;
}

/** Options of `listen`. */
export interface ListenOptions {
  /** Address to listen on. Default: both loopback addresses, since browsers resolve `localhost` to one or the other. */
  readonly host?: string | undefined;
  /** Port; 0 for any free port. */
  readonly port: number;
  /** Serves TLS with this certificate. */
  readonly certificate?: Certificate | undefined;
  /** Makes TLS handshakes fail. */
  readonly handshakes?: FailingHandshakes | undefined;
}

/**
 * Serves requests on a port.
 *
 * @throws the system's error if the port is in use or the host is not an address of this machine
 */
export async function listen(
  listener: RequestListener,
  { host, port, certificate, handshakes }: ListenOptions,
): Promise<ListeningServer> {
  const createHttpServer = await serverFactory(listener, certificate, handshakes);
  const scheme = certificate ? 'https' : 'http';
  const first = await listenOn(createHttpServer(), port, host ?? IPV4_LOOPBACK);
  // A server that listens on a port has an address.
  const address = first.address() as AddressInfo;
  const second = host === undefined ? await listenOnSecondLoopback(first, createHttpServer(), port === 0) : [];
  const servers = [first, ...second];
  return {
    url: urlOf(scheme, address),
    async close() {
      await Promise.all(servers.map(closeServer));
    },
  };
}

const IPV4_LOOPBACK = '127.0.0.1';
const IPV6_LOOPBACK = '::1';

/** Creates servers of a listener; TLS is loaded only if it is needed. */
async function serverFactory(
  listener: RequestListener,
  certificate: Certificate | undefined,
  handshakes: FailingHandshakes | undefined,
): Promise<() => Server> {
  const https = certificate && (await import('node:https'));
  const answer: RequestListener = (incoming, outgoing) => {
    if (isValidTarget(incoming.url ?? '/')) listener(incoming, outgoing);
    else refuseTarget(outgoing);
  };
  return () => {
    const server = https
      ? https.createServer(
          { cert: certificate?.cert, key: certificate?.private, IncomingMessage: DirectRequest },
          answer,
        )
      : createServer({ IncomingMessage: DirectRequest }, answer);
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    server.on('clientError', onClientError);
    if (https) handshakes?.install(server);
    if (https) trackConnections(server);
    return server;
  };
}

/** Whether a request target is a path, `*` or a URL. */
const isValidTarget = (target: string): boolean => target.startsWith('/') || target === '*' || URL.canParse(target);

/** Refuses a malformed request target, as nginx does before Magento receives the request. */
function refuseTarget(outgoing: ServerResponse): void {
  outgoing.writeHead(400, { 'content-type': PROBLEM_TYPE, connection: 'close' });
  outgoing.end(problemDocument(400, { detail: 'malformed request target' }));
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
 * Listens on the same port of the IPv6 loopback address, if the machine has it. If another program uses that port, this is an
 * error, since `localhost` could be either address; with any free port, the second address is left out.
 */
async function listenOnSecondLoopback(first: Server, second: Server, isAnyPort: boolean): Promise<Server[]> {
  // A server that listens on a port has an address.
  const { port } = first.address() as AddressInfo;
  try {
    return [await listenOn(second, port, IPV6_LOOPBACK)];
  } catch (error) {
    const isInUse = isAnyError(error) && 'code' in error && error.code === 'EADDRINUSE';
    if (!isInUse || isAnyPort) return [];
    await closeServer(first);
    throw error;
  }
}

const urlOf = (scheme: string, { address, family, port }: AddressInfo): string =>
  `${scheme}://${family === 'IPv6' ? `[${address}]` : address}:${port}`;

/**
 * Answers a malformed HTTP request with a problem document, if the socket is still writable. Responses to earlier requests of
 * the connection are sent first: some clients send a body with a GET, which Node reads as the next request.
 */
function onClientError(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const pending = '_httpMessage' in socket ? socket._httpMessage : undefined;
  // After a response is sent, Node assigns the socket to the next one. That of an incomplete request is never sent.
  if (pending instanceof ServerResponse && !pending.writableFinished && pending.req.complete) {
    pending.once('finish', () => onClientError(error, socket));
  } else answerMalformedRequest(error, socket);
}

function answerMalformedRequest({ code }: { code?: string }, socket: Duplex): void {
  if (!socket.writable) return;
  const [status, phrase] =
    code === 'HPE_HEADER_OVERFLOW' ? [431, 'Request Header Fields Too Large'] : [400, 'Bad Request'];
  const body = problemDocument(status, { detail: 'malformed HTTP request' });
  socket.end(
    `HTTP/1.1 ${status} ${phrase}\r\nConnection: close\r\nContent-Type: ${PROBLEM_TYPE}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

/** Open TLS connections. On close, Node waits up to two minutes for those that have not completed the handshake. */
const connections = new WeakMap<Server, Set<Socket>>();

function trackConnections(server: Server): void {
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
