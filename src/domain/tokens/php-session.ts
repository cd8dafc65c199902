import type { HttpRequest } from '../../http/message.ts';
import { cookieAttributes } from '../../http/set-cookie.ts';
import { LETTERS_AND_DIGITS } from '../../platform/random.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { World } from '../../state/world.ts';

const SESSION_ID_LENGTH = 26;
const SESSION_COOKIE = /(?:^|;\s*)PHPSESSID=([\w,-]+)/;

/** Generates the id of a session. */
export const createSessionId = ({ random }: Realm): string => random.string(SESSION_ID_LENGTH, LETTERS_AND_DIGITS);

/** The session id in the `Cookie` header of a request. */
export const readSessionId = (cookies: string | undefined): string | undefined =>
  cookies === undefined ? undefined : SESSION_COOKIE.exec(cookies)?.[1];

/**
 * The id of the session of a request without a sign-in: the one that it has sent, or a new one. The session is not stored, since
 * clients without cookies would fill the memory. Clients cannot notice the difference.
 */
export const guestSessionId = (realm: Realm, { headers }: HttpRequest): string =>
  readSessionId(headers['cookie']) ?? uniqueCookieValue(realm, SESSION_ID_LENGTH);

interface CookieValues {
  readonly prefix: string;
  used: number;
}

const cookieValues = new WeakMap<World, CookieValues>();

const NUMBER_LENGTH = 8;

/**
 * Hexadecimal digits that no other cookie of the world has: a hash of the world, and a number. Every response to a guest has
 * such cookies, and random digits would be a tenth of its time.
 */
export function uniqueCookieValue({ world, digest }: Realm, length: number): string {
  let values = cookieValues.get(world);
  if (values === undefined) {
    values = { prefix: digest.sha256(`${world.generatedKey}/cookies`), used: 0 };
    cookieValues.set(world, values);
  }
  values.used += 1;
  return values.prefix.slice(0, length - NUMBER_LENGTH) + String(values.used).padStart(NUMBER_LENGTH, '0');
}

/** The `Set-Cookie` value of a session. [lib/internal/Magento/Framework/Session/SessionManager.php renewCookie] */
export function sessionCookieOf(realm: Realm, request: HttpRequest, id: string): string {
  const maxAge = setting(realm, 'web/cookie/cookie_lifetime');
  const last = request.secure ? lastSecure : lastInsecure;
  if (last.maxAge !== maxAge) {
    last.maxAge = maxAge;
    last.attributes = cookieAttributes(request, { maxAge, httpOnly: true });
  }
  return `PHPSESSID=${id}${last.attributes}`;
}

/** The attributes of the last cookie, by its lifetime. */
const lastSecure = { maxAge: Number.NaN, attributes: '' };
const lastInsecure = { maxAge: Number.NaN, attributes: '' };
