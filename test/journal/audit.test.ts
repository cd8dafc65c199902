import { expect, test } from 'vitest';
import { audit, auditReport, rules } from '../../src/journal/audit/audit.ts';
import type { Entry } from '../../src/journal/entries/entry.ts';
import { anEntry, dead } from './an-entry.ts';

const WORLD = {
  accountsArePerWebsite: true,
  websiteOfStore: (code: string) => (code === 'fr' ? 'europe' : 'base'),
  websiteOfCustomer: () => 'base',
};
const RONI = 'roni@example.com';

const found = (entries: readonly Entry[], world = WORLD) =>
  audit(entries, world).map(({ rule, requests }) => [rule, ...requests]);

const NEW_TOKEN = { operation: 'generateCustomerToken', reply: { data: { generateCustomerToken: { token: 'a' } } } };
const signIn = (id: number, token: string) =>
  anEntry({
    id,
    operation: 'generateCustomerToken',
    named: RONI,
    reply: { data: { generateCustomerToken: { token } } },
  });
const used = (id: number, bearer: string) => anEntry({ id, bearer, customer: RONI });
const refused = (id: number, bearer?: string, state: 'expired' | 'revoked' = 'expired') =>
  anEntry({ id, refused: 'tokenExpired', ...(bearer && { bearer, token: dead(state) }) });
const signOut = (id: number, bearer: string) =>
  anEntry({
    id,
    operation: 'revokeCustomerToken',
    bearer,
    customer: RONI,
    reply: { data: { revokeCustomerToken: { result: true } } },
  });

test('finds nothing in a visit as it should be', () => {
  expect(found([signIn(1, 'a'), used(2, 'a'), signOut(3, 'a'), signIn(4, 'b'), used(5, 'b')])).toEqual([]);
  expect(found([refused(1), signIn(2, 'a'), used(3, 'a'), refused(4, 'a'), signIn(5, 'b'), used(6, 'b')])).toEqual([
    ['expired-token-used', 4],
  ]);
});

test('finds a token that was used after its end, once for all its uses', () => {
  expect(found([refused(1, 'a', 'revoked'), refused(2, 'a', 'revoked')])).toEqual([
    ['revoked-token-used', 1, 2],
    ['refused-token-sent-again', 1, 2],
  ]);
});

test('does not blame a client for what a fault made of its token', () => {
  expect(
    found([anEntry({ id: 1, bearer: 'a', token: dead('expired'), refused: 'x', fault: 'customer-token-expired' })]),
  ).toEqual([]);
});

test('does not take requests that were under way together for sending again', () => {
  const first = { ...refused(1, 'a'), started: 0, durationMs: 50 };
  const second = { ...refused(2, 'a'), started: 10, durationMs: 50 };
  expect(found([first, second])).toEqual([['expired-token-used', 1, 2]]);
});

test('finds the sign-ins that follow one refusal', () => {
  const storm = [refused(1, 'a'), refused(2, 'a'), signIn(3, 'b'), signIn(4, 'c'), signIn(5, 'd')];
  expect(found(storm)).toContainEqual(['sign-in-storm', 1, 3, 4, 5]);
  expect(found([refused(1, 'a'), signIn(2, 'b'), refused(3, 'b'), signIn(4, 'c')]).map(([rule]) => rule)).not.toContain(
    'sign-in-storm',
  );
  expect(found([refused(1), signIn(2, 'a'), signOut(3, 'a'), signIn(4, 'b')])).toEqual([]);
});

test('tells the storms of many accounts that were refused again and again', () => {
  const entries = Array.from({ length: 5000 }, (_, index) => [
    refused(2 * index + 1),
    anEntry({ ...NEW_TOKEN, id: 2 * index + 2, named: `c${index % 1250}@example.com` }),
  ]).flat();
  expect(found(entries)).toHaveLength(1250);
});

test('keeps a report of many findings short', () => {
  const uses = Array.from({ length: 1000 }, (_, index) => refused(index + 1, 'a', 'revoked'));
  const [finding] = audit(uses, WORLD);
  expect(finding?.message).toMatch(/requests 1, 2, .*, 19, 20 and 980 more$/);
  expect(finding?.requests).toHaveLength(1000);
  const many = audit(
    Array.from({ length: 300 }, (_, index) =>
      anEntry({ id: index + 1, bearer: 'a', headers: { cookie: 'PHPSESSID=b' } }),
    ),
    WORLD,
  );
  const lines = auditReport(many).split('\n');
  expect(lines).toHaveLength(105);
  expect(lines.at(-3)).toBe('  … and 200 more');
});

