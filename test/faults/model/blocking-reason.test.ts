import { expect, test } from 'vitest';
import type { FaultFixture } from '../../../src/fault-schema/fault-schema.ts';
import { appliesTo, blockingReason, type LiveToken } from '../../../src/faults/model/blocking-reason.ts';
import { createActiveFault, createSubject, MOMENT } from '../create-fault.ts';

const older: LiveToken = { number: MOMENT.issuedTokens };
const newer: LiveToken = { number: MOMENT.issuedTokens + 1 };
const expire: FaultFixture = { then: { token: 'expire' } };

test.each<[FaultFixture, LiveToken, string | undefined]>([
  [{}, undefined, undefined],
  [{}, newer, undefined],
  [{ enabled: false }, older, 'the fault is disabled'],
  [expire, older, undefined],
  [expire, undefined, 'the request has no live token'],
  [expire, newer, 'the token was issued after the fault was created'],
  [{ ...expire, after: 2 }, newer, undefined],
])('%j with the token %j is blocked: %s', (definition, token, reason) => {
  expect(blockingReason(createActiveFault(definition), token)).toBe(reason);
});

test('a fault that has ended is blocked', () => {
  const active = createActiveFault();
  active.ended = true;
  expect(blockingReason(active, undefined)).toBe('the fault has ended');
});

test('only the next effect decides whether a token is needed', () => {
  const active = createActiveFault({ then: [{ hang: true }, { token: 'revoke' }] });
  expect(blockingReason(active, undefined)).toBeUndefined();
  active.tryFire(1);
  expect(blockingReason(active, undefined)).toBe('the request has no live token');
});

test.each<[FaultFixture, boolean]>([
  [{ when: { operation: 'customer' } }, true],
  [{ when: { operation: 'cart' } }, false],
  [{ when: { operation: 'customer' }, enabled: false }, false],
])('%j applies to a request for `customer`: %s', (definition, expected) => {
  expect(appliesTo(createActiveFault(definition), createSubject(), undefined)).toBe(expected);
});
