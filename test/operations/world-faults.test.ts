import { expect, test } from 'vitest';
import { changeConfig, getConfig } from '../../src/operations/config-values.ts';
import { parseFixtures } from '../../src/operations/fixture-input.ts';
import { listGates, releaseGate } from '../../src/operations/held-requests.ts';
import { getPreset, listPresets } from '../../src/operations/preset-views.ts';
import { validateFault } from '../../src/operations/validate-fault.ts';
import { addFault, clearFaults, deleteFault, getFault, listFaults } from '../../src/operations/world-faults.ts';
import { formatPath, InvalidDocument } from '../../src/state/document/document-problems.ts';
import { createSandbox, errorOf, MARA } from './create-sandbox.ts';

const DOWN = { id: 'down', then: { http: { status: 503 } } };
const LIFETIME = 'oauth/access_token_lifetime/customer';

test('adds, returns, lists and deletes a fault', () => {
  const sandbox = createSandbox();
  const added = addFault(sandbox, DOWN);
  expect(added).toMatchObject({ ...DOWN, matched: 0, fired: 0 });
  expect(getFault(sandbox, 'down')).toEqual(added);
  expect(listFaults(sandbox)).toEqual([added]);
  deleteFault(sandbox, 'down');
  expect(listFaults(sandbox)).toEqual([]);
});

test('adds a preset by its id', () => {
  expect(addFault(createSandbox(), { preset: 'wrong-credentials' })).toMatchObject({
    id: 'wrong-credentials',
    preset: 'wrong-credentials',
  });
});

test.each([
  ['get', (id: string) => getFault(createSandbox(), id), "NotFound: no fault has the id 'down'"],
  ['delete', (id: string) => deleteFault(createSandbox(), id), "NotFound: no fault has the id 'down'"],
  [
    'get the preset',
    (id: string) => getPreset(id),
    "NotFound: unknown preset 'down'; GET /__mock/presets and the command 'presets' list all presets",
  ],
])('refuses to %s with an unknown id', (_, action, error) => {
  expect(errorOf(() => action('down'))).toBe(error);
});

test('refuses another fault with the same id', () => {
  const sandbox = createSandbox();
  addFault(sandbox, DOWN);
  expect(errorOf(() => addFault(sandbox, { id: 'down', then: { hang: true } }))).toMatch(/^Conflict: /);
});

test('reports all problems of a fault at once, with their paths', () => {
  const config = { 'oauth/access_token_lifetime/costumer': 1 };
  const problems = problemsOf(() => validateFault({ then: [{ config }, { http: { status: 500 }, hang: true }] }));
  expect(problems.toSorted()).toEqual(['then[0].config.oauth/access_token_lifetime/costumer', 'then[1].hang']);
});

/** Paths of the problems that an action throws. */
function problemsOf(action: () => unknown): string[] {
  try {
    action();
    return [];
  } catch (error) {
    if (!(error instanceof InvalidDocument)) throw error;
    return error.problems.map(({ path }) => formatPath(path));
  }
}

test('reverts the configuration that a fault has changed when it is deleted', () => {
  const sandbox = createSandbox();
  changeConfig(sandbox, { [LIFETIME]: 2 });
  addFault(sandbox, { id: 'short', then: { config: { [LIFETIME]: 1 } } });
  clearFaults(sandbox);
  expect(getConfig(sandbox)[LIFETIME]).toBe(2);
});

test('lists all presets, each with its id', () => {
  const presets = listPresets();
  expect(presets.length).toBeGreaterThan(40);
  for (const preset of presets) expect(getPreset(preset.id)).toEqual(preset);
});

test('returns 0 for a gate at which no request waits', () => {
  const sandbox = createSandbox();
  expect(listGates(sandbox)).toEqual([]);
  expect(releaseGate(sandbox, 'checkout')).toEqual({ gate: 'checkout', released: 0, waiting: 0 });
});

test.each([
  [{ faults: [DOWN, DOWN] }, "faults[1].id: 'down' is already the id of faults[0]"],
  [
    { faults: [DOWN], customers: [{ ...MARA, faults: [{ ...DOWN, then: { hang: true } }] }] },
    "customers[0].faults[0].id: 'down' is already the id of faults[0]",
  ],
])('refuses a document with two faults of one id', (document, problem) => {
  expect(errorOf(() => parseFixtures(document))).toBe(`InvalidDocument: ${problem}`);
});
