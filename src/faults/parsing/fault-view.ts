import type { Effect } from '../../fault-schema/effects/effect-schema.ts';
import type { FaultFixture } from '../../fault-schema/fault-schema.ts';
import type { Pattern } from '../../matching/pattern.ts';
import type { ActiveFault } from '../model/active-fault.ts';
import { findPreset } from '../../fault-schema/presets/presets.ts';

/** A fault as every door tells it. */
export interface FaultView extends Omit<FaultFixture, 'when' | 'then'> {
  readonly id: string;
  readonly when: Pattern;
  readonly then: Effect | readonly Effect[];
  /** Requests that its `when` matched, and those that it touched. */
  readonly matched: number;
  readonly fired: number;
  /** `over` when its times or its time are used up. */
  readonly state: 'active' | 'over' | 'disabled';
  /** When it ends by itself, on the world's clock. */
  readonly ends_at?: string;
  /** What ends a preset. */
  readonly clears?: string;
}

/** @param isoText writes world time */
export function viewOf(
  { fault, matched, fired, ended, until }: ActiveFault,
  isoText: (time: number) => string,
): FaultView {
  const { id, preset, when, then, times, after, given } = fault;
  const clears = preset === undefined ? undefined : findPreset(preset)?.clears;
  const [only] = then;
  return {
    ...given,
    id,
    ...(preset !== undefined && { preset }),
    when,
    then: then.length === 1 && only !== undefined ? only : then,
    ...(times !== undefined && { times }),
    ...(after > 0 && { after }),
    matched,
    fired,
    state: ended ? 'over' : fault.enabled ? 'active' : 'disabled',
    ...(Number.isFinite(until) && { ends_at: isoText(until) }),
    ...(clears !== undefined && { clears }),
  };
}

/**
 * A fault as a document says it: what is left of it, so that a world started from there goes on.
 *
 * @param now milliseconds of the world's clock
 */
export function fixtureOf({ fault, fired, matched, until }: ActiveFault, now: number): FaultFixture {
  const { id, given, times, after } = fault;
  const left = {
    ...(times !== undefined && { times: times - fired }),
    ...(after > 0 && { after: Math.max(0, after - matched) }),
    ...(Number.isFinite(until) && { for: (until - now) / 1000 }),
    ...(Array.isArray(given.then) && { then: turned(given.then as Effect[], fired) }),
  };
  return { ...given, id, ...left };
}

/** A list that begins with the effect whose turn it is. */
const turned = (then: readonly Effect[], fired: number): Effect[] => [
  ...then.slice(fired % then.length),
  ...then.slice(0, fired % then.length),
];
