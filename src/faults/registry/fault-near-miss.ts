import { explain, type Mismatch, partsOf, type Subject } from '../../matching/pattern.ts';
import type { ActiveFault } from '../model/active-fault.ts';
import type { Verdict } from '../model/evaluation.ts';

/** The fault that nearly fired on a request. */
export interface FaultNearMiss {
  readonly id: string;
  readonly preset?: string;
  /** Why it let the request pass, where its conditions hold. */
  readonly reason?: string;
  /** The conditions that did not hold; none when another reason kept it. */
  readonly unmatched: readonly Mismatch[];
}

/** So many faults are compared, the newest: the answer is for people, and nobody has more by hand. */
const COMPARED = 200;

/** Tells the fault that came nearest to a request, when somebody asks. One serves all requests while the book is the same. */
export class FaultNearMisses {
  readonly #faults: readonly ActiveFault[];
  readonly #passed: Verdict['passed'];

  constructor(faults: readonly ActiveFault[], passed: Verdict['passed'] = []) {
    // The journal keeps what is here for as long as the entry.
    this.#faults = faults.slice(-COMPARED);
    this.#passed = passed.slice(0, 1);
  }

  nearest(subject: Subject): FaultNearMiss | undefined {
    return nearestFault(this.#faults, subject, this.#passed);
  }
}

/** A fault that matched and was kept by its own counters, else the one of which the fewest conditions did not hold. */
function nearestFault(
  faults: readonly ActiveFault[],
  subject: Subject,
  passed: Verdict['passed'],
): FaultNearMiss | undefined {
  const [kept] = passed;
  if (kept !== undefined) return { ...nameOf(kept.active), reason: `it matched, but ${kept.why}`, unmatched: [] };
  const near = faults
    .filter(({ fault }) => partsOf(fault.when).length > 0)
    .map((active) => ({ active, unmatched: explain(active.fault.when, subject) }))
    .filter(({ unmatched, active }) => isNear(unmatched.length, partsOf(active.fault.when).length))
    .sort((a, b) => a.unmatched.length - b.unmatched.length || b.active.order - a.active.order)[0];
  if (near === undefined) return undefined;
  const { active, unmatched } = near;
  return { ...nameOf(active), unmatched };
}

/** Something of it has to hold, unless it asks for one thing only. */
const isNear = (unmatched: number, parts: number): boolean => unmatched > 0 && (unmatched < parts || parts === 1);

const nameOf = ({ fault: { id, preset } }: ActiveFault) => ({ id, ...(preset !== undefined && { preset }) });
