import { type HttpHandler, HttpResponse, http, passthrough } from 'msw';
import type { MagentoMock } from './api/magento-mock.ts';
import { cookiesOf } from './http/attached-cookies.ts';

/** Options of the handlers. */
export interface HandlersOptions {
  /** Origin of the store, such as `https://shop.example`. Default: every origin. */
  readonly url?: string | undefined;
}

/** Paths that are handled for every origin. */
const API_PATHS = [
  '/graphql',
  '/:store/graphql',
  '/rest',
  '/oauth/token',
  '/__mock',
  '/index.php/rest',
  '/index.php/oauth/token',
];
/** Paths that are handled only for the store's origin, since other origins may have different files there. */
const STORE_PATHS = ['/media', '/pub/media'];

/**
 * Handlers of Mock Service Worker that answer with a mock, in Node and in browsers.
 *
 * @param magento a mock of this process or page, or one that is connected to a server
 * @throws TypeError when `url` is not an origin
 * @example
 * const server = setupServer(...handlers(magento, { url: 'https://shop.example' }));
 */
export function handlers(
  magento: Pick<MagentoMock, 'handle' | 'url' | 'listening'>,
  { url }: HandlersOptions = {},
): HttpHandler[] {
  if (url !== undefined && !isOrigin(url))
    throw new TypeError(`url: "${url}" is not an origin such as https://shop.example`);
  const paths = url === undefined ? API_PATHS : [...API_PATHS, ...STORE_PATHS];
  const origin = url === undefined ? '*' : new URL(url).origin;
  return paths
    .flatMap((path) => [path, `${path}/*`])
    .map((path) =>
      http.all(`${origin}${path}`, async ({ request, cookies }) =>
        // Requests to the server itself, such as those that `handle` sends, must not be handled again.
        magento.listening && request.url.startsWith(`${magento.url}/`)
          ? passthrough()
          : toMswResponse(await magento.handle(request, { cookie: formatCookies(cookies) })),
      ),
    );
}

const isOrigin = (url: string): boolean =>
  URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && new URL(url).href === `${new URL(url).origin}/`;

function formatCookies(cookies: Readonly<Record<string, string>>): string | undefined {
  const pairs = Object.entries(cookies).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length === 0 ? undefined : pairs.join('; ');
}

/** Mock Service Worker stores cookies only of a response of its own class. */
function toMswResponse(response: Response): Response {
  const { status, statusText } = response;
  const headers = [...response.headers].filter(([name]) => name !== 'set-cookie');
  for (const cookie of cookiesOf(response)) headers.push(['set-cookie', cookie]);
  return new HttpResponse(response.body, { status, statusText, headers });
}
