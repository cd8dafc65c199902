import { authenticate } from '../auth/authenticate.ts';
import type { Caller } from '../auth/caller.ts';
import { guestSessionId, sessionCookieOf } from '../domain/tokens/php-session.ts';
import { privateContentCookie } from '../domain/tokens/private-content.ts';
import { escapeHtml, HTML_TYPE, htmlPage, SECURITY_HEADERS } from '../http/error-page.ts';
import type { Exchange } from '../http/exchange.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { noCacheHeaders } from '../http/no-cache-headers.ts';
import type { Realm } from '../state/realm.ts';
import { answerImage, isImageRequest } from './media-image.ts';
import { answerNewsletterPage, isNewsletterPage } from './newsletter-page.ts';
import { redirectToStart } from './redirect-to-start.ts';
import { answerVersionPage, isVersionPage } from './version-page.ts';

/** The exchange of a request for a picture, for one of the pages, or for a path without an endpoint. */
export function openNotFound(realm: Realm, request: HttpRequest): Exchange<Caller> {
  const answerPage = pageOf(realm, request);
  const answer = answerPage ?? (() => answerNotFound(realm, request));
  return {
    protocol: 'none',
    operations: [`${request.method} ${request.path}`],
    store: '',
    caller: authenticate(realm, request.headers['authorization']),
    signInSubject: () => ({}),
    variables: () => ({}),
    refusal: undefined,
    hint: STORE_PATH.test(request.path) ? STORE_HINT : undefined,
    unmatched: answerPage === undefined,
    answer,
    refuse: answer,
    answerInternalError: answer,
  };
}

/** The handler of a picture or of a page; `undefined` for any other path. */
function pageOf(realm: Realm, request: HttpRequest): (() => HttpResponse) | undefined {
  if (isImageRequest(request)) return () => answerImage(realm, request);
  if (isNewsletterPage(request)) return () => answerNewsletterPage(realm, request);
  return isVersionPage(request) ? () => answerVersionPage(realm, request) : undefined;
}

/** The response of the storefront to an unknown path. */
function answerNotFound(realm: Realm, request: HttpRequest): HttpResponse {
  const isPost = request.method === 'POST';
  if (isPost && realm.behaviour.post_to_unknown_path === 'redirect' && !isAjax(request)) {
    return redirectToStart(realm, request, INVALID_FORM_KEY, [privateContentCookie(realm, request)]);
  }
  const session = sessionCookieOf(realm, request, guestSessionId(realm, request));
  const cookies = isPost ? [session, privateContentCookie(realm, request)] : [session];
  const headers = {
    'content-type': HTML_TYPE,
    ...noCacheHeaders(realm.clock.seconds()),
    ...(isPost && cachedPageHeaders(realm.clock.seconds())),
    ...SECURITY_HEADERS,
  };
  return { status: 404, headers, cookies, body: htmlPage('404 Not Found', explain(request)) };
}

/** The default of `system/full_page_cache/ttl`, in seconds. */
const CACHE_LIFETIME = 24 * 60 * 60;

/**
 * Headers that a page has before the page cache stores it, which it does for GET only. The tags are those of the page for
 * status 404 in a new installation. [module-page-cache/Model/Layout/LayoutPlugin.php, Framework/App/PageCache/Kernel.php]
 *
 * @param now seconds since 1970
 */
const cachedPageHeaders = (now: number) => ({
  pragma: 'cache',
  expires: new Date((now + CACHE_LIFETIME) * 1000).toUTCString(),
  'x-magento-tags': 'cat_c,store,cms_b,cms_p_1,FPC',
});

const isAjax = ({ headers }: HttpRequest): boolean => headers['x-requested-with'] === 'XMLHttpRequest';

/** The message after a POST without a form key. [lib/internal/Magento/Framework/App/Request/CsrfValidator.php] */
const INVALID_FORM_KEY = { type: 'error', text: 'Invalid Form Key. Please refresh the page.' } as const;

const STORE_HINT =
  'a path begins with the code of a store view only if `web/url/use_store` is 1 and the store view is active';
const STORE_PATH = /^\/\w+\/graphql(?:\/|$)/;

function explain({ path }: HttpRequest): string {
  const endpoints = 'GraphQL is at /graphql, REST below /rest/V1, the control API below /__mock';
  const hint = STORE_PATH.test(path) ? `; ${STORE_HINT}` : '';
  return `no endpoint at '${escapeHtml(path)}'; ${endpoints}${hint}`;
}
