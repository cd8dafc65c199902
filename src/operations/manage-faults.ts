import { activeFaults, chooseFaultId, endFaults, registerFault } from '../fault-injection/register-fault.ts';
import { realmWithoutFaults } from '../fault-injection/revert-state-effects.ts';
import type { Effect } from '../fault-schema/effects/effect-schema.ts';
import { type FaultFixture, faultSchema } from '../fault-schema/fault-schema.ts';
import { findPreset, presets, unknownPresetMessage } from '../fault-schema/presets/presets.ts';
import { inertReason } from '../faults/explanations/preset-needs.ts';
import type { ActiveFault } from '../faults/model/active-fault.ts';
import { faultProblems } from '../faults/parsing/fault-problems.ts';
import { type FaultView, faultView } from '../faults/parsing/fault-view.ts';
import { NotFound, Unavailable } from '../platform/errors.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { configProblems } from '../state/document/document-checks.ts';
import { type DocumentProblem, InvalidDocument } from '../state/document/document-problems.ts';
import { validatePart } from '../state/document/validate-document.ts';
import { describePreset, type PresetView } from './describe-preset.ts';

/** Maximum number of faults of a world: each is compared with each request. */
export const MAX_FAULTS = 1_000;

/** What can be changed of a preset when it is added. */
export type FaultOptions = Omit<FaultFixture, 'preset' | 'then'>;

/** The faults of a sandbox, without those whose parent is another fault. */
export function listFaults(sandbox: Sandbox): FaultView[] {
  const listed = activeFaults(sandbox).all.filter(({ fault: { parentId } }) => parentId === undefined);
  const realm = realmWithoutFaults(sandbox);
  return listed.map((active) => toFaultView(sandbox, active, realm));
}

/** @throws NotFound */
export function getFault(sandbox: Sandbox, id: string): FaultView {
  const active = activeFaults(sandbox).find(id);
  if (active === undefined) throw noFault(id);
  return toFaultView(sandbox, active);
}

/**
 * Adds a fault or a preset. A fault that is added again starts again, with its counters at zero.
 *
 * @throws InvalidDocument with all problems, Conflict when another fault has the same id, Unavailable when there are too many
 */
export function addFault(sandbox: Sandbox, value: unknown): FaultView {
  const fixture = validateFault(value, sandbox.hasOwnSchema);
  const id = chooseFaultId(sandbox, fixture);
  const { size } = activeFaults(sandbox);
  if (size >= MAX_FAULTS && activeFaults(sandbox).find(id) === undefined)
    throw new Unavailable(`there are ${size} faults; delete some`);
  const [added] = registerFault(sandbox, fixture, id);
  if (added === undefined) throw noFault(id);
  return toFaultView(sandbox, added);
}

/** @throws NotFound */
export function deleteFault(sandbox: Sandbox, id: string): void {
  const removed = activeFaults(sandbox).remove(id);
  if (removed.length === 0) throw noFault(id);
  endFaults(sandbox, removed);
}

/** Deletes all faults but those of the accounts of the fixtures, which are deleted by their ids. */
export function clearFaults(sandbox: Sandbox): void {
  endFaults(sandbox, activeFaults(sandbox).removeAdded());
}

/**
 * Validates a fault.
 *
 * @param hasOwnSchema whether the server has fields of a store's own schema
 * @throws InvalidDocument with all problems
 */
export function validateFault(value: unknown, hasOwnSchema = false): FaultFixture {
  const fixture = validatePart(faultSchema, value);
  const problems = problemsOfFault(fixture, hasOwnSchema);
  if (problems.length > 0) throw new InvalidDocument(problems);
  return fixture;
}

/** Problems of a fault that its schema does not find, in its keys, operations and configuration paths. */
export function problemsOfFault(fixture: FaultFixture, hasOwnSchema: boolean): DocumentProblem[] {
  const { then } = fixture;
  const effects: readonly Effect[] = typeof then === 'object' ? [then].flat() : [];
  return [
    ...faultProblems(fixture, hasOwnSchema),
    ...effects.flatMap(({ config }, index) =>
      configProblems(config ?? {}, Array.isArray(then) ? ['then', index, 'config'] : ['then', 'config']),
    ),
  ];
}

const noFault = (id: string): NotFound => new NotFound(`no fault has the id '${id}'`);

function toFaultView(sandbox: Sandbox, active: ActiveFault, realm = realmWithoutFaults(sandbox)): FaultView {
  const note = inertReason(realm, active.fault);
  return { ...faultView(active, realm.clock.isoString), ...(note !== undefined && { note }) };
}

/** All presets, grouped by subject. */
export const listPresets = (): readonly PresetView[] => presets.map(describePreset);

/** @throws NotFound */
export function getPreset(id: string): PresetView {
  const preset = findPreset(id);
  if (preset === undefined) throw new NotFound(unknownPresetMessage(id));
  return describePreset(preset);
}
