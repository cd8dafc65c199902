import { getFaultRegistry } from '../fault-injection/register-fault.ts';
import { withoutChangedSettings } from '../fault-injection/revert-state-effects.ts';
import { remainingFault } from '../faults/parsing/fault-view.ts';
import { parseTime } from '../platform/clock.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { createInitialState } from '../state/seed/seed-initial-state.ts';
import { snapshot } from '../state/snapshot/snapshot.ts';
import type { InitialState } from '../state/world.ts';
import { withAccountFaults } from './account-faults.ts';
import { parseFixtures } from './fixture-input.ts';

/**
 * The initial state of a world that a fixture document describes.
 *
 * @param hasOwnSchema whether the server has fields of a store's own schema, which faults may name
 * @throws InvalidDocument with all problems
 */
export const parseInitialState = (document: unknown, hasOwnSchema = false): InitialState =>
  createInitialState(parseFixtures(document, hasOwnSchema), (text) => parseTime(text, Date.now()) ?? 0);

/**
 * Resets a world to its initial state, or to a fixture document.
 *
 * @throws InvalidDocument with all problems; the world then does not change
 */
export function resetWorld(sandbox: Sandbox, document?: unknown): void {
  sandbox.reset(document === undefined ? undefined : parseInitialState(document, sandbox.hasOwnSchema));
}

/** The state of a world and its active faults, as a fixture document. */
export function getWorld(sandbox: Sandbox): FixtureDocument {
  const active = getFaultRegistry(sandbox).all.filter(
    ({ ended, fault: { parentId } }) => !ended && parentId === undefined,
  );
  const { realm } = sandbox;
  const document = snapshot(realm);
  if (active.length === 0) return document;
  const now = realm.clock.now();
  const [ofAccounts, others] = [true, false].map((isOfAccount) =>
    active
      .filter(({ fault }) => (fault.isOfAccount ?? false) === isOfAccount)
      .map((fault) => remainingFault(fault, now)),
  );
  return withAccountFaults({ ...withoutChangedSettings(document, active, realm), faults: others }, ofAccounts ?? []);
}
