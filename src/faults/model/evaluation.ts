import type { Effect } from '../../fault-schema/effects/effect-schema.ts';
import type { ActiveFault } from './active-fault.ts';
import type { LiveToken } from './blocking-reason.ts';

/** A fault that fires on a request, and the effect that it applies. */
export interface Firing {
  readonly active: ActiveFault;
  readonly effect: Effect;
  /** Milliseconds until the next window of the quota that the request exceeds. */
  readonly retryAfterMs?: number | undefined;
  /** Index of a reserved firing, which counts only when its refusal has failed a field. */
  readonly reservedIndex?: number | undefined;
  /** Whether the request ended before its refusal failed a field. */
  readonly hasUnappliedRefusal?: boolean;
}

/** A fault whose conditions the request matches, and why it does not fire. */
export interface BlockedFault {
  readonly active: ActiveFault;
  readonly reason: string;
}

/** The faults whose conditions a request matches. */
export interface Evaluation {
  readonly firings: readonly Firing[];
  readonly blocked: readonly BlockedFault[];
}

/** The values on which an evaluation depends besides the request. */
export interface EvaluationContext {
  /** Sequence number of the request within its world, from 1. */
  readonly sequenceNumber: number;
  readonly token?: LiveToken;
  /** Whose requests a quota counts together. Default: those of all callers. */
  readonly callerOf?: (by: NonNullable<NonNullable<Effect['quota']>['by']>) => string;
  /** Milliseconds on the world's clock. */
  readonly now?: number;
  /** Whether a fault has answered the request already. */
  readonly isAnswered?: boolean;
  /** Faults that were evaluated for this request before. */
  readonly excluded?: ReadonlySet<ActiveFault>;
}
