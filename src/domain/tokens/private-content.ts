import type { HttpRequest } from '../../http/message.ts';
import { cookieAttributes } from '../../http/set-cookie.ts';
import type { Realm } from '../../state/realm.ts';
import { uniqueCookieValue } from './php-session.ts';

/** Ten years in seconds. */
const LIFETIME = 315_360_000;
const VERSION_LENGTH = 32;

const overHttp = cookieAttributes({ secure: false }, { maxAge: LIFETIME });
const overHttps = cookieAttributes({ secure: true }, { maxAge: LIFETIME });

/**
 * The `Set-Cookie` value with a new version of the browser's private content, which every POST outdates.
 * [lib/internal/Magento/Framework/App/PageCache/Version.php]
 */
export const privateContentCookie = (realm: Realm, { secure }: HttpRequest): string =>
  `private_content_version=${uniqueCookieValue(realm, VERSION_LENGTH)}${secure ? overHttps : overHttp}`;
