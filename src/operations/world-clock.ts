import { parseDuration } from '../platform/clock.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';

/** The clock of a world. */
export interface ClockView {
  /** World time, ISO 8601. */
  readonly now: string;
  /** Whether the time stands still. */
  readonly frozen: boolean;
}

/** The time of a world, and whether it is frozen. */
export const getClock = ({ realm: { clock } }: Sandbox): ClockView => ({
  now: clock.isoString(clock.now()),
  frozen: clock.frozen,
});

/**
 * Sets the time of a world, or freezes and unfreezes it.
 *
 * @throws InvalidDocument when the time is not valid
 */
export function changeClock(
  sandbox: Sandbox,
  change: { now?: string | undefined; frozen?: boolean | undefined },
): ClockView {
  const { clock } = sandbox.realm;
  const now = change.now === undefined ? undefined : clock.parse(change.now);
  if (change.now !== undefined && now === undefined) {
    throw new InvalidDocument([
      { path: ['now'], message: `'${change.now}' is not a time (ISO 8601, or relative such as +10m)` },
    ]);
  }
  clock.set({ ...(now !== undefined && { now }), ...(change.frozen !== undefined && { frozen: change.frozen }) });
  return getClock(sandbox);
}

/**
 * Advances the time of a world.
 *
 * @param by seconds, which may be negative, or a duration such as `61m`
 * @throws InvalidDocument when the duration is not valid
 */
export function advanceClock(sandbox: Sandbox, by: number | string): ClockView {
  const milliseconds = parseDuration(by);
  if (milliseconds === undefined) {
    throw new InvalidDocument([
      { path: [], message: `'${by}' is not a duration; expected seconds such as 3660, or a duration such as 61m` },
    ]);
  }
  sandbox.realm.clock.advance(milliseconds);
  return getClock(sandbox);
}
