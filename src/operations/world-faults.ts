import {
  chooseFaultId,
  cleanUpRemovedFaults,
  getFaultRegistry,
  registerFault,
} from '../fault-injection/register-fault.ts';
import { realmWithoutFaults } from '../fault-injection/revert-state-effects.ts';
import type { FaultFixture } from '../fault-schema/fault-schema.ts';
import { noteOnFault } from '../faults/explanations/preset-requirements.ts';
import type { ActiveFault } from '../faults/model/active-fault.ts';
import { type FaultView, faultView } from '../faults/parsing/fault-view.ts';
import { NotFound, Unavailable } from '../platform/errors.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { validateFault } from './validate-fault.ts';

/** Maximum number of faults of a world. Each request is compared with all of them. */
export const MAX_FAULTS = 1_000;

/** Options of a preset: the parts of the fault that can be changed when it is added. */
export type FaultOptions = Omit<FaultFixture, 'preset' | 'then'>;

/** The faults of a sandbox, without those whose parent is another fault. */
export function listFaults(sandbox: Sandbox): FaultView[] {
  const listed = getFaultRegistry(sandbox).all.filter(({ fault: { parentId } }) => parentId === undefined);
  const realm = realmWithoutFaults(sandbox);
  return listed.map((active) => toFaultView(sandbox, active, realm));
}

/**
 * The fault with an id.
 *
 * @throws NotFound
 */
export function getFault(sandbox: Sandbox, id: string): FaultView {
  const active = getFaultRegistry(sandbox).find(id);
  if (active === undefined) throw noFault(id);
  return toFaultView(sandbox, active);
}

/**
 * Adds a fault or a preset. Adding an existing fault resets its counters.
 *
 * @throws InvalidDocument with all problems, Conflict when another fault has the same id, Unavailable when there are too many
 */
export function addFault(sandbox: Sandbox, value: unknown): FaultView {
  const fixture = validateFault(value, sandbox.hasOwnSchema);
  const id = chooseFaultId(sandbox, fixture);
  const { size } = getFaultRegistry(sandbox);
  if (size >= MAX_FAULTS && getFaultRegistry(sandbox).find(id) === undefined)
    throw new Unavailable(`there are ${size} faults; delete some`);
  const [added] = registerFault(sandbox, fixture, id);
  if (added === undefined) throw noFault(id);
  return toFaultView(sandbox, added);
}

/**
 * Deletes a fault and reverts its effects.
 *
 * @throws NotFound
 */
export function deleteFault(sandbox: Sandbox, id: string): void {
  const removed = getFaultRegistry(sandbox).remove(id);
  if (removed.length === 0) throw noFault(id);
  cleanUpRemovedFaults(sandbox, removed);
}

/** Deletes all faults except those that belong to accounts of the fixtures. */
export function clearFaults(sandbox: Sandbox): void {
  cleanUpRemovedFaults(sandbox, getFaultRegistry(sandbox).removeAdded());
}

const noFault = (id: string): NotFound => new NotFound(`no fault has the id '${id}'`);

function toFaultView(sandbox: Sandbox, active: ActiveFault, realm = realmWithoutFaults(sandbox)): FaultView {
  const note = noteOnFault(realm, active.fault);
  return { ...faultView(active, realm.clock.isoString), ...(note !== undefined && { note }) };
}
