import type supertest from 'supertest';
import { expect } from 'vitest';
import { type ReceivedResponse, type SentRequest, sendRequest } from './http-request.ts';
import { sendToHandler } from './send-to-handler.ts';

/** A response with its parsed body, which is `{}` if it is not JSON. */
export type PortResponse = Pick<supertest.Response, 'status' | 'headers' | 'text' | 'type' | 'body'>;

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head' | 'options';

/**
 * A client of the port that a mock listens on, with the methods of supertest. It takes a fraction of its processor time; for a
 * handler, supertest would also open and close a port at each request.
 */
export const sendToPort = ({ url }: { readonly url: string }) => clientOf((request) => sendRequest(url, request));

/** The same for the handler of a mock, in half of the processor time; see `sendToHandler`. */
export const sendInProcess = (mock: Parameters<typeof sendToHandler>[0]) =>
  clientOf((request) => sendToHandler(mock, request));

type SendRequest = (request: SentRequest) => Promise<ReceivedResponse>;

function clientOf(sendTo: SendRequest) {
  const send = (method: Method) => (path: string) => new ClientRequest(sendTo, method, path);
  return {
    get: send('get'),
    post: send('post'),
    put: send('put'),
    patch: send('patch'),
    delete: send('delete'),
    head: send('head'),
    options: send('options'),
  };
}

/** A request, which is sent when it is awaited. */
class ClientRequest implements PromiseLike<PortResponse> {
  readonly #sendTo: SendRequest;
  readonly #method: Method;
  readonly #headers: Record<string, string> = {};
  #path: string;
  #body: string | undefined;
  #expectedStatus: number | undefined;

  constructor(sendTo: SendRequest, method: Method, path: string) {
    this.#sendTo = sendTo;
    this.#method = method;
    this.#path = path;
  }

  set(headers: Readonly<Record<string, string>> | string, value = ''): this {
    for (const [name, each] of Object.entries(typeof headers === 'string' ? { [headers]: value } : headers))
      this.#headers[name.toLowerCase()] = each;
    return this;
  }

  query(parameters: Readonly<Record<string, string>>): this {
    this.#path += `?${new URLSearchParams(parameters)}`;
    return this;
  }

  /** Sends a string as it is, and an object as JSON. */
  send(body?: object | string): this {
    this.#body = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    if (typeof body === 'object') this.#headers['content-type'] ??= 'application/json';
    return this;
  }

  expect(status: number): this {
    this.#expectedStatus = status;
    return this;
  }

  then<Result = PortResponse, Failure = never>(
    onResponse?: ((response: PortResponse) => Result | PromiseLike<Result>) | null,
    onError?: ((error: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure> {
    return this.#send().then(onResponse, onError);
  }

  async #send(): Promise<PortResponse> {
    const { status, headers, text } = await this.#sendTo({
      method: this.#method.toUpperCase(),
      path: this.#path,
      headers: this.#headers,
      body: this.#body,
    });
    if (this.#expectedStatus !== undefined) expect(status, text).toBe(this.#expectedStatus);
    const [type = ''] = (headers['content-type'] ?? '').split(';');
    const isJson = /^application\/(?:[\w.-]+\+)?json$/.test(type) && text !== '';
    return { status, headers, text, type, body: isJson ? JSON.parse(text) : {} };
  }
}
