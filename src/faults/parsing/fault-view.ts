import type { Effect } from '../../fault-schema/effects/effect-schema.ts';
import type { FaultFixture } from '../../fault-schema/fault-schema.ts';
import { findPreset } from '../../fault-schema/presets/presets.ts';
import type { Pattern } from '../../matching/pattern.ts';
import type { ActiveFault } from '../model/active-fault.ts';

/** A fault as every interface shows it. */
export interface FaultView extends Omit<FaultFixture, 'preset' | 'when' | 'then'> {
  readonly id: string;
  /** Id of its preset. */
  readonly preset?: string;
  readonly when: Pattern;
  readonly then: Effect | readonly Effect[];
  /** Number of requests that matched its conditions. */
  readonly matched: number;
  /** Number of requests on which it fired. */
  readonly fired: number;
  /** `over`: it has fired as often as `times` allows, or its time has passed. */
  readonly state: 'active' | 'over' | 'disabled';
  /** When it ends by itself, on the world's clock. */
  readonly ends_at?: string;
  /** What ends the fault of a preset. */
  readonly clears?: string;
  /** Whether it belongs to an account of the fixtures, and stays with it. */
  readonly of_account?: true;
  /** Why it has no effect in the simulated release, or that the release does not have its message. */
  readonly note?: string;
}

/**
 * Creates the view of a fault.
 *
 * @param isoString formats world time
 */
export function faultView(
  { fault, matched, fired, named, ended, endsAt }: ActiveFault,
  isoString: (time: number) => string,
): FaultView {
  const { id, preset, when, then, times, after, definition, isOfAccount = false } = fault;
  const { preset: _, ...definedKeys } = definition;
  const clears = preset === undefined ? undefined : findPreset(preset)?.clears;
  const [only] = then;
  return {
    ...definedKeys,
    id,
    ...(preset !== undefined && { preset }),
    when,
    then: then.length === 1 && only !== undefined ? only : then,
    ...(times !== undefined && { times }),
    ...(after > 0 && { after }),
    matched: matched + named,
    fired: fired + named,
    state: stateOf(fault.enabled, ended),
    ...(Number.isFinite(endsAt) && { ends_at: isoString(endsAt) }),
    ...(clears !== undefined && { clears }),
    ...(isOfAccount && { of_account: true as const }),
  };
}

function stateOf(isEnabled: boolean, hasEnded: boolean): FaultView['state'] {
  if (hasEnded) return 'over';
  return isEnabled ? 'active' : 'disabled';
}

/**
 * The fault for a fixture document of the current state: with the remaining number of firings, the remaining time and the
 * remaining effects.
 *
 * @param now milliseconds on the world's clock
 */
export function remainingFault({ fault, fired, nextIndex, matched, endsAt }: ActiveFault, now: number): FaultFixture {
  const { id, definition, times, after, then } = fault;
  return {
    ...definition,
    id,
    ...(times !== undefined && { times: times - fired }),
    ...(after > 0 && { after: Math.max(0, after - matched) }),
    ...(Number.isFinite(endsAt) && { for: (endsAt - now) / 1000 }),
    ...(Array.isArray(definition.then) && { then: rotate(then, nextIndex) }),
  };
}

/** The effects, beginning with that of the next firing. */
const rotate = (then: readonly Effect[], nextIndex: number): Effect[] => [
  ...then.slice(nextIndex % then.length),
  ...then.slice(0, nextIndex % then.length),
];
