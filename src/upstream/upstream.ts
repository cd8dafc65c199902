import type { Caller } from '../auth/caller.ts';
import type { Exchange } from '../http/exchange.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import type { Digest } from '../platform/digest.ts';
import type { MaybePromise } from '../platform/lazy.ts';
import { UpstreamExchange } from './upstream-exchange.ts';
import { DEFAULT_UPSTREAM_TIMEOUT, type UpstreamOptions } from './upstream-options.ts';
import { UpstreamError, UpstreamTokens } from './upstream-tokens.ts';

/** Request headers that are forwarded. Cookies and tokens belong to this server, the others to the connection. */
const FORWARDED_HEADERS = [
  'accept',
  'accept-language',
  'content-type',
  'content-currency',
  'preview-version',
  'store',
  'user-agent',
  'x-requested-with',
];
/** Response headers that are removed: those of the connection, of the encoding of the body, and of the store's sessions. */
const DROPPED_HEADERS: ReadonlySet<string> = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'keep-alive',
  'proxy-authenticate',
  'set-cookie',
  'strict-transport-security',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Paths below the base URL that are forwarded. They are tested after `..` in a path is resolved. */
const FORWARDED_PATH = /^\/(?:index\.php\/)?(?:rest|(?:\w+\/)?graphql)(?:\/|$)/;

/** Maximum size of a response body, which the journal keeps in memory. Reading stops there. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** Forwards requests that this server does not serve to a real store. */
export class Upstream {
  readonly #base: URL;
  readonly #timeoutMs: number;
  readonly #tokens: UpstreamTokens;

  constructor(options: UpstreamOptions, digest: Digest) {
    this.#base = new URL(options.url);
    this.#timeoutMs = options.timeoutMs ?? DEFAULT_UPSTREAM_TIMEOUT;
    const headers = { 'content-type': 'application/json' };
    this.#tokens = new UpstreamTokens(options, digest, async (path, body) =>
      this.#fetch(this.#urlOf(path, ''), { method: 'POST', headers, body: JSON.stringify(body) }),
    );
  }

  /**
   * Wraps an exchange, so that the store answers it if `isForeign` returns true.
   *
   * @param isForeign whether this server does not serve the request
   */
  wrap(inner: Exchange<Caller>, request: HttpRequest, isForeign: () => MaybePromise<boolean>): Exchange<Caller> {
    return new UpstreamExchange(inner, isForeign, (caller) => this.#forward(request, caller));
  }

  /** @throws UpstreamError, or the error of `fetch` when the store does not respond */
  async #forward(request: HttpRequest, { identity }: Caller): Promise<HttpResponse> {
    const url = this.#urlOf(request.path, request.query);
    const token = await this.#tokens.tokenFor(identity);
    const response = await this.#send(url, request, token);
    if (response.status !== 401 || token === undefined) return response;
    // The store may have revoked the token, or its lifetime is over.
    this.#tokens.clear();
    return this.#send(url, request, await this.#tokens.tokenFor(identity));
  }

  #send(url: URL, { method, headers, body }: HttpRequest, token: string | undefined): Promise<HttpResponse> {
    const sent: Record<string, string> = {};
    for (const name of FORWARDED_HEADERS) if (headers[name] !== undefined) sent[name] = headers[name];
    if (token !== undefined) sent['authorization'] = `Bearer ${token}`;
    return this.#fetch(url, { method, headers: sent, ...(body !== '' && { body }) });
  }

  /** @throws UpstreamError when the path is outside of the API */
  #urlOf(path: string, query: string): URL {
    const base = this.#base.pathname.replace(/\/$/, '');
    const url = new URL(this.#base.origin + base + path + (query === '' ? '' : `?${query}`));
    const isInside = url.origin === this.#base.origin && url.pathname.startsWith(`${base}/`);
    if (!isInside || !FORWARDED_PATH.test(url.pathname.slice(base.length)))
      throw new UpstreamError(`the path ${path} is not one of the API`);
    return url;
  }

  async #fetch(url: URL, init: RequestInit): Promise<HttpResponse> {
    const signal = AbortSignal.timeout(this.#timeoutMs);
    const response = await fetch(url, { ...init, redirect: 'manual', signal });
    const headers = [...response.headers].filter(([name]) => !DROPPED_HEADERS.has(name));
    return { status: response.status, headers: Object.fromEntries(headers), body: await readBody(response) };
  }
}

/** @throws UpstreamError when the body is larger than the limit */
async function readBody({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw new UpstreamError('its response is larger than 16 MiB');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
