/** Key of the cookies of a response. Browsers remove `Set-Cookie` from a `Response` that a script creates. */
const COOKIES = Symbol.for('magento-auth-mock.cookies');

/** Attaches the values of `Set-Cookie` to a response of the Fetch standard. */
export const attachCookies = (response: Response, cookies: readonly string[]): Response =>
  Object.defineProperty(response, COOKIES, { value: cookies });

/** The values of `Set-Cookie` of a response. */
export function cookiesOf(response: Response & { readonly [COOKIES]?: readonly string[] }): readonly string[] {
  return response[COOKIES] ?? response.headers.getSetCookie();
}
