import { expect, test } from 'vitest';
import { FaultNearMisses } from '../../../src/faults/registry/fault-near-miss.ts';
import { createActiveFault, createSubject } from '../create-fault.ts';

const subject = createSubject();

test('the fault with the fewest conditions that do not hold is the near miss', () => {
  const faults = [
    createActiveFault({ when: { operation: 'cart', method: 'GET', store: 'default' } }, 'two', 0),
    createActiveFault({ when: { operation: 'cart', method: 'POST' } }, 'one', 1),
  ];
  expect(new FaultNearMisses(faults).findClosest(subject)).toEqual({
    id: 'one',
    unmatched: [{ part: 'operation', expected: 'cart', actual: 'customer' }],
  });
});

test('returns the newer of two equally close faults as the near miss', () => {
  const when = { operation: 'cart', method: 'POST' };
  const faults = [createActiveFault({ when }, 'older', 0), createActiveFault({ when }, 'newer', 1)];
  expect(new FaultNearMisses(faults).findClosest(subject)?.id).toBe('newer');
});

test('a fault with a single condition can be a near miss', () => {
  const faults = [createActiveFault({ when: { operation: 'cart' } })];
  expect(new FaultNearMisses(faults).findClosest(subject)?.id).toBe('a');
});

test.each([
  ['without conditions', {}],
  ['of which no condition holds', { operation: 'cart', method: 'GET' }],
  ['of which every condition holds', { operation: 'customer', method: 'POST' }],
])('a fault %s is not a near miss', (_, when) => {
  expect(new FaultNearMisses([createActiveFault({ when })]).findClosest(subject)).toBeUndefined();
});

test('a fault that was blocked is the near miss, with the reason and its preset', () => {
  const active = createActiveFault({ preset: 'rate-limited' }, 'limit');
  const nearMisses = new FaultNearMisses([], [{ active, reason: 'the fault is disabled' }]);
  expect(nearMisses.findClosest(subject)).toEqual({
    id: 'limit',
    preset: 'rate-limited',
    reason: 'its conditions hold, but it did not fire: the fault is disabled',
    unmatched: [],
  });
});

test('only the newest 200 faults are compared', () => {
  const when = { operation: 'cart', method: 'POST' };
  const closest = createActiveFault({ when }, 'closest', 0);
  const others = Array.from({ length: 200 }, (_, number) => createActiveFault({}, `${number}`, number + 1));
  expect(new FaultNearMisses([closest, ...others]).findClosest(subject)).toBeUndefined();
  expect(new FaultNearMisses([closest, ...others.slice(1)]).findClosest(subject)?.id).toBe('closest');
});
