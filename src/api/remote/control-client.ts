import { Conflict, type FailedVerification, NotFound, Unavailable, VerificationFailed } from '../../platform/errors.ts';
import { InvalidDocument } from '../../state/document/document-problems.ts';

/** What a control call brings. */
interface Call {
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
}

/** Calls the control API of a world on another server. Problems become the errors that the verbs themselves throw. */
export class ControlClient {
  /** Of the world: `http://127.0.0.1:4000`, `http://127.0.0.1:4000/_sandbox/checkout-7`. */
  readonly url: string;
  readonly #token: string | undefined;

  constructor(url: string, token: string | undefined) {
    this.url = url.replace(/\/+$/, '');
    this.#token = token;
  }

  /** The same server by another base URL. */
  at(url: string): ControlClient {
    return new ControlClient(url, this.#token);
  }

  /** @returns the answer's JSON; nothing for an answer without a body */
  async call<Answer>(method: string, path: string, call: Call = {}): Promise<Answer> {
    const text = await this.text(method, path, call);
    if (text === '') return undefined as Answer;
    try {
      return JSON.parse(text) as Answer;
    } catch {
      throw noMock(this.url, 200, text);
    }
  }

  async items<Item>(method: string, path: string, call?: Call): Promise<Item[]> {
    return (await this.call<{ items: Item[] }>(method, path, call)).items;
  }

  async text(method: string, path: string, call: Call = {}): Promise<string> {
    return (await this.open(method, path, call)).text();
  }

  /** @throws the verb's own error where the answer is a problem */
  async open(method: string, path: string, { query = {}, body }: Call = {}, signal?: AbortSignal): Promise<Response> {
    const response = await this.#fetch(`${this.url}/__mock${path}${queryText(query)}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(this.#token !== undefined && { authorization: `Bearer ${this.#token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
    if (!response.ok) throw errorOf(response.status, await response.text(), this.url);
    return response;
  }

  async #fetch(url: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(url, init);
    } catch (cause) {
      if (cause instanceof Error && cause.name === 'AbortError') throw cause;
      throw new Error(`no magento-auth-mock answers at ${this.url}: is it started, and is that its URL?`, { cause });
    }
  }
}

function queryText(query: NonNullable<Call['query']>): string {
  const named = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  return named.length === 0 ? '' : `?${new URLSearchParams(named)}`;
}

/** What an answer of the control API can say when it is no success. */
interface Told {
  readonly detail?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly passed?: false;
}

function errorOf(status: number, text: string, url: string): Error {
  const told = readTold(text);
  if (told === undefined) return noMock(url, status, text);
  if (told.passed === false) return new VerificationFailed(told as FailedVerification);
  const detail = told.detail ?? `the control API answers ${status}`;
  if (status === 404) return new NotFound(detail);
  if (status === 409) return new Conflict(detail);
  if (status === 503) return new Unavailable(detail);
  if (told.errors)
    return new InvalidDocument(told.errors.map(({ path, message }) => ({ path: path === '' ? [] : [path], message })));
  return new Error(detail);
}

const noMock = (url: string, status: number, text: string): Error =>
  new Error(`${url} is no magento-auth-mock: it answers ${status} ${text.slice(0, 200)}`);

function readTold(text: string): Told | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? value : undefined;
  } catch {
    return undefined;
  }
}
