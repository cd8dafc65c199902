import { expect, test } from 'vitest';
import { listGates, releaseGate } from '../../src/operations/held-requests.ts';
import { createSandbox } from './create-sandbox.ts';

test('releases requests in the order of their arrival, or all of them', async () => {
  const sandbox = createSandbox();
  const held = ['one', 'two', 'three'].map((name) =>
    Promise.resolve(sandbox.gates.hold('gate', 'fault-1', () => undefined)).then((outcome) => `${name} ${outcome}`),
  );
  expect(listGates(sandbox)).toEqual([{ gate: 'gate', waiting: 3 }]);
  expect(releaseGate(sandbox, 'gate', 1)).toEqual({ gate: 'gate', released: 1, waiting: 2 });
  expect(await Promise.race(held)).toBe('one released');
  expect(releaseGate(sandbox, 'gate')).toEqual({ gate: 'gate', released: 2, waiting: 0 });
  expect(await Promise.all(held)).toEqual(['one released', 'two released', 'three released']);
});
