import type { Effect } from '../../fault-schema/effects/effect-schema.ts';
import type { ActiveFault } from './active-fault.ts';

/** A fault that fires on a request, and what it does. */
export interface Firing {
  readonly active: ActiveFault;
  readonly effect: Effect;
}

/** What the faults make of a request. */
export interface Verdict {
  readonly firings: readonly Firing[];
  /** Faults that matched and still let the request pass, and why. */
  readonly passed: readonly { readonly active: ActiveFault; readonly why: string }[];
}
