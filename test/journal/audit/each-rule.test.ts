import { expect, test } from 'vitest';
import { auditEntries as auditEntriesInSteps, auditRules } from '../../../src/journal/audit/audit.ts';
import { AUDIT_RULE_IDS, type AuditRuleId } from '../../../src/journal/audit/audit-rule.ts';
import type { Entry } from '../../../src/journal/entries/entry.ts';
import { atOnce } from '../../platform/at-once.ts';
import { buildEntry, invalidToken } from '../build-entry.ts';

const auditEntries = atOnce(auditEntriesInSteps);

const WORLD = {
  accountsArePerWebsite: true,
  websiteOfStore: (code: string) => (code === 'fr' ? 'europe' : 'base'),
  websiteOfCustomer: () => 'base',
};
const RONI = 'roni@example.com';

const signIn = (id: number, token: string, bearerToken?: string) =>
  buildEntry({
    id,
    operation: 'generateCustomerToken',
    named: RONI,
    ...(bearerToken && { bearerToken, customer: RONI }),
    responseBody: { data: { generateCustomerToken: { token } } },
  });
const signOut = (id: number, bearerToken: string, result = true) =>
  buildEntry({
    id,
    operation: 'revokeCustomerToken',
    bearerToken,
    customer: RONI,
    responseBody: { data: { revokeCustomerToken: { result } } },
  });
const used = (id: number, bearerToken: string) => buildEntry({ id, bearerToken, customer: RONI });
const guest = (id: number) => buildEntry({ id, operation: 'storeConfig' });
const invalid = (id: number, state: 'revoked' | 'expired', bearerToken = 'a', fault?: string) =>
  buildEntry({ id, bearerToken, token: invalidToken(state), refused: 'tokenExpired', ...(fault && { fault }) });
const withCookie = (id: number) =>
  buildEntry({ id, bearerToken: 'a', customer: RONI, headers: { cookie: 'x=1; PHPSESSID=abc' } });

interface Journals {
  readonly fires: readonly (readonly Entry[])[];
  readonly silent: readonly (readonly Entry[])[];
}

const journals: Readonly<Record<AuditRuleId, Journals>> = {
  'revoked-token-used': {
    fires: [
      [invalid(1, 'revoked')],
      [signOut(1, 'a'), invalid(2, 'revoked')],
      [signOut(1, 'b'), signOut(2, 'a'), invalid(3, 'revoked')],
    ],
    silent: [
      [used(1, 'a'), signOut(2, 'a'), signIn(3, 'b'), used(4, 'b')],
      // A fault and another device have revoked the token.
      [invalid(1, 'revoked', 'a', 'revoked-by-other-device')],
      [signIn(1, 'a'), signIn(2, 'b'), signOut(3, 'b'), invalid(4, 'revoked', 'a')],
    ],
  },
  'expired-token-used': {
    fires: [[invalid(1, 'expired')]],
    silent: [[used(1, 'a')], [invalid(1, 'expired', 'a', 'customer-token-expired')], [invalid(1, 'revoked')]],
  },
  'refused-token-sent-again': {
    fires: [
      [invalid(1, 'expired'), invalid(2, 'expired')],
      [signOut(1, 'b'), invalid(2, 'revoked'), invalid(3, 'revoked')],
    ],
    silent: [
      [invalid(1, 'expired'), signIn(2, 'b'), used(3, 'b')],
      // Sent before the first one was answered.
      [{ ...invalid(1, 'expired'), durationMs: 50 }, invalid(2, 'expired')],
    ],
  },
  'sign-in-storm': {
    fires: [[invalid(1, 'expired'), signIn(2, 'b'), signIn(3, 'c')]],
    silent: [
      [invalid(1, 'expired'), signIn(2, 'b')],
      [signIn(1, 'a'), signIn(2, 'b')],
    ],
  },
  'sign-out-without-revoke': {
    fires: [
      [signOut(1, 'a', false)],
      [signIn(1, 'a'), used(2, 'a'), guest(3), signIn(4, 'b'), used(5, 'b')],
      [signIn(1, 'a'), used(2, 'a'), signIn(3, 'b', 'a')],
    ],
    silent: [
      [signIn(1, 'a'), used(2, 'a'), signOut(3, 'a'), guest(4), signIn(5, 'b')],
      // The first request of another device at the same address is a sign-in, after a wrong password too.
      [signIn(1, 'a'), used(2, 'a'), signIn(3, 'b'), used(4, 'b')],
      [
        signIn(1, 'a'),
        used(2, 'a'),
        buildEntry({ id: 3, operation: 'generateCustomerToken', named: RONI, refused: 'signInIncorrect' }),
        signIn(4, 'b'),
      ],
      // The first device goes on.
      [signIn(1, 'a'), used(2, 'a'), guest(3), signIn(4, 'b'), used(5, 'a')],
    ],
  },
  'bearer-and-cookie': {
    fires: [[withCookie(1)]],
    silent: [
      [buildEntry({ bearerToken: 'a', customer: RONI, headers: { cookie: 'store=fr' } })],
      [buildEntry({ id: 1, responseHeaders: { 'set-cookie': 'PHPSESSID=abc; path=/' } }), withCookie(2)],
    ],
  },
  'secret-in-url': {
    fires: [[buildEntry({ query: 'password=x' })], [buildEntry({ headers: { referer: 'http://shop/?token=abc' } })]],
    silent: [[buildEntry({ query: 'query=%7Bcustomer%7Bemail%7D%7D', headers: { referer: 'http://shop/cart' } })]],
  },
  'token-crosses-websites': {
    fires: [[buildEntry({ bearerToken: 'a', customer: RONI, ownerId: 1, store: 'fr' })]],
    silent: [[buildEntry({ bearerToken: 'a', customer: RONI, ownerId: 1, store: 'en' })]],
  },
  'personal-data-by-get': {
    fires: [[buildEntry({ method: 'GET', bearerToken: 'a', customer: RONI })]],
    silent: [
      [buildEntry({ method: 'GET', operation: 'storeConfig', customer: RONI })],
      [
        buildEntry({
          method: 'GET',
          operation: 'GET /V1/customers/me',
          isGraphql: false,
          customer: RONI,
          responseHeaders: { 'cache-control': 'no-store' },
        }),
      ],
    ],
  },
};

test('there is one rule for each id, in their order', () => {
  expect(auditRules.map(({ id }) => id)).toEqual(AUDIT_RULE_IDS);
});

const rules = auditRules.map(({ id }) => [id, journals[id]] as const);
const findsIn = (entries: readonly Entry[], rule: AuditRuleId) =>
  auditEntries(entries, WORLD).some((finding) => finding.rule === rule);

test.each(rules)('%s reports what breaks the rule, and nothing else', (rule, { fires, silent }) => {
  expect(fires.map((entries) => findsIn(entries, rule))).toEqual(fires.map(() => true));
  expect(silent.map((entries) => findsIn(entries, rule))).toEqual(silent.map(() => false));
});

test('does not report a token in the store of another website where accounts are global', () => {
  const [entries = []] = journals['token-crosses-websites'].fires;
  expect(auditEntries(entries, { ...WORLD, accountsArePerWebsite: false })).toEqual([]);
});
