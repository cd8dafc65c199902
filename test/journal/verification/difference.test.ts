import { expect, test } from 'vitest';
import { revealSecret } from '../../../src/journal/redaction/redaction-token.ts';
import {
  compareConditions,
  type Expected,
  formatExpected,
  matchScore,
} from '../../../src/journal/verification/difference.ts';
import { buildEntry } from '../build-entry.ts';

const entry = buildEntry({
  operation: 'customer',
  status: 401,
  store: 'default',
  headers: { store: 'fr', authorization: 'Bearer secret' },
  variables: { input: { email: 'roni@example.com', password: 'secret' } },
  refused: 'tokenExpired',
});

test.each<[Expected, object]>([
  [{ where: { operation: 'customer' } }, { part: 'operation', holds: true, expected: 'customer', actual: 'customer' }],
  [{ where: { operation: ['cart', 'customer'] } }, { holds: true, expected: 'cart or customer' }],
  [{ where: { status: 200 } }, { part: 'status', holds: false, expected: '200', actual: '401' }],
  [
    { where: { path: { match: '^/rest' } } },
    { part: 'path', holds: false, expected: '~ /^/rest/', actual: '/graphql' },
  ],
  [{ where: { token: 'live' } }, { part: 'token', holds: false, expected: 'live', actual: '–' }],
  [{ where: { headers: { Store: 'de' } } }, { part: 'headers.store', holds: false, expected: 'de', actual: 'fr' }],
  [{ where: { headers: { 'x-none': null } } }, { holds: true, expected: '–', actual: '–' }],
  [
    { where: { variables: { 'input.email': 'a@b.c' } } },
    { part: 'variables.input.email', holds: false, expected: 'a@b.c', actual: 'roni@example.com' },
  ],
  [{ where: { variables: { input: 'x' } } }, { holds: false, actual: expect.stringContaining('"email"') }],
  [{ outcome: 'answered' }, { part: 'outcome', holds: false, expected: 'answered', actual: 'refused' }],
])('compares the request with %j', (expected, result) => {
  expect(compareConditions(expected, entry, revealSecret)).toMatchObject([result]);
});

test('redacts secrets in expected and actual values', () => {
  const expected = {
    where: { headers: { authorization: 'Bearer other' }, variables: { 'input.password': 'other' } },
  };
  const redacted = JSON.stringify(compareConditions(expected, entry, (secret) => `[${secret.length}]`));
  expect(redacted).not.toMatch(/secret|other/);
});

test.each<[Expected, number]>([
  [{}, 1],
  [{ where: { operation: 'customer', status: 401 } }, 1],
  [{ where: { operation: 'customer', status: 200 } }, 0.5],
  [{ where: { operation: 'customers' } }, 8 / 9 / 2],
  [{ where: { operation: 'zzz' } }, 0],
  [{ where: { operation: 'customer' }, outcome: 'answered' }, 0.5],
])('scores %j with %d', (expected, score) => {
  expect(matchScore(expected, entry)).toBeCloseTo(score);
});

test.each<[Expected, string]>([
  [{}, ''],
  [{ where: { operation: 'customer', status: [200, 401] } }, 'operation = customer, status = 200 or 401'],
  [{ where: { path: { match: '/V1/' } }, outcome: 'refused' }, 'path ~ //V1//, outcome = refused'],
  [{ where: { token: null } }, 'token = –'],
  [{ where: { status: [1, 2, 3, 4] } }, 'status = 1 or 2 or 3 or 4'],
  [{ where: { status: [1, 2, 3, 4, 5] } }, 'status = 1 or 2 or 3 or 2 others'],
])('formats %j', (expected, text) => {
  expect(formatExpected(expected, revealSecret)).toBe(text);
});
