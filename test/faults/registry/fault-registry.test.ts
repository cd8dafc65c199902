import { expect, test } from 'vitest';
import type { FaultFixture } from '../../../src/fault-schema/fault-schema.ts';
import type { Evaluation } from '../../../src/faults/model/evaluation.ts';
import { resolveFault } from '../../../src/faults/parsing/resolve-fault.ts';
import { FaultRegistry } from '../../../src/faults/registry/fault-registry.ts';
import { createFault, createSubject, MOMENT } from '../create-fault.ts';

function createRegistry(definitions: Readonly<Record<string, FaultFixture>>): FaultRegistry {
  const registry = new FaultRegistry();
  for (const [id, definition] of Object.entries(definitions)) registry.add(createFault(definition, id), MOMENT);
  return registry;
}

const idsOf = (faults: readonly { readonly active: { readonly fault: { readonly id: string } } }[]) =>
  faults.map(({ active }) => active.fault.id);
const summaryOf = ({ firings, blocked }: Evaluation) => ({ firings: idsOf(firings), blocked: idsOf(blocked) });
const evaluate = (registry: FaultRegistry, phase: 'early' | 'late' = 'early', subject = createSubject()) =>
  summaryOf(registry.evaluate(phase, subject, { sequenceNumber: 1 }));

test('faults fire by priority, then the newest first', () => {
  const edit = { then: { reply: { status: 200 } } };
  const registry = createRegistry({
    low: { ...edit, priority: -1 },
    older: edit,
    newer: edit,
    high: { ...edit, priority: 1 },
  });
  expect(evaluate(registry)).toEqual({ firings: ['high', 'newer', 'older', 'low'], blocked: [] });
});

test('fires the first of two faults that answer, and keeps the counters of the other', () => {
  const registry = createRegistry({ older: { times: 1 }, newer: { times: 1 } });
  const evaluation = registry.evaluate('early', createSubject(), { sequenceNumber: 1 });
  expect(summaryOf(evaluation)).toEqual({ firings: ['newer'], blocked: ['older'] });
  expect(evaluation.blocked[0]?.reason).toBe('another fault answered the request');
  expect(registry.find('older')).toMatchObject({ matched: 0, fired: 0 });
  expect(evaluate(registry)).toEqual({ firings: ['older'], blocked: ['newer'] });
});

test('a fault does not answer a request that is already answered', () => {
  const registry = createRegistry({ answer: {}, edit: { then: { reply: { status: 200 } } } });
  const evaluation = registry.evaluate('early', createSubject(), { sequenceNumber: 1, isAnswered: true });
  expect(summaryOf(evaluation)).toEqual({ firings: ['edit'], blocked: ['answer'] });
});

test('excludes faults that were evaluated before', () => {
  const registry = createRegistry({ a: {} });
  const excluded = new Set(registry.all);
  expect(summaryOf(registry.evaluate('early', createSubject(), { sequenceNumber: 1, excluded }))).toEqual({
    firings: [],
    blocked: [],
  });
});

test('a fault that is found by two operations fires once', () => {
  const registry = createRegistry({
    a: { when: { operation: ['cart', 'customer'] }, then: { reply: { status: 200 } } },
  });
  expect(evaluate(registry, 'early', createSubject({ operations: ['cart', 'customer'] })).firings).toEqual(['a']);
  expect(registry.find('a')?.matched).toBe(1);
});

test('a fault with a condition on the response is evaluated in the late phase', () => {
  const registry = createRegistry({ early: {}, late: { when: { status: 401 } } });
  expect(evaluate(registry).firings).toEqual(['early']);
  expect(evaluate(registry, 'late', createSubject({ status: 401 })).firings).toEqual(['late']);
  expect(evaluate(registry, 'late', createSubject({ status: 200 })).firings).toEqual([]);
});

test.each<[FaultFixture, boolean]>([
  [{}, true],
  [{ when: { operation: 'customer' } }, true],
  [{ when: { operation: 'cart' } }, false],
  [{ when: { status: 401 } }, true],
  [{ when: { status: 401, operation: 'customer' } }, true],
  [{ when: { status: 401, operation: { match: 'cart' } } }, false],
])('a fault with %j may match a request for `customer`: %s', (definition, expected) => {
  expect(createRegistry({ a: definition }).mayMatch(createSubject())).toBe(expected);
});

test('no fault may match in an empty registry', () => {
  expect(new FaultRegistry().mayMatch(createSubject())).toBe(false);
  expect(evaluate(new FaultRegistry(), 'late')).toEqual({ firings: [], blocked: [] });
});

