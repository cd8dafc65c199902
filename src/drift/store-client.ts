import * as http from 'node:http';
import * as https from 'node:https';
import { VERSION } from '../platform/version.ts';
import { CannotCompare, STOPPED } from './cannot-compare.ts';
import { describeConnectionError } from './describe-connection-error.ts';

/** How to connect to a store. */
export interface StoreConnection {
  /** Base URL without a slash at its end. */
  readonly baseUrl: string;
  /** Whether any certificate is accepted. */
  readonly insecure?: boolean | undefined;
  /** Certificates of authorities to trust, as PEM. */
  readonly ca?: string | undefined;
  /** Maximum time for a complete response, in milliseconds. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
}

/** A request to a store. */
export interface StoreRequest {
  readonly method: string;
  /** Below the base URL, with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** A response of a store. */
export interface StoreResponse {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

/** Maximum size of a response. The largest response of a real store to a scenario has about 100,000 bytes. */
const MAX_BYTES = 50_000_000;

/** Sends requests to one store, over connections that stay open until `close`. */
export class StoreClient {
  readonly #connection: StoreConnection;
  readonly #base: URL;
  readonly #agent: http.Agent;

  constructor(connection: StoreConnection) {
    this.#connection = connection;
    this.#base = new URL(connection.baseUrl);
    this.#agent =
      this.#base.protocol === 'https:'
        ? new https.Agent({ keepAlive: true, rejectUnauthorized: !connection.insecure, ca: connection.ca })
        : new http.Agent({ keepAlive: true });
  }

  /** @throws CannotCompare when the response is missing or incomplete */
  async send(request: StoreRequest): Promise<StoreResponse> {
    try {
      return await this.#sendOnce(request);
    } catch (error) {
      // The store has closed a connection that was reused, so it has not read this request.
      if (error instanceof ClosedConnection) return this.#sendOnce(request).catch(this.#fail);
      return this.#fail(error);
    }
  }

  close(): void {
    this.#agent.destroy();
  }

  readonly #fail = (error: unknown): never => {
    if (this.#connection.signal?.aborted) throw new CannotCompare(STOPPED);
    throw new CannotCompare(describeConnectionError(error, this.#connection));
  };

  #sendOnce({ method, path, headers, body }: StoreRequest): Promise<StoreResponse> {
    const { timeout, signal } = this.#connection;
    const timer = AbortSignal.timeout(timeout);
    const { pathname } = this.#base;
    return new Promise((resolve, reject) => {
      const options = {
        method,
        agent: this.#agent,
        path: encodePath((pathname === '/' ? '' : pathname) + path),
        headers: {
          accept: '*/*',
          'user-agent': `magento-auth-mock/${VERSION}`,
          ...headers,
          ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
        },
        signal: signal === undefined ? timer : AbortSignal.any([timer, signal]),
      };
      const { request: open } = this.#base.protocol === 'https:' ? https : http;
      const request = open(this.#base, options, (response) => {
        readBody(response).then(
          (text) => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
          (error) => reject(timer.aborted ? timer.reason : error),
        );
      });
      request.once('error', (error: NodeJS.ErrnoException) => {
        if (timer.aborted) reject(timer.reason);
        else reject(request.reusedSocket && error.code === 'ECONNRESET' ? new ClosedConnection() : error);
      });
      request.end(body);
    });
  }
}

class ClosedConnection extends Error {}

/** Encodes the characters that a URL must not contain, such as brackets and spaces, without encoding others twice. */
const encodePath = (path: string): string => encodeURI(path).replaceAll('%25', '%').replaceAll('+', '%2B');

async function readBody(response: http.IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  // Without an encoding the parts of a stream are buffers, which its type does not express.
  for await (const part of response as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MAX_BYTES) throw new CannotCompare(`a response has more than ${MAX_BYTES} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
