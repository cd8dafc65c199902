import { guestSessionId, sessionCookieOf } from '../../domain/tokens/php-session.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { deleteCookie } from '../../http/set-cookie.ts';
import type { Behaviour } from '../../magento/releases/behaviour.ts';
import type { Realm } from '../../state/realm.ts';

/** What a request has done that shows in the headers of its response. */
export interface RestTrace {
  /** A PHP session was started. */
  session: boolean;
  /** A service of a synchronous route has returned. */
  returned: boolean;
  /** The storefront's cookies that a sign-in deletes. */
  deletedCookies: readonly string[];
}

const SESSION_HEADERS = { pragma: 'no-cache', expires: 'Thu, 19 Nov 1981 08:52:00 GMT' };
const SESSION_CACHE_CONTROL = 'no-store, no-cache, must-revalidate';
const FRAME_HEADERS = { 'x-frame-options': 'SAMEORIGIN' };

/** Header objects by content type, then by what they have: requests with equal headers share one object. */
const headerObjects = new Map<string, HttpResponse['headers'][]>();

/**
 * The headers of a response. A session adds those of PHP's cache limiter; `X-Frame-Options` is only set after a service has
 * returned. [Webapi/Controller/Rest/SynchronousRequestProcessor.php, PageCache/Plugin/AppendNoStoreCacheHeader.php]
 */
export function restHeaders(
  { rest_cache_control }: Behaviour,
  contentType: string,
  { session, returned }: RestTrace,
): HttpResponse['headers'] {
  const known = headerObjects.get(contentType) ?? [];
  const index = (rest_cache_control === 'no_store' ? 4 : 0) + (session ? 2 : 0) + (returned ? 1 : 0);
  const headers = known[index];
  if (headers !== undefined) return headers;
  const cacheControl = rest_cache_control === 'no_store' ? 'no-store' : session ? SESSION_CACHE_CONTROL : undefined;
  const created = {
    'content-type': contentType,
    ...(cacheControl !== undefined && { 'cache-control': cacheControl }),
    ...(session && SESSION_HEADERS),
    ...(returned && FRAME_HEADERS),
  };
  known[index] = created;
  headerObjects.set(contentType, known);
  return created;
}

/** The cookies of a response: that of the session, and the deleted ones. */
export function restCookies(
  realm: Realm,
  request: HttpRequest,
  { session, deletedCookies }: RestTrace,
): readonly string[] | undefined {
  if (!session) return undefined;
  const cookie = sessionCookieOf(realm, request, guestSessionId(realm, request));
  if (deletedCookies.length === 0) return [cookie];
  return [cookie, ...deletedCookies.map((name) => deleteCookie(request, name))];
}
