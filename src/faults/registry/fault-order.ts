import { compilePattern } from '../../matching/match-pattern.ts';
import type { ActiveFault } from '../model/active-fault.ts';
import type { Fault } from '../model/fault.ts';

/** The time at which the first of the faults ends by the clock. */
export const earliestEnd = (faults: readonly ActiveFault[]): number =>
  faults.reduce((least, { endsAt, ended }) => (ended ? least : Math.min(least, endsAt)), Number.POSITIVE_INFINITY);

/** Whether a fault applies to preflight requests: only if it has a condition on the method that accepts OPTIONS. */
export const matchesPreflight = ({ when }: Fault): boolean =>
  compilePattern(when).some(({ part, accepts }) => part === 'method' && accepts('OPTIONS'));

/** Compares two faults, to sort those with a higher priority first, and with equal priorities the newer first. */
export const byPriority = (a: ActiveFault, b: ActiveFault): number =>
  b.fault.priority - a.fault.priority || b.order - a.order;
