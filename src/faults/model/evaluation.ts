import type { Effect } from '../../fault-schema/effects/effect-schema.ts';
import type { ActiveFault } from './active-fault.ts';

/** A fault that fires on a request, and the effect that it applies. */
export interface Firing {
  readonly active: ActiveFault;
  readonly effect: Effect;
}

/** A fault whose conditions hold, and why it does not fire. */
export interface BlockedFault {
  readonly active: ActiveFault;
  readonly reason: string;
}

/** The faults whose conditions hold for a request. */
export interface Evaluation {
  readonly firings: readonly Firing[];
  readonly blocked: readonly BlockedFault[];
}
