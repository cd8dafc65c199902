import { bearerTokenOfEntry, type Entry, outcomeOf } from '../entries/entry.ts';
import { createMask } from '../redaction/redact.ts';
import { createTextMask } from '../redaction/redact-text.ts';
import type { Rule } from './audit-rule.ts';

const SESSION_COOKIE = /(?:^|;\s*)PHPSESSID=/;

export const bearerAndCookie: Rule = {
  id: 'bearer-and-cookie',
  sentence:
    'A bearer and a session cookie came together: Adobe advises against it, for the session slows the shop and may outlive the token.',
  find: (entries) =>
    entries
      .filter(
        (entry) =>
          bearerTokenOfEntry(entry) !== undefined && SESSION_COOKIE.test(entry.request.headers['cookie'] ?? ''),
      )
      .map((entry) => ({ entries: [entry], message: `request ${entry.id} brought both a bearer and PHPSESSID` })),
};

const blank = () => '[masked 00000000]';

const masked = createTextMask(() => '[masked]');

/** A secret that was masked when the journal was kept. */
const MARK_IN_URL = /(?:%5B|\[)masked(?:%20|\+| )\w{8}(?:%5D|\])/i;

/** Where a request shows a secret in a URL. */
function urlsWithSecrets({ request, exchange }: Entry): string[] {
  const { query, headers } = request;
  const { referer } = headers;
  if (query === '' && referer === undefined) return [];
  const mask = createMask(blank, exchange.secretNames?.());
  const hides = (text: string, maskedText: string) => maskedText !== text || MARK_IN_URL.test(text);
  return [
    ...(hides(query, mask.query(query)) ? ['its query string'] : []),
    ...(referer !== undefined && hides(referer, mask.header('referer', referer)) ? ['its Referer'] : []),
  ];
}

export const secretInUrl: Rule = {
  id: 'secret-in-url',
  sentence: 'A password or token stood in a URL: URLs are kept in logs, histories and referrers.',
  find: (entries) =>
    entries.flatMap((entry) =>
      urlsWithSecrets(entry).map((place) => ({
        entries: [entry],
        message: `request ${entry.id} (${masked(entry.exchange.operations.join(', ') || entry.request.path)}) has a secret in ${place}`,
      })),
    ),
};

export const tokenCrossesWebsites: Rule = {
  id: 'token-crosses-websites',
  sentence: "A token was sent to another website's store: accounts are kept per website, so it cannot count there.",
  find: (entries, world) =>
    world.accountsArePerWebsite
      ? entries.flatMap((entry) => {
          if (entry.token?.type !== 'customer' || entry.ownerId === undefined) return [];
          const home = world.websiteOfCustomer(entry.ownerId);
          const there = world.websiteOfStore(entry.exchange.store);
          if (home === undefined || there === undefined || home === there) return [];
          const message = `request ${entry.id} sent the token of ${entry.token.owner}, of website ${home}, to store ${entry.exchange.store} of website ${there}`;
          return [{ entries: [entry], message }];
        })
      : [],
};

/** Root fields that answer what is a customer's own. */
const PERSONAL: ReadonlySet<string> = new Set([
  'customer',
  'customerCart',
  'customerOrders',
  'customerDownloadableProducts',
  'customerPaymentTokens',
  'wishlist',
  'company',
]);

const isKeepable = ({ response }: Entry): boolean => !/no-store|private/.test(response.headers['cache-control'] ?? '');

const isPersonalGet = (entry: Entry): boolean => {
  const { request, exchange, identity } = entry;
  if (request.method !== 'GET' || identity.type !== 'customer' || outcomeOf(entry) !== 'answered') return false;
  if (exchange.graphql === undefined) return isKeepable(entry);
  return exchange.operations.some((operation) => PERSONAL.has(operation));
};

export const personalDataByGet: Rule = {
  id: 'personal-data-by-get',
  sentence:
    'Personal data was fetched with a GET that a cache may keep: the next person at that cache may be shown it.',
  find: (entries) =>
    entries.filter(isPersonalGet).map((entry) => ({
      entries: [entry],
      message: `request ${entry.id} fetched ${entry.exchange.operations.join(', ')} of ${entry.identity.name} by GET`,
    })),
};
