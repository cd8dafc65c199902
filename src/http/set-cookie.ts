import type { HttpRequest, HttpResponse } from './message.ts';

interface CookieOptions {
  /** Lifetime, in seconds. */
  readonly maxAge: number;
  /** Whether scripts of a page cannot read it. */
  readonly httpOnly?: boolean;
}

/** The value of a `Set-Cookie` header. [lib/internal/Magento/Framework/Stdlib/Cookie/PhpCookieManager.php] */
export const setCookie = (
  request: Pick<HttpRequest, 'secure'>,
  name: string,
  value: string,
  options: CookieOptions,
): string => `${name}=${value}${cookieAttributes(request, options)}`;

/** The attributes in a `Set-Cookie` header: lifetime, path and `SameSite`. */
export const cookieAttributes = (
  { secure }: Pick<HttpRequest, 'secure'>,
  { maxAge, httpOnly }: CookieOptions,
): string => `; Max-Age=${maxAge}; Path=/${httpOnly ? '; HttpOnly' : ''}; ${sameSite(secure)}`;

/** The value of a `Set-Cookie` header that deletes a cookie. PHP sets the cookie to `deleted`. */
export const deleteCookie = ({ secure }: Pick<HttpRequest, 'secure'>, name: string): string =>
  `${name}=deleted; Expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0; Path=/; ${sameSite(secure)}`;

/** Over HTTPS, the cookie may be sent by storefronts on another site; browsers do not allow this over HTTP. */
const sameSite = (secure: boolean | undefined): string => (secure ? 'SameSite=None; Secure' : 'SameSite=Lax');

/** The headers of a response with its cookies, which are joined in one value as Node joins headers. */
export const headersWithCookies = ({ headers, cookies }: Pick<HttpResponse, 'headers' | 'cookies'>) =>
  cookies === undefined ? headers : { ...headers, 'set-cookie': cookies.join(', ') };
