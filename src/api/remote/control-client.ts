import { VerificationFailed, type VerificationFailure } from '../../journal/verification/verification-failed.ts';
import { Conflict, ControlError, isAnyError, NotFound, Unavailable } from '../../platform/errors.ts';
import { InvalidDocument } from '../../state/document/document-problems.ts';

/** Query string, body and `Accept` header of a control call. */
interface Call {
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  /** Id of the sandbox that the call creates or deletes; a load balancer selects the server by it. */
  readonly sandboxId?: string;
  readonly accept?: string;
}

/** Calls the control API of a world. Problem details become the errors that the operations throw in process. */
export class ControlClient {
  /** Base URL of the world: `http://127.0.0.1:4000`, `http://127.0.0.1:4000/_sandbox/checkout-7`. */
  readonly url: string;
  readonly controlToken: string | undefined;

  constructor(url: string, controlToken: string | undefined) {
    this.url = url.replace(/\/+$/, '');
    this.controlToken = controlToken;
  }

  /** A client with the same control token for another base URL. */
  at(url: string): ControlClient {
    return new ControlClient(url, this.controlToken);
  }

  /** @returns the JSON of the response; undefined for a response without a body */
  async call<Result>(method: string, path: string, call: Call = {}): Promise<Result> {
    const text = await this.text(method, path, call);
    if (text === '') return undefined as Result;
    try {
      return JSON.parse(text) as Result;
    } catch {
      throw notAMock(this.url, 200, text);
    }
  }

  /** @returns the `items` of a response */
  async items<Item>(method: string, path: string, call?: Call): Promise<Item[]> {
    return (await this.call<{ items: Item[] }>(method, path, call)).items;
  }

  /** @returns the body of the response as text */
  async text(method: string, path: string, call: Call = {}): Promise<string> {
    return (await this.open(method, path, call)).text();
  }

  /**
   * @returns a successful response, whose body is not yet read
   * @throws the error of the operation when the response has problem details
   */
  async open(
    method: string,
    path: string,
    { query = {}, body, accept, sandboxId }: Call = {},
    signal?: AbortSignal,
  ): Promise<Response> {
    const response = await this.#fetch(`${this.url}/__mock${path}${formatQuery(query)}`, {
      method,
      headers: {
        ...(sandboxId !== undefined && { 'x-mock-sandbox': sandboxId }),
        ...(accept !== undefined && { accept }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(this.controlToken !== undefined && { authorization: `Bearer ${this.controlToken}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
    if (!response.ok) throw toError(response.status, await response.text(), this.url);
    return response;
  }

  async #fetch(url: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(url, init);
    } catch (cause) {
      if (isAnyError(cause) && cause.name === 'AbortError') throw cause;
      throw new ControlError(
        `no magento-auth-mock answers at ${this.url}; check that it is running and that the URL is right`,
        { cause },
      );
    }
  }
}

function formatQuery(query: NonNullable<Call['query']>): string {
  const named = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  return named.length === 0 ? '' : `?${new URLSearchParams(named)}`;
}

/** The body of a response that is not successful. */
interface ControlFailure {
  readonly detail?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly passed?: false;
}

function toError(status: number, text: string, url: string): Error {
  const failure = parseFailure(text);
  if (failure === undefined) return notAMock(url, status, text);
  if (failure.passed === false) return new VerificationFailed(failure as VerificationFailure);
  const detail = failure.detail ?? `the control API answered ${status}`;
  if (status === 404) return new NotFound(detail);
  if (status === 409) return new Conflict(detail);
  if (status === 503) return new Unavailable(detail);
  if (failure.errors)
    return new InvalidDocument(
      failure.errors.map(({ path, message }) => ({ path: path === '' ? [] : [path], message })),
    );
  return new ControlError(detail);
}

const notAMock = (url: string, status: number, text: string): Error =>
  new ControlError(`${url} is not a magento-auth-mock; it answered ${status} ${text.slice(0, 200)}`);

function parseFailure(text: string): ControlFailure | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? value : undefined;
  } catch {
    return undefined;
  }
}
