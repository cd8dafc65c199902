import { activeFaults, idFor, registerFault } from '../fault-injection/register-fault.ts';
import { revertStateEffects } from '../fault-injection/revert-state-effects.ts';
import type { Effect } from '../fault-schema/effects/effect-schema.ts';
import { type FaultFixture, fault } from '../fault-schema/fault-schema.ts';
import type { ActiveFault } from '../faults/model/active-fault.ts';
import { faultProblems } from '../faults/parsing/fault-problems.ts';
import { type FaultView, viewOf } from '../faults/parsing/fault-view.ts';
import type { Preset } from '../fault-schema/presets/preset.ts';
import { findPreset, presets } from '../fault-schema/presets/presets.ts';
import { NotFound } from '../platform/errors.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { configProblems } from '../state/document/document-checks.ts';
import { InvalidDocument, type Problem } from '../state/document/document-problems.ts';
import { fixtureDocument } from '../state/document/fixture-document.ts';
import { validatePart } from '../state/document/validate-document.ts';

/** What may be said of a preset when it is switched on. */
export type FaultOptions = Omit<FaultFixture, 'preset' | 'then'>;

export const listFaults = (sandbox: Sandbox): FaultView[] =>
  activeFaults(sandbox)
    .faults.filter(({ fault: { partOf } }) => partOf === undefined)
    .map((active) => toFaultView(sandbox, active));

/** @throws NotFound when there is none of that id */
export function getFault(sandbox: Sandbox, id: string): FaultView {
  const active = activeFaults(sandbox).find(id);
  if (active === undefined) throw new NotFound(`there is no fault '${id}'`);
  return toFaultView(sandbox, active);
}

/**
 * Adds a fault, or switches on a preset. The same one again begins anew: that is no error.
 *
 * @throws InvalidDocument with every fault of it at once, Conflict when another one has its id
 */
export function addFault(sandbox: Sandbox, value: unknown): FaultView {
  const given = validateFault(value);
  const id = idFor(sandbox, given);
  const [main] = registerFault(sandbox, given, id);
  if (main === undefined) throw new NotFound(`there is no fault '${id}'`);
  return toFaultView(sandbox, main);
}

/** @throws NotFound when there is none of that id */
export function deleteFault(sandbox: Sandbox, id: string): void {
  const removed = activeFaults(sandbox).remove(id);
  if (removed.length === 0) throw new NotFound(`there is no fault '${id}'`);
  revertStateEffects(sandbox, removed);
}

export function clearFaults(sandbox: Sandbox): void {
  revertStateEffects(sandbox, activeFaults(sandbox).clear());
}

/**
 * A fault that holds, from outside.
 *
 * @throws InvalidDocument with every fault of it at once
 */
export function validateFault(value: unknown): FaultFixture {
  const given = validatePart(fault, value);
  const problems = problemsOfFault(given);
  if (problems.length > 0) throw new InvalidDocument(problems);
  return given;
}

/** What is wrong with a fault of the right shape: its names, its settings and its traits. */
export function problemsOfFault(given: FaultFixture): Problem[] {
  const then = given.then;
  const own: readonly Effect[] = typeof then === 'object' ? [then].flat() : [];
  return [
    ...faultProblems(given),
    ...own.flatMap((effect, index) => worldProblems(effect, Array.isArray(then) ? ['then', index] : ['then'])),
  ];
}

function worldProblems({ config, behaviour }: Effect, path: Problem['path']): Problem[] {
  return [
    ...configProblems(config ?? {}, [...path, 'config']),
    ...behaviourProblems(behaviour, [...path, 'behaviour']),
  ];
}

function behaviourProblems(behaviour: Effect['behaviour'], path: Problem['path']): Problem[] {
  if (behaviour === undefined) return [];
  try {
    validatePart(fixtureDocument.entries.behaviour, behaviour);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidDocument)) throw error;
    return error.problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
  }
}

const toFaultView = ({ realm }: Sandbox, active: ActiveFault): FaultView => viewOf(active, realm.clock.isoText);

/** Every preset, by subject. */
export const listPresets = (): readonly Preset[] => presets;

/** @throws NotFound when there is none of that id */
export function getPreset(id: string): Preset {
  const preset = findPreset(id);
  if (preset === undefined) throw new NotFound(`there is no preset '${id}'`);
  return preset;
}
