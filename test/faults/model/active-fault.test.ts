import { expect, test } from 'vitest';
import type { FaultFixture } from '../../../src/fault-schema/fault-schema.ts';
import { createActiveFault, MOMENT } from '../create-fault.ts';

test.each<[FaultFixture, readonly boolean[]]>([
  [{}, [true, true, true, true]],
  [{ after: 2 }, [false, false, true, true]],
  [{ every: 2 }, [false, true, false, true]],
  [{ after: 1, every: 2 }, [false, false, true, false]],
  [{ probability: 0 }, [false, false, false, false]],
  [{ probability: 1 }, [true, true, true, true]],
])('%j selects the requests on which it fires', (definition, expected) => {
  const active = createActiveFault(definition);
  expect(expected.map((_, index) => active.tryFire(index + 1) === undefined)).toEqual(expected);
  expect([active.matched, active.fired]).toEqual([4, expected.filter(Boolean).length]);
});

test.each<[FaultFixture, string]>([
  [{ after: 2 }, 'it skips the first 2 matching requests, and this was number 1'],
  [{ every: 3 }, 'it fires on one of every 3 matching requests, and this was number 1'],
  [{ probability: 0 }, 'its probability is 0, and this request was not selected'],
])('%j reports why it does not fire', (definition, reason) => {
  expect(createActiveFault(definition).tryFire(1)).toBe(reason);
});

test('ends with the last of its firings', () => {
  const active = createActiveFault({ times: 2 });
  active.tryFire(1);
  expect(active.ended).toBe(false);
  active.tryFire(2);
  expect(active.ended).toBe(true);
});

test('each firing applies the next effect, then the first again', () => {
  const active = createActiveFault({ then: [{ hang: true }, { hold: 'gate' }], times: 3 });
  const effects = [1, 2, 3].map((sequenceNumber) => {
    const effect = active.nextEffect;
    active.tryFire(sequenceNumber);
    return effect;
  });
  expect(effects).toEqual([{ hang: true }, { hold: 'gate' }, { hang: true }]);
});

test('a firing that is blocked does not move to the next effect', () => {
  const active = createActiveFault({ then: [{ hang: true }, { hold: 'gate' }], after: 1 });
  active.tryFire(1);
  expect(active.nextEffect).toEqual({ hang: true });
});

test('ends after the time in `for`', () => {
  expect(createActiveFault({ for: '10m' }).endsAt).toBe(MOMENT.now + 600_000);
  expect(createActiveFault().endsAt).toBe(Number.POSITIVE_INFINITY);
});

test('about half of the requests are selected by a probability of 0.5, the same ones for the same seed and id', () => {
  const select = (id: string) => {
    const active = createActiveFault({ probability: 0.5 }, id);
    return Array.from({ length: 1_000 }, (_, index) => active.tryFire(index + 1) === undefined);
  };
  const selected = select('a');
  expect(select('a')).toEqual(selected);
  expect(select('b')).not.toEqual(selected);
  expect(selected.filter(Boolean).length).toBeGreaterThan(400);
  expect(selected.filter(Boolean).length).toBeLessThan(600);
});

test('uses random fractions that depend on the request and the index', () => {
  const active = createActiveFault();
  const fractions = [active.randomFraction(1, 0), active.randomFraction(1, 1), active.randomFraction(2, 0)];
  expect(new Set(fractions).size).toBe(3);
  for (const each of fractions) expect(each >= 0 && each < 1).toBe(true);
  expect(createActiveFault().randomFraction(1, 0)).toBe(fractions[0]);
});

test('keeps the accounts that it has affected', () => {
  const active = createActiveFault();
  expect(active.affectedAccounts.size).toBe(0);
  active.affectedAccounts.add('customer 1');
  expect(active.affectedAccounts.has('customer 1')).toBe(true);
});
