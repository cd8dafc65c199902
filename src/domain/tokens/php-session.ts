import type { HttpRequest } from '../../http/message.ts';
import { setCookie } from '../../http/set-cookie.ts';
import { LETTERS_AND_DIGITS } from '../../platform/random.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';

const SESSION_ID_LENGTH = 26;
const SESSION_COOKIE = /(?:^|;\s*)PHPSESSID=([\w,-]+)/;

export const createSessionId = ({ random }: Realm): string => random.string(SESSION_ID_LENGTH, LETTERS_AND_DIGITS);

/** The session id in the `Cookie` header of a request. */
export const readSessionId = (cookies: string | undefined): string | undefined =>
  cookies === undefined ? undefined : SESSION_COOKIE.exec(cookies)?.[1];

/**
 * The id of the session that a request uses without a sign-in: the one that it has sent, or a new one. It is not stored: clients
 * without cookies would fill the memory, and the difference is not visible to clients.
 */
export const guestSessionId = (realm: Realm, { headers }: HttpRequest): string =>
  readSessionId(headers['cookie']) ?? createSessionId(realm);

/** The `Set-Cookie` value of a session. [lib/internal/Magento/Framework/Session/SessionManager.php renewCookie] */
export const sessionCookieOf = (realm: Realm, request: HttpRequest, id: string): string =>
  setCookie(request, 'PHPSESSID', id, { maxAge: setting(realm, 'web/cookie/cookie_lifetime'), httpOnly: true });
