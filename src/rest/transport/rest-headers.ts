import { guestSessionId, sessionCookieOf } from '../../domain/tokens/php-session.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { deleteCookie } from '../../http/set-cookie.ts';
import type { Behaviour } from '../../magento/releases/behaviour.ts';
import type { Realm } from '../../state/realm.ts';

/** Effects of a request that show in the headers of its response. */
export interface RestTrace {
  /** Whether a PHP session was started. */
  session: boolean;
  /** Whether the service of a synchronous route has returned. */
  returned: boolean;
  /** Names of the storefront's cookies that a sign-in deletes. */
  deletedCookies: readonly string[];
}

const SESSION_HEADERS = { pragma: 'no-cache', expires: 'Thu, 19 Nov 1981 08:52:00 GMT' };
const SESSION_CACHE_CONTROL = 'no-store, no-cache, must-revalidate';
const FRAME_HEADERS = { 'x-frame-options': 'SAMEORIGIN' };

/** Cache of header objects by content type, and by the index of their contents: equal headers are one object. */
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
  const cached = headerObjects.get(contentType) ?? [];
  const index = (rest_cache_control === 'no_store' ? 4 : 0) + (session ? 2 : 0) + (returned ? 1 : 0);
  const headers = cached[index];
  if (headers !== undefined) return headers;
  const sessionCacheControl = session ? SESSION_CACHE_CONTROL : undefined;
  const cacheControl = rest_cache_control === 'no_store' ? 'no-store' : sessionCacheControl;
  const created = {
    'content-type': contentType,
    ...(cacheControl !== undefined && { 'cache-control': cacheControl }),
    ...(session && SESSION_HEADERS),
    ...(returned && FRAME_HEADERS),
  };
  cached[index] = created;
  headerObjects.set(contentType, cached);
  return created;
}

/** The cookies of a response: the session, and deleted cookies; `undefined` without a session. */
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
