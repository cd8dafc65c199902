import { expect, test } from 'vitest';
import {
  auditEntries as auditEntriesInSteps,
  auditRules,
  formatAuditReport,
} from '../../../src/journal/audit/audit.ts';
import type { Entry } from '../../../src/journal/entries/entry.ts';
import { atOnce } from '../../platform/at-once.ts';
import { buildEntry, invalidToken } from '../build-entry.ts';

const auditEntries = atOnce(auditEntriesInSteps);

const WORLD = {
  accountsArePerWebsite: true,
  websiteOfStore: () => 'base',
  websiteOfCustomer: () => 'base',
};
const RONI = 'roni@example.com';

const findings = (entries: readonly Entry[]) =>
  auditEntries(entries, WORLD).map(({ rule, requests }) => [rule, ...requests]);

const NEW_TOKEN = {
  operation: 'generateCustomerToken',
  responseBody: { data: { generateCustomerToken: { token: 'a' } } },
};
const signIn = (id: number, token: string) =>
  buildEntry({
    id,
    operation: 'generateCustomerToken',
    named: RONI,
    responseBody: { data: { generateCustomerToken: { token } } },
  });
const used = (id: number, bearerToken: string) => buildEntry({ id, bearerToken, customer: RONI });
const refused = (id: number, bearerToken?: string, state: 'expired' | 'revoked' = 'expired') =>
  buildEntry({ id, refused: 'tokenExpired', ...(bearerToken && { bearerToken, token: invalidToken(state) }) });
const signOut = (id: number, bearerToken: string) =>
  buildEntry({
    id,
    operation: 'revokeCustomerToken',
    bearerToken,
    customer: RONI,
    responseBody: { data: { revokeCustomerToken: { result: true } } },
  });

test('has no findings for correct sign-ins and sign-outs', () => {
  expect(findings([signIn(1, 'a'), used(2, 'a'), signOut(3, 'a'), signIn(4, 'b'), used(5, 'b')])).toEqual([]);
  expect(findings([refused(1), signIn(2, 'a'), used(3, 'a'), refused(4, 'a'), signIn(5, 'b'), used(6, 'b')])).toEqual([
    ['expired-token-used', 4],
  ]);
});

test('reports the uses of a revoked token as one finding', () => {
  expect(findings([refused(1, 'a', 'revoked'), refused(2, 'a', 'revoked')])).toEqual([
    ['revoked-token-used', 1, 2],
    ['refused-token-sent-again', 1, 2],
  ]);
});

test('does not report a token that a fault made invalid', () => {
  expect(
    findings([
      buildEntry({
        id: 1,
        bearerToken: 'a',
        token: invalidToken('expired'),
        refused: 'tokenExpired',
        fault: 'customer-token-expired',
      }),
    ]),
  ).toEqual([]);
});

test('does not report overlapping requests as sent again', () => {
  const first = { ...refused(1, 'a'), started: 0, durationMs: 50 };
  const second = { ...refused(2, 'a'), started: 10, durationMs: 50 };
  expect(findings([first, second])).toEqual([['expired-token-used', 1, 2]]);
});

test('reports several sign-ins after one refusal', () => {
  const storm = [refused(1, 'a'), refused(2, 'a'), signIn(3, 'b'), signIn(4, 'c'), signIn(5, 'd')];
  expect(findings(storm)).toContainEqual(['sign-in-storm', 1, 3, 4, 5]);
  expect(
    findings([refused(1, 'a'), signIn(2, 'b'), refused(3, 'b'), signIn(4, 'c')]).map(([rule]) => rule),
  ).not.toContain('sign-in-storm');
  expect(findings([refused(1), signIn(2, 'a'), signOut(3, 'a'), signIn(4, 'b')])).toEqual([]);
});

test('reports the sign-in storms of 1,250 accounts with 2,500 refusals without an account', () => {
  const entries = Array.from({ length: 1250 }, (_, index) => [
    refused(4 * index + 1),
    refused(4 * index + 2),
    buildEntry({ ...NEW_TOKEN, id: 4 * index + 3, named: `c${index}@example.com` }),
    buildEntry({ ...NEW_TOKEN, id: 4 * index + 4, named: `c${index}@example.com` }),
  ]).flat();
  expect(findings(entries)).toHaveLength(1250);
});

test('limits the ids in a message and the findings in a report', () => {
  const uses = Array.from({ length: 1000 }, (_, index) => refused(index + 1, 'a', 'revoked'));
  const [finding] = auditEntries(uses, WORLD);
  expect(finding?.message).toMatch(/requests 1, 2, .*, 19, 20 and 980 more$/);
  expect(finding?.requests).toHaveLength(1000);
  const many = auditEntries(
    Array.from({ length: 300 }, (_, index) =>
      buildEntry({ id: index + 1, bearerToken: 'a', headers: { cookie: 'PHPSESSID=b' } }),
    ),
    WORLD,
  );
  const lines = formatAuditReport(many).split('\n');
  expect(lines).toHaveLength(105);
  expect(lines.at(-3)).toBe('  … and 200 more');
});

test('does not count a wrong password as a sign-in', () => {
  const wrong = (id: number) =>
    buildEntry({ id, operation: 'generateCustomerToken', named: RONI, refused: 'signInIncorrect' });
  expect(findings([wrong(1), wrong(2), signIn(3, 'a')])).toEqual([]);
});

test('reports a sign-out that revoked no token', () => {
  const failed = buildEntry({ id: 1, operation: 'revokeCustomerToken', refused: 'customerNotAuthorized' });
  const untrue = buildEntry({
    id: 2,
    operation: 'revokeCustomerToken',
    responseBody: { data: { revokeCustomerToken: { result: false } } },
  });
  expect(findings([failed, untrue])).toEqual([
    ['sign-out-without-revoke', 1],
    ['sign-out-without-revoke', 2],
  ]);
});

test('omits disabled rules', () => {
  expect(auditEntries([refused(1, 'a', 'revoked')], WORLD, ['revoked-token-used'])).toEqual([]);
});

test('formats findings as a table, with the meaning of each rule', () => {
  const findings = auditEntries([refused(3, 'a', 'revoked'), buildEntry({ id: 4, query: 'token=x' })], WORLD);
  expect(formatAuditReport(findings)).toMatchInlineSnapshot(`
    "the audit found 2 problems
      rule                what happened
      revoked-token-used  the token of customer roni@example.com, revoked 12 s ago, was sent in request 3
      secret-in-url       request 4 (customer) has a secret in its query string

    revoked-token-used: A token was used after it was revoked: the customer has signed out, and the client still has the token.
    secret-in-url: A URL contained a password or token: URLs are stored in logs, browser histories and referrers."
  `);
});

test('has one rule for each id, with a sentence', () => {
  expect(new Set(auditRules.map(({ id }) => id)).size).toBe(auditRules.length);
  for (const { id, sentence } of auditRules) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  }
});
