import { expect, test } from 'vitest';
import type { FaultFixture } from '../../../src/fault-schema/fault-schema.ts';
import { findFaultProblems } from '../../../src/faults/parsing/find-fault-problems.ts';

const hang = { hang: true } as const;

test.each<FaultFixture>([
  { then: hang },
  { preset: 'rate-limited' },
  { preset: 'rate-limited', variant: 'edge' },
  { then: 'rate-limited', variant: 'edge' },
  { preset: 'rate-limited;variant=edge' },
  { then: { delay: { min: 1, max: 1 } } },
  { then: { clock: { advance: '61m' } } },
  { then: { http: { status: 200, body: { constructor: 1 } } } },
  { then: { wire: 'TRUNCATED_BODY', http: { status: 200 } } },
  { then: hang, for: '10m' },
  { when: { status: 401 }, then: { http: { status: 500 } } },
  { when: { operation: 'customer.orders' }, then: { refuse: 'internalError' } },
  { when: { operation: '__typename' }, then: hang },
  { when: { operation: { match: '^ownField$' } }, then: hang },
  { when: { operation: ['PUT /V1/customers/me', 'POST /async/bulk/V1/customers'] }, then: hang },
  { when: { operation: 'POST /oauth/token/request' }, then: hang },
])('%j has no problems', (definition) => {
  expect(findFaultProblems(definition)).toEqual([]);
});

test.each<[FaultFixture, string, string]>([
  [{}, 'then', 'is missing: name an effect, or a preset'],
  [{ preset: 'rate-limited', then: hang }, 'then', 'cannot be combined with preset'],
  [{ then: hang, variant: 'edge' }, 'variant', 'needs a preset'],
  [{ preset: 'rate-limited', variant: 'no' }, 'variant', "unknown variant 'no'; 'rate-limited' has edge"],
  [
    { preset: 'customer-deleted', variant: 'no' },
    'variant',
    "unknown variant 'no'; 'customer-deleted' has no variants",
  ],
  [
    { then: { http: { status: 500 }, hang: true } },
    'then.hang',
    'cannot be combined with http: only one of them can answer',
  ],
  [
    { then: [hang, { wire: 'EMPTY_RESPONSE', refuse: 'internalError' }] },
    'then.1.wire',
    'cannot be combined with refuse: only one of them can answer',
  ],
  [
    { then: { http: { status: 500, headers: { 'Content-Length': '1' } } } },
    'then.http.headers.Content-Length',
    'cannot be set',
  ],
  [{ then: { reply: { headers: { trailer: 'a' } } } }, 'then.reply.headers.trailer', 'cannot be set'],
  [{ then: { reply: { replace: { '': 'x' } } } }, 'then.reply.replace', 'the string to replace must not be empty'],
  [{ then: { delay: { min: 2, max: 1 } } }, 'then.delay.min', 'is more than max (1)'],
  [{ then: { clock: { advance: 'soon' } } }, 'then.clock.advance', 'expected seconds, or a duration such as 61m'],
  [
    { then: { wire: 'TRUNCATED_BODY', drip: { chunks: 1, ms: 1 } } },
    'then.drip',
    'cannot be combined with TRUNCATED_BODY',
  ],
  [{ then: hang, for: 'a while' }, 'for', "expected seconds, or a duration such as 10m, got 'a while'"],
  [{ then: hang, for: 0 }, 'for', "expected seconds, or a duration such as 10m, got '0'"],
  [
    { when: { operation: 'custmer' }, then: hang },
    'when.operation',
    "unknown operation 'custmer'; did you mean 'customer'?",
  ],
  [
    { when: { operation: ['customer', 'custmer.email'] }, then: hang },
    'when.operation.1',
    "unknown operation 'custmer'; did you mean 'customer'?",
  ],
  [
    { when: { operation: 'customer.oders' }, then: hang },
    'when.operation',
    "unknown field 'oders'; did you mean 'orders'?",
  ],
  [
    { when: { operation: 'GET /V1/customer/me' }, then: hang },
    'when.operation',
    "unknown REST route 'GET /V1/customer/me'; did you mean 'GET /V1/customers/me'?",
  ],
  [
    { when: { status: 401 }, then: { account: 'lock' } },
    'when.status',
    'cannot be combined with account: the status is known only after the response',
  ],
  [
    { when: { fault: 'a' }, then: { hold: 'gate' } },
    'when.fault',
    'cannot be combined with hold: the fault is known only after the response',
  ],
  [
    { preset: 'customer-deleted', when: { status: 200 } },
    'when.status',
    'cannot be combined with account: the status is known only after the response',
  ],
])('%j has a problem at %s: %s', (definition, path, message) => {
  const problems = findFaultProblems(definition);
  expect(problems.map((problem) => problem.path.join('.'))).toEqual([path]);
  expect(problems[0]?.message).toContain(message);
});

test('every problem is reported at once', () => {
  const problems = findFaultProblems({
    then: [{ delay: { min: 2, max: 1 } }, { http: { status: 500 }, hang: true }],
    for: -1,
  });
  expect(problems.map(({ path }) => path.join('.'))).toEqual(['then.0.delay.min', 'then.1.hang', 'for']);
});

test('fields of a store with its own schema are not checked, routes are', () => {
  expect(findFaultProblems({ when: { operation: 'ownField' }, then: hang }, true)).toEqual([]);
  expect(findFaultProblems({ when: { operation: 'GET /V1/own' }, then: hang }, true)).toHaveLength(1);
});
