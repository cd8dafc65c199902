import { EventEmitter } from 'node:events';
import {
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
  validateHeaderName,
  validateHeaderValue,
} from 'node:http';
import type { ReceivedResponse, SentRequest } from './http-request.ts';

/**
 * Sends a request to the handler of a mock, as an app does whose body parser has read the body. It takes half of the processor
 * time of a request over a port, and opens no connection. For faults that break connections, use `sendRequest`.
 */
export function sendToHandler(
  { handler, url }: { readonly handler: RequestListener; readonly url: string },
  { method, path, headers = {}, body }: SentRequest,
): Promise<ReceivedResponse> {
  const sent: Record<string, string> = { host: new URL(url).host, connection: 'keep-alive' };
  for (const [name, value] of Object.entries(headers)) sent[name.toLowerCase()] = value;
  if (body !== undefined) sent['content-length'] = String(Buffer.byteLength(body));
  const incoming = {
    method,
    url: path,
    headers: sent,
    httpVersion: '1.1',
    socket: { remoteAddress: '127.0.0.1' },
    readableEnded: true,
    body: Buffer.from(body ?? ''),
  };
  return new Promise((resolve, reject) => {
    // The handler uses only these parts of Node's classes.
    handler(incoming as unknown as IncomingMessage, new PlainResponse(resolve, reject) as unknown as ServerResponse);
  });
}

/** A response that is sent as a whole. */
class PlainResponse extends EventEmitter {
  readonly destroyed = false;
  sendDate = true;
  closed = false;
  readonly #resolve: (response: ReceivedResponse) => void;
  readonly #reject: (error: Error) => void;
  readonly #headers: Record<string, string> = {};
  #status = 0;

  constructor(resolve: (response: ReceivedResponse) => void, reject: (error: Error) => void) {
    super();
    this.#resolve = resolve;
    this.#reject = reject;
  }

  /**
   * @param headers names and values by turns
   * @throws TypeError when one is not valid, as in Node
   */
  writeHead(status: number, headers: readonly string[]): void {
    this.#status = status;
    for (let index = 0; index < headers.length; index += 2) {
      const name = headers[index]?.toLowerCase() ?? '';
      const value = headers[index + 1] ?? '';
      validateHeaderName(name);
      validateHeaderValue(name, value);
      const before = this.#headers[name];
      this.#headers[name] = before === undefined ? value : `${before}${name === 'set-cookie' ? ',' : ', '}${value}`;
    }
  }

  removeHeader(): void {
    // Node's own headers are not sent.
  }

  /** The text is what a client reads from the bytes. */
  end(body = '', encoding: BufferEncoding = 'utf8'): void {
    this.closed = true;
    this.emit('close');
    this.#resolve({ status: this.#status, headers: this.#headers, text: Buffer.from(body, encoding).toString() });
  }

  destroy(): void {
    this.closed = true;
    this.emit('close');
    this.#reject(new Error('the connection was closed without a response'));
  }
}
