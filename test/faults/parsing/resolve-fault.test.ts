import { expect, test } from 'vitest';
import type { FaultFixture } from '../../../src/fault-schema/fault-schema.ts';
import { fingerprintOf, presetIdOf, resolveFault, variantNameOf } from '../../../src/faults/parsing/resolve-fault.ts';

test('a fault gets the defaults', () => {
  const definition: FaultFixture = { then: { hang: true } };
  expect(resolveFault(definition, 'a')).toEqual([
    {
      id: 'a',
      when: {},
      then: [{ hang: true }],
      after: 0,
      every: 1,
      probability: 1,
      priority: 0,
      enabled: true,
      definition,
      fingerprint: '{"then":{"hang":true}}',
    },
  ]);
});

test('a fault keeps its own values', () => {
  const definition: FaultFixture = {
    when: { operation: 'customer', headers: { 'X-A': '1' } },
    then: [{ hang: true }, { hold: 'gate' }],
    times: 5,
    after: 1,
    every: 2,
    probability: 0.5,
    for: '10m',
    priority: -1,
    enabled: false,
  };
  expect(resolveFault(definition, 'a')).toMatchObject([
    {
      when: { operation: 'customer', headers: { 'x-a': '1' } },
      then: [{ hang: true }, { hold: 'gate' }],
      times: 5,
      after: 1,
      every: 2,
      probability: 0.5,
      forMs: 600_000,
      priority: -1,
      enabled: false,
    },
  ]);
});

test('the default of `times` is the length of an array of effects', () => {
  expect(resolveFault({ then: [{ hang: true }, { hang: true }] }, 'a')[0]?.times).toBe(2);
  expect(resolveFault({ then: [{ hang: true }] }, 'a')[0]).not.toHaveProperty('times');
});

test.each<[FaultFixture, object]>([
  [{ preset: 'rate-limited' }, { preset: 'rate-limited', then: [{ refuse: 'tooManyRequests' }] }],
  [{ then: 'rate-limited' }, { preset: 'rate-limited', then: [{ refuse: 'tooManyRequests' }] }],
  [{ preset: 'rate-limited', for: 5 }, { forMs: 5_000 }],
  [
    { preset: 'rate-limited', variant: 'edge' },
    { when: { method: { match: '.' } }, then: [{ http: { status: 429 } }] },
  ],
  [{ preset: 'rate-limited;variant=edge' }, { preset: 'rate-limited', then: [{ http: { status: 429 } }] }],
  [{ preset: 'wrong-credentials' }, { times: 1 }],
  [{ preset: 'wrong-credentials', times: 3 }, { times: 3 }],
  [{ preset: 'token-expires-mid-checkout', after: 0 }, { after: 0 }],
  [{ preset: 'customer-token-expired', when: { customer: 'a' } }, { when: { identity: 'customer', customer: 'a' } }],
  [
    { preset: 'oauth-signature-invalid', when: { headers: { 'X-Test': 'a' } } },
    { when: { headers: { authorization: { match: '^OAuth ' }, 'x-test': 'a' } } },
  ],
])('%j combines the preset and its own values', (definition, expected) => {
  expect(resolveFault(definition, 'a')[0]).toMatchObject(expected);
});

test('values that are undefined do not override those of the preset', () => {
  const definition = { preset: 'wrong-credentials', times: undefined } as const;
  expect(resolveFault(definition, 'a')[0]?.times).toBe(1);
});

test('the second fault of a preset has the accounts and the store of the first, and no counters', () => {
  const definition: FaultFixture = {
    preset: 'backend-expires-before-frontend',
    when: { customer: 'mara@example.com', method: 'POST' },
    times: 3,
    priority: 4,
    enabled: false,
  };
  const [first, second] = resolveFault(definition, 'a');
  expect(first).toMatchObject({ id: 'a', times: 3, after: 4 });
  expect(second).toEqual({
    id: 'a+',
    preset: 'backend-expires-before-frontend',
    parentId: 'a',
    when: {
      operation: 'placeOrder',
      token: ['expired', 'revoked', 'unreadable'],
      customer: 'mara@example.com',
    },
    then: [{ refuse: 'guestCheckoutNotAllowed' }],
    after: 0,
    every: 1,
    probability: 1,
    priority: 5,
    enabled: false,
    definition,
    fingerprint: first?.fingerprint,
  });
});

test('the fingerprint does not depend on the order of the keys', () => {
  const one: FaultFixture = { times: 1, then: { reply: { status: 200, headers: { b: '1', a: '2' } } } };
  const other: FaultFixture = { then: { reply: { headers: { a: '2', b: '1' }, status: 200 } }, times: 1 };
  expect(fingerprintOf(one)).toBe(fingerprintOf(other));
  expect(fingerprintOf(one)).not.toBe(fingerprintOf({ ...one, times: 2 }));
});

test('the fingerprint depends on the order of the effects', () => {
  const then = [{ hang: true as const }, { hold: 'a' }];
  expect(fingerprintOf({ then })).not.toBe(fingerprintOf({ then: then.toReversed() }));
});

test.each<[FaultFixture, string | undefined, string | undefined]>([
  [{ then: { hang: true } }, undefined, undefined],
  [{ preset: 'rate-limited' }, 'rate-limited', undefined],
  [{ then: 'rate-limited' }, 'rate-limited', undefined],
  [{ preset: 'rate-limited', variant: 'edge' }, 'rate-limited', 'edge'],
  [{ then: 'rate-limited;variant=edge' }, 'rate-limited', 'edge'],
  [{ preset: 'clock-skew;variant=behind', variant: 'ahead' }, 'clock-skew', 'ahead'],
])('%j names the preset %s and the variant %s', (definition, preset, variant) => {
  expect([presetIdOf(definition), variantNameOf(definition)]).toEqual([preset, variant]);
});
