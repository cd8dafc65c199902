import type { FaultFixture } from '../fault-schema/fault-schema.ts';
import type { ActiveFault } from '../faults/model/active-fault.ts';
import { presetIdOf, readFault, sayingOf } from '../faults/parsing/resolve-fault.ts';
import type { FaultRegistry } from '../faults/registry/fault-registry.ts';
import { Conflict } from '../platform/errors.ts';
import { momentOf, type Sandbox } from '../sandboxes/sandbox.ts';
import { revertStateEffects } from './revert-state-effects.ts';

const NONE: ReadonlySet<string> = new Set();

/** The faults of a world, with those that its document names, and without what was changed by those that are over. */
export function activeFaults(sandbox: Sandbox): FaultRegistry {
  if (sandbox.hasComingFaults) {
    const { given, moment } = sandbox.takeComingFaults();
    const claimed = new Set(given.flatMap(({ id }) => id ?? []));
    for (const each of given) registerFault(sandbox, each, idFor(sandbox, each, claimed), moment);
  }
  revertExpired(sandbox);
  return sandbox.faults;
}

/** Takes back the settings of faults that are over. */
export function revertExpired(sandbox: Sandbox): void {
  const ended = sandbox.faults.takeEnded(sandbox.realm.clock.now());
  if (ended.length > 0) revertStateEffects(sandbox, ended, 'settings');
}

/** Puts a fault that holds into the book. */
export function registerFault(
  sandbox: Sandbox,
  given: FaultFixture,
  id: string,
  moment = momentOf(sandbox.realm),
): ActiveFault[] {
  const { faults, gates } = sandbox;
  revertStateEffects(sandbox, faults.remove(id));
  return readFault(given, id).map((each) => {
    for (const { hold } of each.then) if (hold !== undefined) gates.close(hold);
    return faults.add(each, moment);
  });
}

/**
 * A fault's own id, else its preset's, else the next free number. What says the same is the same fault.
 *
 * @param claimed ids that others are going to have
 * @throws Conflict when another fault has the id that is asked for
 */
export function idFor(sandbox: Sandbox, given: FaultFixture, claimed: ReadonlySet<string> = NONE): string {
  const faults = activeFaults(sandbox);
  const known = given.id === undefined ? undefined : faults.find(given.id);
  if (known !== undefined && known.fault.saying !== sayingOf(given)) {
    throw new Conflict(`there is a fault '${given.id}' already`);
  }
  if (given.id !== undefined) return given.id;
  const same = faults.findBySaying(sayingOf(given));
  if (same !== undefined) return same.fault.id;
  const preset = presetIdOf(given);
  const isFree = (id: string) => faults.find(id) === undefined && !claimed.has(id);
  if (preset !== undefined && isFree(preset)) return preset;
  let id = faults.freeId(preset ?? 'fault');
  while (!isFree(id)) id = faults.freeId(preset ?? 'fault');
  return id;
}
