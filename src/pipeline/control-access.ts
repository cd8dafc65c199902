import { createHash, timingSafeEqual } from 'node:crypto';
import { answerPreflight, corsHeaders } from '../http/cors.ts';
import { isLoopbackHost, parseHostName } from '../http/host-name.ts';
import type { Headers, HttpRequest, HttpResponse } from '../http/message.ts';
import { problemResponse } from '../http/problem-details.ts';

/** Who may call the control API. */
interface ControlAccessOptions {
  /** The bearer token that calls must send. Default: calls need no token. */
  readonly token?: string | undefined;
  /** Names of hosts besides those of the loopback address. */
  readonly hosts?: readonly string[] | undefined;
  /** Origins whose pages may call the control API, besides its own. */
  readonly origins?: readonly string[] | undefined;
}

/**
 * Decides whether a control call is allowed. Web pages can send requests to servers on the same machine. Their origin is in
 * `Origin` and `Sec-Fetch-Site`; after DNS rebinding, `Host` has the name of a foreign host.
 */
export class ControlAccess {
  readonly #token: Buffer | undefined;
  readonly #hosts: ReadonlySet<string | undefined>;
  readonly #origins: ReadonlySet<string>;

  constructor({ token, hosts = [], origins = [] }: ControlAccessOptions = {}) {
    this.#token = token === undefined ? undefined : digestOf(token);
    this.#hosts = new Set(hosts.map(parseHostName));
    this.#origins = new Set(origins.map((origin) => origin.toLowerCase()));
  }

  /**
   * @param path the path below `/__mock`
   * @returns the response to a call that is not allowed, and to a preflight; `undefined` for a call that is allowed
   */
  check({ method, headers }: HttpRequest, path: string): HttpResponse | undefined {
    // Health checks of containers and clusters have neither the token nor the name of the host.
    if (method === 'GET' && path === '/health') return undefined;
    const isPreflight = method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
    if (isPreflight && this.#isAllowedOrigin(headers)) return answerPreflight(headers);
    if (this.#token !== undefined && !this.#hasToken(headers)) return answerWithoutToken();
    if (this.#token === undefined && !this.#isAllowedHost(headers)) return answerForeignHost(headers);
    return this.#isForeignPage(headers) ? answerForeignPage(headers) : undefined;
  }

  /** The CORS headers of a response to a page of an allowed origin. */
  corsHeaders(headers: Headers): Record<string, string> | undefined {
    return this.#isAllowedOrigin(headers) ? corsHeaders(headers) : undefined;
  }

  #hasToken({ authorization = '' }: Headers): boolean {
    const [, token] = /^bearer +(\S+)$/i.exec(authorization) ?? [];
    return token !== undefined && this.#token !== undefined && timingSafeEqual(digestOf(token), this.#token);
  }

  /** HTTP/1.0 has no `Host`, and no browser uses it. */
  #isAllowedHost({ host }: Headers): boolean {
    return host === undefined || isLoopbackHost(host) || this.#hosts.has(parseHostName(host) ?? '');
  }

  #isAllowedOrigin({ origin }: Headers): boolean {
    return origin !== undefined && this.#origins.has(origin.toLowerCase());
  }

  #isForeignPage(headers: Headers): boolean {
    if (this.#isAllowedOrigin(headers)) return false;
    const site = headers['sec-fetch-site'];
    return site === 'cross-site' || site === 'same-site' || !isOwnOrigin(headers);
  }
}

/** A digest of a token. All digests have the same length, as `timingSafeEqual` requires. */
const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Whether `Origin` is this server, or is not sent. The scheme is that of `Origin`, since a proxy may have ended TLS. */
function isOwnOrigin({ origin, host = '' }: Headers): boolean {
  if (origin === undefined) return true;
  const [scheme] = origin.split('://');
  const own = URL.canParse(`${scheme}://${host}`) ? new URL(`${scheme}://${host}`).origin : undefined;
  return own !== undefined && own !== 'null' && own === origin.toLowerCase();
}

const answerWithoutToken = (): HttpResponse =>
  problemResponse(401, 'send the header `Authorization: Bearer <control token>`', { 'www-authenticate': 'Bearer' });

const answerForeignHost = ({ host = '' }: Headers): HttpResponse =>
  problemResponse(
    421,
    `the control API answers requests to loopback addresses only, not to '${host}'; ` +
      '--allow-host adds a host, and with --control-token any host is allowed',
  );

const answerForeignPage = ({ origin = 'another origin' }: Headers): HttpResponse =>
  problemResponse(403, `pages of ${origin} must not call the control API; --allow-origin adds an origin`);
