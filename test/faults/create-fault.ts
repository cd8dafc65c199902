import type { Effect } from '../../src/fault-schema/effects/effect-schema.ts';
import type { FaultFixture } from '../../src/fault-schema/fault-schema.ts';
import { ActiveFault, type WorldMoment } from '../../src/faults/model/active-fault.ts';
import type { Fault } from '../../src/faults/model/fault.ts';
import { resolveFault } from '../../src/faults/parsing/resolve-fault.ts';
import type { Subject } from '../../src/matching/subject.ts';

export const MOMENT: WorldMoment = { seed: '1', now: 1_000, issuedTokens: 5, nextCustomerId: 1, lastCartNumber: 0 };

/** A fault of a definition, which hangs by default. */
export function createFault(definition: FaultFixture = {}, id = 'a'): Fault {
  const needsEffect = definition.preset === undefined && definition.then === undefined;
  const [fault] = resolveFault({ ...definition, ...(needsEffect && { then: { hang: true } }) }, id);
  if (fault === undefined) throw new Error('no fault');
  return fault;
}

export const createActiveFault = (definition: FaultFixture = {}, id = 'a', order = 0): ActiveFault =>
  new ActiveFault(createFault(definition, id), MOMENT, order);

/** A firing of a fault that applies one effect. */
export function createFiring(then: Effect, id = 'a') {
  const active = createActiveFault({ then }, id);
  return { active, effect: then };
}

export const createSubject = (changes: Partial<Subject> = {}): Subject => ({
  operations: ['customer'],
  path: '/graphql',
  method: 'POST',
  store: 'default',
  identity: 'guest',
  headers: {},
  ...changes,
});
