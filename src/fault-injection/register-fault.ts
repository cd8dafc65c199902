import type { FaultFixture } from '../fault-schema/fault-schema.ts';
import type { ActiveFault, WorldMoment } from '../faults/model/active-fault.ts';
import type { Fault } from '../faults/model/fault.ts';
import { fingerprintOf, presetIdOf, resolveFault } from '../faults/parsing/resolve-fault.ts';
import type { FaultRegistry } from '../faults/registry/fault-registry.ts';
import { Conflict } from '../platform/errors.ts';
import { type Sandbox, snapshotMoment } from '../sandboxes/sandbox.ts';
import { revertStateEffects } from './revert-state-effects.ts';

const EMPTY_SET: ReadonlySet<string> = new Set();

/**
 * Returns the faults of a world. The first call registers those of the fixture document; every call reverts those that have
 * ended.
 */
export function getFaultRegistry(sandbox: Sandbox): FaultRegistry {
  if (sandbox.hasPendingFaults) {
    const { fixtures, moment } = sandbox.takePendingFaults();
    const { accountFaultIds } = sandbox.realm.world.initialState;
    const reserved = new Set(fixtures.flatMap(({ id }) => id ?? []));
    for (const each of fixtures) {
      const id = chooseFaultId(sandbox, each, reserved);
      registerFault(sandbox, each, id, { moment, isOfAccount: accountFaultIds.has(id) });
    }
  }
  revertEndedFaults(sandbox);
  return sandbox.faults;
}

/** Reverts the settings of faults that have ended. */
export function revertEndedFaults(sandbox: Sandbox): void {
  const ended = sandbox.faults.takeEnded(sandbox.realm.clock.now());
  if (ended.length > 0) revertStateEffects(sandbox, ended, 'settings');
}

/**
 * Registers a valid fault. It replaces one with the same id, whose effects are reverted.
 *
 * @returns the fault, and the second one of its preset if it has one
 */
export function registerFault(
  sandbox: Sandbox,
  definition: FaultFixture,
  id: string,
  { moment = snapshotMoment(sandbox.realm), isOfAccount = false }: RegistrationOptions = {},
): ActiveFault[] {
  const { faults } = sandbox;
  cleanUpRemovedFaults(sandbox, faults.remove(id));
  return resolveFault(definition, id).map((fault) => {
    closeGates(sandbox, fault);
    return faults.add({ ...fault, isOfAccount }, moment);
  });
}

interface RegistrationOptions {
  /** State of the world when the fault became active. Default: the current state. */
  readonly moment?: WorldMoment;
  /** Whether it belongs to an account of the fixtures. */
  readonly isOfAccount?: boolean;
}

/** Closes the gates at which a fault holds requests: they may be open from an earlier fault. */
export function closeGates({ gates }: Sandbox, { then }: Fault): void {
  for (const { hold } of then) if (hold !== undefined) gates.close(hold);
}

/** Reverts the effects of faults that were removed, and releases the requests that they hold. */
export function cleanUpRemovedFaults(sandbox: Sandbox, removed: readonly ActiveFault[]): void {
  revertStateEffects(sandbox, removed);
  for (const { fault } of removed) sandbox.releaseHeldBy(fault.id);
}

/**
 * Chooses the id of a new fault: its own, or that of a fault with the same definition, or that of its preset, or the next id
 * with a free number.
 *
 * @param reserved ids of faults that are about to be registered
 * @throws Conflict when another fault has its id
 */
export function chooseFaultId(
  sandbox: Sandbox,
  definition: FaultFixture,
  reserved: ReadonlySet<string> = EMPTY_SET,
): string {
  const faults = getFaultRegistry(sandbox);
  const fingerprint = fingerprintOf(definition);
  if (definition.id !== undefined) {
    const known = faults.find(definition.id);
    if (known === undefined || known.fault.fingerprint === fingerprint) return definition.id;
    throw new Conflict(`there is already a fault '${definition.id}'`);
  }
  const same = faults.findByFingerprint(fingerprint);
  if (same !== undefined) return same.fault.id;
  const preset = presetIdOf(definition);
  const isFree = (id: string) => faults.find(id) === undefined && !reserved.has(id);
  if (preset !== undefined && isFree(preset)) return preset;
  let id = faults.nextFreeId(preset ?? 'fault');
  while (!isFree(id)) id = faults.nextFreeId(preset ?? 'fault');
  return id;
}
