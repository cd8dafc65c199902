import type { Caller } from '../auth/caller.ts';
import type { Exchange } from '../http/exchange.ts';
import type { BodyError, HttpRequest, HttpResponse } from '../http/message.ts';
import type { Digest } from '../platform/digest.ts';
import type { MaybePromise } from '../platform/lazy.ts';
import type { UpstreamFixture } from '../state/document/upstream-fixtures.ts';
import type { Realm } from '../state/realm.ts';
import { type CookieScope, cookieFromStore, cookiesToStore } from './upstream-cookies.ts';
import { UpstreamExchange } from './upstream-exchange.ts';
import { headersFromStore, headersToStore } from './upstream-headers.ts';
import { DEFAULT_UPSTREAM_TIMEOUT, type UpstreamOptions } from './upstream-options.ts';
import { UpstreamError, UpstreamTokens } from './upstream-tokens.ts';

/** Paths below the base URL that are forwarded. They are tested after `..` in a path is resolved. */
const FORWARDED_PATH = /^\/(?:index\.php\/)?(?:rest|(?:\w+\/)?graphql)(?:\/|$)/;

/** Maximum size of a response body, which the journal keeps in memory. Reading stops there. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** Why a request is not forwarded. */
const UNREAD_BODY: Readonly<Record<BodyError, string>> = {
  'too-large': 'the body of the request is too large to be read',
  'not-utf-8': 'the body of the request is not UTF-8',
};

/** Forwards requests that this server does not serve to a real store. */
export class Upstream {
  readonly #base: URL;
  /** Path of the base URL, without a slash at its end. */
  readonly #basePath: string;
  readonly #timeoutMs: number;
  readonly #cors: boolean;
  readonly #tokens: UpstreamTokens;

  /**
   * @param options the store, and whether this server sends CORS headers
   * @param accounts accounts of the fixtures at the start; later documents can omit their passwords
   */
  constructor(options: UpstreamOptions & { readonly cors: boolean }, accounts: UpstreamFixture, digest: Digest) {
    this.#base = new URL(options.url);
    this.#basePath = this.#base.pathname.replace(/\/$/, '');
    this.#timeoutMs = options.timeoutMs ?? DEFAULT_UPSTREAM_TIMEOUT;
    this.#cors = options.cors;
    const headers = { 'content-type': 'application/json' };
    this.#tokens = new UpstreamTokens({ ...options, known: accounts }, digest, async (path, body) =>
      this.#fetch(this.#urlOf(path, ''), { method: 'POST', headers, body: JSON.stringify(body) }, false),
    );
  }

  /**
   * Wraps an exchange, so that the store answers it if `isForeign` returns true.
   *
   * @param isForeign whether this server does not serve the request
   */
  wrap(
    inner: Exchange<Caller>,
    request: HttpRequest,
    { world }: Realm,
    isForeign: () => MaybePromise<boolean>,
  ): Exchange<Caller> {
    return new UpstreamExchange(inner, isForeign, (caller) =>
      this.#forward(request, (refused) => this.#tokens.tokenFor(caller.identity, world.initialState.upstream, refused)),
    );
  }

  /** @throws UpstreamError, also for a body that could not be read, or the error of `fetch` when the store does not respond */
  async #forward(
    request: HttpRequest,
    getToken: (refused?: string) => Promise<string | undefined>,
  ): Promise<HttpResponse> {
    if (request.bodyError !== undefined) throw new UpstreamError(UNREAD_BODY[request.bodyError]);
    const url = this.#urlOf(request.path, request.query);
    const token = await getToken();
    const response = await this.#send(url, request, token);
    if (response.status !== 401 || token === undefined) return response;
    // The store may have revoked the token, or its lifetime is over.
    return this.#send(url, request, await getToken(token));
  }

  #send(url: URL, request: HttpRequest, token: string | undefined): Promise<HttpResponse> {
    const { method, headers, body, secure = false } = request;
    const sent = headersToStore(headers);
    const cookies = cookiesToStore(headers['cookie']);
    if (cookies !== undefined) sent['cookie'] = cookies;
    if (token !== undefined) sent['authorization'] = `Bearer ${token}`;
    // `fetch` refuses a body with these methods.
    const hasBody = body !== '' && method !== 'GET' && method !== 'HEAD';
    return this.#fetch(url, { method, headers: sent, ...(hasBody && { body }) }, secure);
  }

  /** @throws UpstreamError when the path is outside of the API */
  #urlOf(path: string, query: string): URL {
    const { origin } = this.#base;
    const url = new URL(origin + this.#basePath + path + (query === '' ? '' : `?${query}`));
    const isInside = url.origin === origin && url.pathname.startsWith(`${this.#basePath}/`);
    if (!isInside || !FORWARDED_PATH.test(url.pathname.slice(this.#basePath.length)))
      throw new UpstreamError(`the path ${path} is not one of the API`);
    return url;
  }

  /** @param secure whether the client has sent its request over TLS */
  async #fetch(url: URL, init: RequestInit, secure: boolean): Promise<HttpResponse> {
    const signal = AbortSignal.timeout(this.#timeoutMs);
    const response = await fetch(url, { ...init, redirect: 'manual', signal });
    const scope: CookieScope = { secure, basePath: this.#basePath };
    const cookies = response.headers.getSetCookie().map((cookie) => cookieFromStore(cookie, scope));
    return {
      status: response.status,
      headers: headersFromStore(response.headers, this.#cors),
      ...(cookies.length > 0 && { cookies }),
      body: await readBody(response),
    };
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
