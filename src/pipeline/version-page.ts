import { guestSessionId, sessionCookieOf } from '../domain/tokens/php-session.ts';
import { HTML_TYPE, SECURITY_HEADERS } from '../http/error-page.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { noCacheHeaders } from '../http/no-cache-headers.ts';
import { editionName } from '../magento/releases/edition.ts';
import type { Realm } from '../state/realm.ts';

const VERSION_PATH = /^(?:\/index\.php)?\/magento_version(?:\/index){0,2}\/?$/;

/** Whether a request is for the page with the version of the store. */
export const isVersionPage = ({ method, path }: HttpRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && VERSION_PATH.test(path);

/** Answers with the release line and the edition: `Magento/2.4 (Community)`. [module-version/Controller/Index/Index.php] */
export function answerVersionPage(realm: Realm, request: HttpRequest): HttpResponse {
  const { release, edition } = realm;
  const [line] = /^\d+\.\d+/.exec(release.name) ?? [release.name];
  return {
    status: 200,
    headers: { 'content-type': HTML_TYPE, ...noCacheHeaders(realm.clock.seconds()), ...SECURITY_HEADERS },
    cookies: [sessionCookieOf(realm, request, guestSessionId(realm, request))],
    body: `Magento/${line} (${editionName(edition)})`,
  };
}
