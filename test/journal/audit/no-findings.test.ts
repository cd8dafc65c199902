import { expect, test } from 'vitest';
import { auditEntries as auditEntriesInSteps } from '../../../src/journal/audit/audit.ts';
import type { Entry } from '../../../src/journal/entries/entry.ts';
import { atOnce } from '../../platform/at-once.ts';
import { buildEntry } from '../build-entry.ts';

const auditEntries = atOnce(auditEntriesInSteps);

const WORLD = { accountsArePerWebsite: true, websiteOfStore: () => 'base', websiteOfCustomer: () => 'base' };
const findings = (...entries: readonly Entry[]) => auditEntries(entries, WORLD).map(({ rule }) => rule);

const signIn = (id: number, named: string, token: string) =>
  buildEntry({
    id,
    operation: 'generateCustomerToken',
    named,
    responseBody: { data: { generateCustomerToken: { token } } },
  });
const used = (id: number, customer: string, bearerToken: string) => buildEntry({ id, customer, bearerToken });

test('reports a token that one client abandoned, but not the tokens of two clients in one world', () => {
  expect(
    findings(
      signIn(1, 'a@example.com', 'a'),
      used(2, 'a@example.com', 'a'),
      buildEntry({ id: 3, operation: 'storeConfig' }),
      signIn(4, 'a@example.com', 'b'),
    ),
  ).toEqual(['sign-out-without-revoke']);
  expect(
    findings(
      signIn(1, 'a@example.com', 'a'),
      used(2, 'a@example.com', 'a'),
      buildEntry({ id: 3, operation: 'storeConfig' }),
      signIn(4, 'b@example.com', 'b'),
    ),
  ).toEqual([]);
});

test('reports a session cookie beside a bearer token, but not one that a response has set', () => {
  const sent = (session: string) => [
    buildEntry({
      id: 2,
      customer: 'a@example.com',
      bearerToken: 'a',
      headers: { cookie: `x=1; PHPSESSID=${session}` },
    }),
  ];
  expect(findings(buildEntry({ id: 1 }), ...sent('abc'))).toEqual(['bearer-and-cookie']);
  const response = (session: string) =>
    buildEntry({ id: 1, responseHeaders: { 'set-cookie': `PHPSESSID=${session}; path=/` } });
  expect(findings(response('abc'), ...sent('abc'))).toEqual([]);
  // As in a saved journal.
  expect(findings(response('[masked 1a2b3c4d]'), ...sent('[masked 1a2b3c4d]'))).toEqual([]);
  expect(findings(response('[masked 1a2b3c4d]'), ...sent('[masked 00000000]'))).toEqual(['bearer-and-cookie']);
});

test('reports two sign-ins after one refusal without a token, but not that of a second device', () => {
  const guest = (id: number) => buildEntry({ id, refused: 'customerNotAuthorized' });
  const storm = [guest(1), guest(2), signIn(3, 'a@example.com', 'a'), signIn(4, 'a@example.com', 'b')];
  expect(findings(...storm)).toEqual(['sign-in-storm']);
  const second = [guest(1), signIn(2, 'a@example.com', 'a'), guest(3), signIn(4, 'a@example.com', 'b')];
  expect(findings(...second)).toEqual([]);
});

test('reports a sign-out that revoked no token, but not one that was answered with a 503 page', () => {
  const signOut = (status: number) =>
    buildEntry({
      id: 1,
      operation: 'revokeCustomerToken',
      bearerToken: 'a',
      customer: 'a@example.com',
      status,
      responseBody: '',
    });
  expect(findings(signOut(200))).toEqual(['sign-out-without-revoke']);
  expect(findings(signOut(503))).toEqual([]);
});
