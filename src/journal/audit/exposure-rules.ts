import { headersWithCookies } from '../../http/set-cookie.ts';
import { flatMapInSteps, mapInSteps } from '../../platform/steps.ts';
import { bearerTokenOfEntry, type Entry, outcomeOf } from '../entries/entry.ts';
import { createRedactor } from '../redaction/redact.ts';
import { createTextRedactor } from '../redaction/redact-text.ts';
import type { AuditRule } from './audit-rule.ts';

/** The session in a header. In a saved journal the value is a redaction token, which contains a space. */
const SESSION_COOKIE = /(?:^|[;,]\s*)PHPSESSID=([^;,]*)/;

const sessionIn = (cookies: string | undefined): string | undefined => SESSION_COOKIE.exec(cookies ?? '')?.[1]?.trim();

/** A bearer token and a session cookie in one request. */
export const bearerTokenWithCookie: AuditRule = {
  id: 'bearer-and-cookie',
  sentence:
    'A bearer token and a session cookie were sent together: Adobe advises against it, since the session slows the store down and may outlive the token.',
  *find(entries) {
    // Browsers send a cookie that this server has set by themselves, so it is not an error of the client.
    const issued = new Set(yield* mapInSteps(entries, issuedSession));
    return yield* flatMapInSteps(entries, (entry) => {
      const session = sessionIn(entry.request.headers['cookie']);
      if (session === undefined || issued.has(session) || bearerTokenOfEntry(entry) === undefined) return [];
      return [{ entries: [entry], message: `request ${entry.id} sent both a bearer token and the cookie PHPSESSID` }];
    });
  },
};

/** The session that a response begins; `undefined` if it extends the session of the request. */
function issuedSession({ request, response }: Entry): string | undefined {
  const session = sessionIn(headersWithCookies(response)['set-cookie']);
  return session === sessionIn(request.headers['cookie']) ? undefined : session;
}

const constantToken = () => '[masked 00000000]';

const redactText = createTextRedactor(() => '[masked]');

/** A secret that was redacted when the journal was exported. */
const REDACTION_TOKEN_IN_URL = /(?:%5B|\[)masked(?:%20|\+| )\w{8}(?:%5D|\])/i;

/** The URLs of a request that contain a secret. */
function urlPartsWithSecrets({ request, exchange }: Entry): string[] {
  const { query, headers } = request;
  const { referer } = headers;
  if (query === '' && referer === undefined) return [];
  const redactor = createRedactor(constantToken, exchange.secretNames?.());
  const hasSecret = (text: string, redacted: string) => redacted !== text || REDACTION_TOKEN_IN_URL.test(text);
  return [
    ...(hasSecret(query, redactor.query(query)) ? ['its query string'] : []),
    ...(referer !== undefined && hasSecret(referer, redactor.header('referer', referer)) ? ['its Referer'] : []),
  ];
}

/** A secret in a URL. */
export const secretInUrl: AuditRule = {
  id: 'secret-in-url',
  sentence: 'A URL contained a password or token: URLs are stored in logs, browser histories and referrers.',
  find: (entries) =>
    flatMapInSteps(entries, (entry) =>
      urlPartsWithSecrets(entry).map((part) => ({
        entries: [entry],
        message: `request ${entry.id} (${redactText(entry.exchange.operations.join(', ') || entry.request.path)}) has a secret in ${part}`,
      })),
    ),
};

/** A token of an account of another website. */
export const tokenCrossesWebsites: AuditRule = {
  id: 'token-crosses-websites',
  sentence:
    'A token was sent to a store of another website: accounts are kept per website, so the token is not valid there.',
  *find(entries, world) {
    if (!world.accountsArePerWebsite) return [];
    return yield* flatMapInSteps(entries, (entry) => {
      if (entry.token?.type !== 'customer' || entry.ownerId === undefined) return [];
      const ownerWebsite = world.websiteOfCustomer(entry.ownerId);
      const storeWebsite = world.websiteOfStore(entry.exchange.store);
      if (ownerWebsite === undefined || storeWebsite === undefined || ownerWebsite === storeWebsite) return [];
      const message = `request ${entry.id} sent the token of ${entry.token.owner}, of website ${ownerWebsite}, to store ${entry.exchange.store} of website ${storeWebsite}`;
      return [{ entries: [entry], message }];
    });
  },
};

/** Root fields that return personal data of a customer. */
const PERSONAL_FIELDS: ReadonlySet<string> = new Set([
  'customer',
  'customerCart',
  'customerOrders',
  'customerDownloadableProducts',
  'customerPaymentTokens',
  'wishlist',
  'company',
]);

const isCacheable = ({ response }: Entry): boolean => !/no-store|private/.test(response.headers['cache-control'] ?? '');

const isPersonalGet = (entry: Entry): boolean => {
  const { request, exchange, identity } = entry;
  if (request.method !== 'GET' || identity.type !== 'customer' || outcomeOf(entry) !== 'answered') return false;
  if (exchange.graphql === undefined) return isCacheable(entry);
  return exchange.operations.some((operation) => PERSONAL_FIELDS.has(operation));
};

/** Personal data in a response that a cache may store. */
export const personalDataByGet: AuditRule = {
  id: 'personal-data-by-get',
  sentence:
    'Personal data was fetched by GET in a response that a cache may store: the cache may show it to the next visitor.',
  find: (entries) =>
    flatMapInSteps(entries, (entry) => {
      if (!isPersonalGet(entry)) return [];
      const message = `request ${entry.id} fetched ${entry.exchange.operations.join(', ')} of ${entry.identity.name} by GET`;
      return [{ entries: [entry], message }];
    }),
};
