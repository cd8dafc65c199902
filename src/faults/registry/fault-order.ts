import { compilePattern } from '../../matching/match-pattern.ts';
import type { ActiveFault } from '../model/active-fault.ts';
import type { Fault } from '../model/fault.ts';

/** The time at which the first of the faults ends by the clock. */
export const earliestEnd = (faults: readonly ActiveFault[]): number =>
  faults.reduce((least, { endsAt, ended }) => (ended ? least : Math.min(least, endsAt)), Number.POSITIVE_INFINITY);

/** A fault without a condition on the method does not apply to preflight requests. */
export const matchesPreflight = ({ when }: Fault): boolean =>
  compilePattern(when).some(({ part, accepts }) => part === 'method' && accepts('OPTIONS'));

/** Sorts by priority, then the newest first. */
export const byPriority = (a: ActiveFault, b: ActiveFault): number =>
  b.fault.priority - a.fault.priority || b.order - a.order;
