import type { Effect } from '../../fault-schema/effects/effect-schema.ts';
import type { FaultFixture } from '../../fault-schema/fault-schema.ts';
import { isResponseCorruption } from '../../http/socket-fault.ts';
import { compilePattern } from '../../matching/match-pattern.ts';
import type { Pattern } from '../../matching/pattern.ts';
import { isResponsePart } from '../../matching/response-parts.ts';

/** A fault with the values of its preset and all defaults. Plain data. */
export interface Fault {
  readonly id: string;
  readonly preset?: string;
  /** Id of the fault with which it is added and removed. */
  readonly parentId?: string;
  /** Whether it belongs to an account of the fixtures. */
  readonly isOfAccount?: boolean;
  readonly when: Pattern;
  /** The effects. Each firing applies the next one, and after the last one the first again. */
  readonly then: readonly Effect[];
  readonly times?: number;
  readonly after: number;
  readonly every: number;
  readonly probability: number;
  /** Time after which it ends, in milliseconds on the world's clock. */
  readonly forMs?: number;
  readonly priority: number;
  readonly enabled: boolean;
  /** The fault document as it was written, for views and for the fixture document of the world. */
  readonly definition: FaultFixture;
  /** Canonical form of the definition, to detect duplicates. */
  readonly fingerprint: string;
}

/** Effects that answer the request. If several faults have one, the first fault answers. */
const ANSWERING_EFFECTS = ['refuse', 'http', 'hang'] as const;

/** Effects on the state of the world, applied before the request is processed. */
const STATE_EFFECTS = ['token', 'account', 'cart', 'config', 'behaviour', 'clock'] as const;

/** Effects that change the world for all requests. `token` and `behaviour` are not among them: they can apply to one request. */
export const WORLD_EFFECTS = STATE_EFFECTS.filter((key) => key !== 'token' && key !== 'behaviour');

/** Whether a quota is the only effect. Such a quota answers the request. */
export const isOnlyQuota = ({ quota, ...others }: Effect): boolean =>
  quota !== undefined && Object.values(others).every((each) => each === undefined);

/** The names of the effects that answer the request. */
export const answeringEffects = (effect: Effect): string[] => [
  ...(isOnlyQuota(effect) ? ['quota'] : []),
  ...ANSWERING_EFFECTS.filter((key) => effect[key] !== undefined),
  ...(effect.wire !== undefined && !isResponseCorruption(effect.wire) ? ['wire'] : []),
];

/** The names of the effects on the state of the world. */
export const stateEffects = (effect: Effect): (typeof STATE_EFFECTS)[number][] =>
  STATE_EFFECTS.filter((key) => effect[key] !== undefined);

/** Effects that must be applied before the request is processed. */
export const effectsBeforeResponse = (effect: Effect): string[] => [
  ...stateEffects(effect),
  ...(['request', 'hold'] as const).filter((key) => effect[key] !== undefined),
];

/**
 * Whether an effect has no consequence unless its refusal fails a field. Such a fault fires at the refusal, not when a request
 * matches.
 */
export const firesAtRefusal = (effect: Effect): boolean =>
  effect.refuse !== undefined && effect.delay === undefined && effectsBeforeResponse(effect).length === 0;

/** Whether a fault has a condition on the response, so that it can fire only after the response was computed. */
export const needsResponse = ({ when }: Pick<Fault, 'when'>): boolean => compilePattern(when).some(isResponsePart);
