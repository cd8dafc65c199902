import type { HttpRequest, HttpResponse } from './message.ts';

interface CookieOptions {
  /** Seconds. */
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

/** The part of a `Set-Cookie` value after the cookie's own. */
export const cookieAttributes = (
  { secure }: Pick<HttpRequest, 'secure'>,
  { maxAge, httpOnly }: CookieOptions,
): string => `; Max-Age=${maxAge}; Path=/${httpOnly ? '; HttpOnly' : ''}; ${sameSite(secure)}`;

/** The value of a `Set-Cookie` header that deletes a cookie. PHP sends a value of its own with it. */
export const deleteCookie = ({ secure }: Pick<HttpRequest, 'secure'>, name: string): string =>
  `${name}=deleted; Expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0; Path=/; ${sameSite(secure)}`;

/** Over HTTPS, storefronts on another site may send the cookie back; browsers do not allow that over HTTP. */
const sameSite = (secure: boolean | undefined): string => (secure ? 'SameSite=None; Secure' : 'SameSite=Lax');

/** The headers of a response, several cookies in one value as Node joins headers. */
export const headersWithCookies = ({ headers, cookies }: Pick<HttpResponse, 'headers' | 'cookies'>) =>
  cookies === undefined ? headers : { ...headers, 'set-cookie': cookies.join(', ') };
