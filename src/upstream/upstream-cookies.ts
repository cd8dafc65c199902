/** Cookies that this server sets or deletes itself. Cookies of the store with these names get a prefix, to keep both apart. */
const OWN_COOKIE =
  /^(?:PHPSESSID|private_content_version|form_key|mage-messages|mage-cache-sessid|persistent_shopping_cart|X-Magento-Vary)$/;
const PREFIX = 'upstream-';

/** The protocol of the client and the path of the store, on which attributes of cookies depend. */
export interface CookieScope {
  /** Whether the client has sent the request over TLS. */
  readonly secure: boolean;
  /** Path of the store's base URL, without a slash at its end. */
  readonly basePath: string;
}

/** The `Cookie` header for the store: without the cookies of this server, and with the names that the store has given. */
export function cookiesToStore(cookies: string | undefined): string | undefined {
  const sent = (cookies ?? '').split(/;\s*/).flatMap((pair) => {
    const name = nameOf(pair);
    if (name === '' || OWN_COOKIE.test(name)) return [];
    return OWN_COOKIE.test(name.slice(PREFIX.length)) && pair.startsWith(PREFIX) ? [pair.slice(PREFIX.length)] : [pair];
  });
  return sent.length === 0 ? undefined : sent.join('; ');
}

/** Converts a `Set-Cookie` value of the store to the host, the protocol and the paths of this server. */
export function cookieFromStore(value: string, scope: CookieScope): string {
  const [pair = '', ...attributes] = value.split(/;\s*/);
  const name = nameOf(pair);
  const kept = attributes.flatMap((attribute) => attributeFor(attribute, name, scope));
  return [OWN_COOKIE.test(name) ? PREFIX + pair : pair, ...kept].join('; ');
}

const nameOf = (pair: string): string => pair.split('=', 1)[0]?.trim() ?? '';

function attributeFor(attribute: string, cookie: string, { secure, basePath }: CookieScope): string[] {
  const name = nameOf(attribute);
  const value = attribute.includes('=') ? attribute.slice(attribute.indexOf('=') + 1).trim() : '';
  // Browsers refuse `__Secure-` and `__Host-` cookies, `SameSite=None` and `Partitioned` without `Secure`.
  const keepsSecure = secure || /^__(?:Secure|Host)-/.test(cookie);
  switch (name.toLowerCase()) {
    case 'domain':
      return [];
    case 'secure':
    case 'partitioned':
      return keepsSecure ? [attribute] : [];
    case 'samesite':
      return keepsSecure || value.toLowerCase() !== 'none' ? [attribute] : [];
    case 'path':
      return [
        value === basePath || value.startsWith(`${basePath}/`)
          ? `Path=${value.slice(basePath.length) || '/'}`
          : attribute,
      ];
    default:
      return [attribute];
  }
}
