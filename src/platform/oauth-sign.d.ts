/** The library has no types of its own. */
declare module 'oauth-sign' {
  /** Base64 of the HMAC over method, URL and parameters. [RFC 5849, section 3.4] */
  export function sign(
    signatureMethod: 'HMAC-SHA1' | 'HMAC-SHA256',
    method: string,
    url: string,
    parameters: Readonly<Record<string, string>>,
    consumerSecret: string,
    tokenSecret: string,
  ): string;
}
