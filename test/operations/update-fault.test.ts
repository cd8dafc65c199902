import { expect, test } from 'vitest';
import { listGates } from '../../src/operations/held-requests.ts';
import { updateFault } from '../../src/operations/update-fault.ts';
import { addFault, getFault } from '../../src/operations/world-faults.ts';
import { createSandbox, errorOf } from './create-sandbox.ts';

const DOWN = { id: 'down', times: 3, when: { operation: 'cart' }, then: { http: { status: 503 } } };

test.each([
  [{}, DOWN],
  [{ times: 1 }, { ...DOWN, times: 1 }],
  [{ when: { operation: 'customer' } }, { ...DOWN, when: { operation: 'customer' } }],
  [{ then: { http: { status: 500 } } }, { ...DOWN, then: { http: { status: 500 } } }],
  [
    { times: 2, when: { operation: 'wishlist' } },
    { ...DOWN, times: 2, when: { operation: 'wishlist' } },
  ],
])('%j changes what it names', (changes, expected) => {
  const sandbox = createSandbox();
  addFault(sandbox, DOWN);
  const changed = updateFault(sandbox, 'down', changes);
  expect(changed).toMatchObject(expected);
  expect(getFault(sandbox, 'down')).toEqual(changed);
});

test('null restores the default of times and of the condition', () => {
  const sandbox = createSandbox();
  addFault(sandbox, DOWN);
  const changed = updateFault(sandbox, 'down', { times: null, when: null });
  expect(changed).toEqual({ ...addFault(createSandbox(), { id: 'down', then: DOWN.then }) });
});

test.each([
  [{ time: 1 }, /'?time'?.*times/],
  [{ id: 'up' }, /id/],
  [{ enabled: 'no' }, /enabled: expected true or false/],
  [{ then: { http: { status: 503 }, hang: true } }, /then/],
  [{ when: { operation: 'kart' } }, /kart/],
])('refuses %j, and changes nothing', (changes, message) => {
  const sandbox = createSandbox();
  const added = addFault(sandbox, DOWN);
  const error = errorOf(() => updateFault(sandbox, 'down', changes)) ?? '';
  expect(error).toMatch(/^InvalidDocument: /);
  expect(error).toMatch(message);
  expect(getFault(sandbox, 'down')).toEqual(added);
});

test('an unknown id is not found', () => {
  expect(errorOf(() => updateFault(createSandbox(), 'down', { times: 1 }))).toBe(
    "NotFound: no fault has the id 'down'",
  );
});

test('a fault is disabled and enabled again by its id', () => {
  const sandbox = createSandbox();
  addFault(sandbox, DOWN);
  expect(updateFault(sandbox, 'down', { enabled: false })).toMatchObject({ ...DOWN, state: 'disabled' });
  expect(updateFault(sandbox, 'down', { enabled: true }).state).not.toBe('disabled');
});

test('a fault that is disabled or gets other effects releases the requests that it holds', async () => {
  for (const change of [{ enabled: false }, { then: { http: { status: 503 } } }]) {
    const sandbox = createSandbox();
    addFault(sandbox, { id: 'hold', then: { hold: 'gate' } });
    const held = Promise.resolve(sandbox.gates.hold('gate', 'hold', () => undefined));
    expect(listGates(sandbox)).toEqual([{ gate: 'gate', waiting: 1 }]);
    updateFault(sandbox, 'hold', { times: 5 });
    expect(listGates(sandbox)).toEqual([{ gate: 'gate', waiting: 1 }]);
    updateFault(sandbox, 'hold', change);
    expect(await held).toBe('cleared');
  }
});