test.each<[FaultFixture, boolean]>([
  [{}, false],
  [{ when: { method: 'OPTIONS' } }, true],
  [{ when: { method: ['GET', 'options'] } }, true],
  [{ when: { method: 'POST' } }, false],
  [{ when: { path: '/graphql' } }, false],
])('a fault with %j intercepts preflight requests: %s', (definition, expected) => {
  const registry = createRegistry({ a: definition });
  expect(registry.interceptsPreflight).toBe(expected);
  registry.remove('a');
  expect(registry.interceptsPreflight).toBe(false);
});

test('a fault replaces one with the same id', () => {
  const registry = createRegistry({ a: {}, b: {} });
  const replacement = registry.add(createFault({ times: 2 }, 'a'), MOMENT);
  expect(registry.all.map(({ fault }) => fault.id)).toEqual(['b', 'a']);
  expect(registry.find('a')).toBe(replacement);
  expect(registry.size).toBe(2);
});

test('a fault is found by its fingerprint until it is removed', () => {
  const registry = createRegistry({ a: { times: 2 } });
  const { fingerprint } = createFault({ times: 2 });
  expect(registry.findByFingerprint(fingerprint)?.fault.id).toBe('a');
  registry.remove('a');
  expect(registry.findByFingerprint(fingerprint)).toBeUndefined();
});

test('the second fault of a preset is removed with the first', () => {
  const registry = new FaultRegistry();
  const faults = resolveFault({ preset: 'backend-expires-before-frontend' }, 'a');
  for (const fault of faults) registry.add(fault, MOMENT);
  expect(registry.findByFingerprint(faults[0]?.fingerprint ?? '')?.fault.id).toBe('a');
  expect(registry.remove('a').map(({ fault }) => fault.id)).toEqual(['a', 'a+']);
  expect(registry.size).toBe(0);
  expect(registry.remove('a')).toEqual([]);
});

test('returns the removed faults when they are cleared', () => {
  const registry = createRegistry({ a: {}, b: {} });
  expect(registry.clear().map(({ fault }) => fault.id)).toEqual(['a', 'b']);
  expect([registry.size, registry.all, registry.find('a')]).toEqual([0, [], undefined]);
});

test('the array of faults is replaced at each change', () => {
  const registry = createRegistry({ a: {} });
  const { all, nearMisses } = registry;
  expect(registry.all).toBe(all);
  expect(registry.nearMisses).toBe(nearMisses);
  registry.add(createFault({}, 'b'), MOMENT);
  expect(all).toHaveLength(1);
  expect(registry.all).toHaveLength(2);
  expect(registry.nearMisses).not.toBe(nearMisses);
});

test('free ids are numbered, and continue after a removal', () => {
  const registry = createRegistry({ 'fault-2': {} });
  expect([registry.nextFreeId('fault'), registry.nextFreeId('fault'), registry.nextFreeId('rate-limited')]).toEqual([
    'fault-1',
    'fault-3',
    'rate-limited-2',
  ]);
  registry.remove('fault-2');
  expect(registry.nextFreeId('fault')).toBe('fault-4');
});

test('a reset restarts the ids and the sequence numbers', () => {
  const registry = createRegistry({ a: {} });
  registry.nextFreeId('fault');
  registry.sequenceNumber = 7;
  registry.reset();
  expect([registry.size, registry.sequenceNumber, registry.nextFreeId('fault')]).toEqual([0, 0, 'fault-1']);
});

test('a fault that has ended by its counters is taken once', () => {
  const registry = createRegistry({ a: { times: 1 }, b: {} });
  expect(registry.takeEnded(MOMENT.now)).toEqual([]);
  registry.evaluate('early', createSubject(), {
    sequenceNumber: 1,
    excluded: new Set([registry.find('b')].flatMap((each) => each ?? [])),
  });
  expect(registry.takeEnded(MOMENT.now).map(({ fault }) => fault.id)).toEqual(['a']);
  expect(registry.takeEnded(MOMENT.now)).toEqual([]);
});

test('a fault that has ended by the clock is taken once', () => {
  const registry = createRegistry({ long: { for: 20 }, short: { for: 10 }, endless: {} });
  const endedAt = (seconds: number) => registry.takeEnded(MOMENT.now + seconds * 1_000).map(({ fault }) => fault.id);
  expect(endedAt(9.999)).toEqual([]);
  expect(endedAt(10)).toEqual(['short']);
  expect(registry.find('short')?.ended).toBe(true);
  expect(endedAt(10)).toEqual([]);
  expect(endedAt(1_000)).toEqual(['long']);
});