test('takes a wrong password for no sign-in', () => {
  const wrong = (id: number) =>
    anEntry({ id, operation: 'generateCustomerToken', named: RONI, refused: 'signInIncorrect' });
  expect(found([wrong(1), wrong(2), signIn(3, 'a')])).toEqual([]);
});

test('finds a bearer and a session cookie together', () => {
  expect(found([anEntry({ id: 1, bearer: 'a', customer: RONI, headers: { cookie: 'x=1; PHPSESSID=abc' } })])).toEqual([
    ['bearer-and-cookie', 1],
  ]);
  expect(found([anEntry({ bearer: 'a', customer: RONI, headers: { cookie: 'store=fr' } })])).toEqual([]);
});

test('finds secrets in URLs', () => {
  expect(found([anEntry({ id: 1, query: 'username=roni&password=x' })])).toEqual([['secret-in-url', 1]]);
  expect(found([anEntry({ id: 2, headers: { referer: 'http://shop/reset?token=abc' } })])).toEqual([
    ['secret-in-url', 2],
  ]);
  expect(found([anEntry({ query: 'query=%7Bcustomer%7Bemail%7D%7D&searchCriteria=1' })])).toEqual([]);
});

test('finds a token in the store of another website, where accounts are per website', () => {
  const crossing = [anEntry({ id: 1, bearer: 'a', customer: RONI, ownerId: 1, store: 'fr' })];
  expect(found(crossing)).toEqual([['token-crosses-websites', 1]]);
  expect(found(crossing, { ...WORLD, accountsArePerWebsite: false })).toEqual([]);
});

test('finds a sign-out that revoked nothing', () => {
  const failed = anEntry({ id: 1, operation: 'revokeCustomerToken', refused: 'notAuthorized' });
  const untrue = anEntry({
    id: 2,
    operation: 'revokeCustomerToken',
    reply: { data: { revokeCustomerToken: { result: false } } },
  });
  expect(found([failed, untrue])).toEqual([
    ['sign-out-without-revoke', 1],
    ['sign-out-without-revoke', 2],
  ]);
});

test('finds a client that forgot a good token and signed in anew', () => {
  expect(found([signIn(1, 'a'), used(2, 'a'), signIn(3, 'b'), used(4, 'b')])).toEqual([
    ['sign-out-without-revoke', 1, 2, 3],
  ]);
  expect(found([signIn(1, 'a'), used(2, 'a'), signIn(3, 'b'), used(4, 'a')])).toEqual([]);
});

test('finds personal data fetched by GET', () => {
  expect(found([anEntry({ id: 1, method: 'GET', bearer: 'a', customer: RONI })])).toEqual([
    ['personal-data-by-get', 1],
  ]);
  expect(found([anEntry({ method: 'GET', operation: 'storeConfig', customer: RONI })])).toEqual([]);
  const rest = { method: 'GET', operation: 'GET /V1/customers/me', isGraphql: false, customer: RONI };
  expect(found([anEntry({ ...rest, replyHeaders: { 'cache-control': 'no-store' } })])).toEqual([]);
});

test('leaves rules out that are switched off', () => {
  expect(audit([refused(1, 'a', 'revoked')], WORLD, ['revoked-token-used'])).toEqual([]);
});

test('tells its findings in a table, and what each rule means', () => {
  const findings = audit([refused(3, 'a', 'revoked'), anEntry({ id: 4, query: 'token=x' })], WORLD);
  expect(auditReport(findings)).toMatchInlineSnapshot(`
    "the audit found 2 things
      rule                what happened
      revoked-token-used  the token of customer roni@example.com, revoked 12 s ago, came with request 3
      secret-in-url       request 4 (customer) has a secret in its query string

    revoked-token-used: A token was used after it was revoked: somebody has signed out, and the client still keeps the token.
    secret-in-url: A password or token stood in a URL: URLs are kept in logs, histories and referrers."
  `);
});

test('gives every rule an id of its own and a sentence', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id, sentence } of rules) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  }
});
