import * as http from 'node:http';
import * as https from 'node:https';
import { VERSION } from '../platform/version.ts';
import { CannotCompare, STOPPED } from './cannot-compare.ts';
import { describeConnectionError } from './describe-connection-error.ts';

/** How a store is reached. */
export interface StoreConnection {
  /** Base URL without a slash at its end. */
  readonly baseUrl: string;
  /** Whether any certificate is accepted. */
  readonly insecure?: boolean | undefined;
  /** Certificates of authorities to trust, as PEM. */
  readonly ca?: string | undefined;
  /** Milliseconds for one whole response. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
}

export interface StoreRequest {
  readonly method: string;
  /** Below the base URL, with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

export interface StoreResponse {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

/** The largest response to a scenario of a real store has some 100,000 bytes. */
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
      // The store may have closed a connection that was open from an earlier request; then it has not read this one.
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

/** Characters that a URL must not contain, such as brackets and spaces of a query, are encoded once. */
const encodePath = (path: string): string => encodeURI(path).replaceAll('%25', '%').replaceAll('+', '%2B');

async function readBody(response: http.IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  // Its parts are buffers as long as no encoding is set; the type of a stream does not say so.
  for await (const part of response as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MAX_BYTES) throw new CannotCompare(`a response has more than ${MAX_BYTES} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
