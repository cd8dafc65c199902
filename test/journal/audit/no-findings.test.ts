import { expect, test } from 'vitest';
import { auditEntries } from '../../../src/journal/audit/audit.ts';
import type { Entry } from '../../../src/journal/entries/entry.ts';
import { buildEntry } from '../build-entry.ts';

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

test('reports an abandoned token of one person, and none of two people in one world', () => {
  expect(
    findings(signIn(1, 'a@example.com', 'a'), used(2, 'a@example.com', 'a'), signIn(3, 'a@example.com', 'b')),
  ).toEqual(['sign-out-without-revoke']);
  expect(
    findings(signIn(1, 'a@example.com', 'a'), used(2, 'a@example.com', 'a'), signIn(3, 'b@example.com', 'b')),
  ).toEqual([]);
});

test('reports a sign-out that revoked nothing, and none that a 503 page answered', () => {
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
