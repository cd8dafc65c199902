import { cleanUpRemovedFaults, closeGates, getFaultRegistry } from '../fault-injection/register-fault.ts';
import { revertStateEffects } from '../fault-injection/revert-state-effects.ts';
import { type FaultChanges, faultChangesSchema } from '../fault-schema/fault-changes.ts';
import type { FaultFixture } from '../fault-schema/fault-schema.ts';
import type { FaultView } from '../faults/parsing/fault-view.ts';
import { resolveFault } from '../faults/parsing/resolve-fault.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { validatePart } from '../state/document/validate-document.ts';
import { validateFault } from './validate-fault.ts';
import { getFault } from './world-faults.ts';

/**
 * Changes a fault; its id and counters do not change. A fault that is disabled, or gets other effects, releases the requests
 * that it holds and reverts the settings that it has changed. Its changes of accounts and carts remain until it is deleted.
 *
 * @throws NotFound, InvalidDocument with all problems
 */
export function updateFault(sandbox: Sandbox, id: string, value: unknown): FaultView {
  const changes = validatePart(faultChangesSchema, value);
  const { state: before } = getFault(sandbox, id);
  const faults = getFaultRegistry(sandbox);
  const active = faults.findWithSecondFault(id);
  const [first] = active;
  if (first === undefined) return getFault(sandbox, id);
  const definition = validateFault(merge(first.fault.definition, changes), sandbox.hasOwnSchema);
  if (changes.then !== undefined) cleanUpRemovedFaults(sandbox, active);
  const { isOfAccount } = first.fault;
  const changed = resolveFault(definition, first.fault.id).map((fault) => ({
    ...fault,
    ...(isOfAccount && { isOfAccount }),
  }));
  if (changes.then !== undefined) for (const fault of changed) closeGates(sandbox, fault);
  faults.update(id, changed, sandbox.realm.clock.now());
  if (before !== 'disabled' && definition.enabled === false) {
    revertStateEffects(sandbox, active, 'settings');
    for (const { fault } of active) sandbox.releaseHeldBy(fault.id);
  }
  return getFault(sandbox, id);
}

function merge(definition: FaultFixture, { times, when, ...others }: FaultChanges): FaultFixture {
  const { times: oldTimes, when: oldWhen, ...rest } = definition;
  const changedTimes = times === undefined ? oldTimes : times;
  const changedWhen = when === undefined ? oldWhen : when;
  return {
    ...rest,
    ...others,
    ...(changedTimes !== undefined && changedTimes !== null && { times: changedTimes }),
    ...(changedWhen !== undefined && changedWhen !== null && { when: changedWhen }),
  };
}
