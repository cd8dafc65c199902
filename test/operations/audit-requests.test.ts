import { expect, test } from 'vitest';
import { auditRequests as auditRequestsInSteps } from '../../src/operations/audit-requests.ts';
import { buildEntry, invalidToken } from '../journal/build-entry.ts';
import { atOnce } from '../platform/at-once.ts';
import { createSandbox, errorOf, MARA } from './create-sandbox.ts';

const auditRequests = atOnce(auditRequestsInSteps);

test('passes a world without requests', () => {
  expect(auditRequests(createSandbox())).toMatchObject({
    passed: true,
    items: [],
    message: 'the audit found no problems',
    dropped: 0,
  });
});

test('applies all rules except those that are left out', () => {
  const sandbox = createSandbox();
  sandbox.journal.record(buildEntry({ id: 1, bearerToken: 'a', token: invalidToken('revoked'), query: 'token=x' }));
  expect(auditRequests(sandbox).items.map(({ rule }) => rule)).toEqual(['revoked-token-used', 'secret-in-url']);
  const { items, rules } = auditRequests(sandbox, { off: ['secret-in-url'] });
  expect(items.map(({ rule }) => rule)).toEqual(['revoked-token-used']);
  expect(rules.filter(({ enabled }) => !enabled).map(({ id }) => id)).toEqual(['secret-in-url']);
});

test('refuses an unknown rule and lists the valid ones', () => {
  expect(errorOf(() => auditRequests(createSandbox(), { off: ['secret-in-uri'] }))).toMatch(
    /^InvalidDocument: off: 'secret-in-uri' is not an audit rule; valid are revoked-token-used, .*secret-in-url/,
  );
});

test('compares the websites of the token and of the store', () => {
  const sandbox = createSandbox({
    websites: [{ code: 'base' }, { code: 'europe' }],
    stores: [
      { code: 'default', website: 'base' },
      { code: 'fr', website: 'europe' },
    ],
    customers: [{ ...MARA, id: 1 }],
  });
  const request = { customer: MARA.email, ownerId: 1, bearerToken: 'a' };
  sandbox.journal.record(buildEntry({ id: 1, ...request, store: 'default' }));
  sandbox.journal.record(buildEntry({ id: 2, ...request, store: 'fr' }));
  expect(auditRequests(sandbox).items).toMatchObject([{ rule: 'token-crosses-websites', requests: [2] }]);
});

test('states that requests were dropped', () => {
  const sandbox = createSandbox();
  sandbox.journal.restore([], 3);
  expect(auditRequests(sandbox)).toMatchObject({
    dropped: 3,
    message: 'the audit found no problems\nthe journal has dropped the oldest 3 requests, which are not counted',
  });
});
