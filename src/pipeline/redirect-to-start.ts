import { guestSessionId, sessionCookieOf } from '../domain/tokens/php-session.ts';
import { HTML_TYPE, SECURITY_HEADERS } from '../http/error-page.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { noCacheHeaders } from '../http/no-cache-headers.ts';
import { setCookie } from '../http/set-cookie.ts';
import type { Realm } from '../state/realm.ts';

/** A message that the next page shows. */
export interface PageMessage {
  readonly type: 'success' | 'error';
  readonly text: string;
}

/** Lifetime of the cookie with the message: a year, in seconds. */
const MESSAGES_LIFETIME = 31_536_000;

/**
 * Redirects to the start page, with a message in a cookie.
 *
 * @param cookies further cookies
 */
export function redirectToStart(
  realm: Realm,
  request: HttpRequest,
  message: PageMessage,
  cookies: readonly string[] = [],
): HttpResponse {
  const headers = {
    'content-type': HTML_TYPE,
    ...noCacheHeaders(realm.clock.seconds()),
    location: `${request.secure ? 'https' : 'http'}://${request.headers['host'] ?? 'localhost'}/`,
    'x-magento-tags': 'FPC',
    ...SECURITY_HEADERS,
  };
  const session = sessionCookieOf(realm, request, guestSessionId(realm, request));
  const value = encodeURIComponent(JSON.stringify([message]));
  const messages = setCookie(request, 'mage-messages', value, { maxAge: MESSAGES_LIFETIME });
  return { status: 302, headers, cookies: [session, ...cookies, messages], body: '' };
}
