import { expect, test } from 'vitest';
import { ActiveFault } from '../../../src/faults/model/active-fault.ts';
import { faultView, remainingFault } from '../../../src/faults/parsing/fault-view.ts';
import { createActiveFault, createFault, MOMENT } from '../create-fault.ts';

const isoString = (time: number) => new Date(time).toISOString();

test('a view shows a fault with its counters and its state', () => {
  const active = createActiveFault({ when: { method: 'POST' }, times: 2, after: 1, priority: 3 });
  active.tryFire(1);
  active.tryFire(2);
  expect(faultView(active, isoString)).toEqual({
    id: 'a',
    when: { method: 'POST' },
    then: { hang: true },
    times: 2,
    after: 1,
    priority: 3,
    matched: 2,
    fired: 1,
    state: 'active',
  });
});

test('a view shows the preset, what clears it, and when it ends', () => {
  const active = createActiveFault({ preset: 'rate-limited;variant=edge', id: 'own', for: '3m' }, 'own');
  expect(faultView(active, isoString)).toMatchObject({
    id: 'own',
    preset: 'rate-limited',
    clears: 'the clock (3 minutes after the first order), or removing the fault',
    ends_at: isoString(MOMENT.now + 180_000),
  });
});

test('a view shows whether a fault belongs to an account', () => {
  const fault = createFault();
  const viewOf = (isOfAccount: boolean) => faultView(new ActiveFault({ ...fault, isOfAccount }, MOMENT, 0), isoString);
  expect(viewOf(true).of_account).toBe(true);
  expect(viewOf(false)).not.toHaveProperty('of_account');
});

test('a view shows an array of several effects', () => {
  const then = [{ hang: true as const }, { hold: 'gate' }];
  expect(faultView(createActiveFault({ then }), isoString)).toMatchObject({ then, times: 2 });
});

test.each([
  [{ enabled: false }, 'disabled'],
  [{ times: 1 }, 'over'],
])('%j has the state %s after a firing', (definition, state) => {
  const active = createActiveFault(definition);
  active.tryFire(1);
  expect(faultView(active, isoString).state).toBe(state);
});

test('continues with the remaining counters, time and effects', () => {
  const then = [{ hang: true as const }, { hold: 'gate' }];
  const active = createActiveFault({ then, times: 5, after: 1, for: '10m' });
  for (const sequenceNumber of [1, 2]) active.tryFire(sequenceNumber);
  expect(remainingFault(active, MOMENT.now + 60_000)).toEqual({
    id: 'a',
    then: [{ hold: 'gate' }, { hang: true }],
    times: 4,
    after: 0,
    for: 540,
  });
});

test('the remaining fault of an unused one is its definition', () => {
  expect(remainingFault(createActiveFault({ preset: 'customer-deleted' }, 'x'), MOMENT.now)).toEqual({
    id: 'x',
    preset: 'customer-deleted',
  });
});
