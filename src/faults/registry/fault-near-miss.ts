import { compilePattern, findMismatches, type Mismatch } from '../../matching/match-pattern.ts';
import type { Subject } from '../../matching/subject.ts';
import type { ActiveFault } from '../model/active-fault.ts';
import type { BlockedFault } from '../model/evaluation.ts';

/** The fault that almost fired on a request. */
export interface FaultNearMiss {
  readonly id: string;
  readonly preset?: string;
  /** Why it did not fire although the request matches its conditions. */
  readonly reason?: string;
  /** The conditions that the request does not match; empty when there is a reason. */
  readonly unmatched: readonly Mismatch[];
}

/** Only the newest faults are compared, to limit the time that reading the journal needs. */
const MAX_COMPARED_FAULTS = 200;

/** Finds the near miss of a request when the journal is read. One object serves all requests until the registry changes. */
export class FaultNearMisses {
  readonly #faults: readonly ActiveFault[];
  readonly #blocked: readonly BlockedFault[];

  constructor(faults: readonly ActiveFault[], blocked: readonly BlockedFault[] = []) {
    // Journal entries refer to this object, so it stores only the faults that it compares.
    this.#faults = faults.slice(-MAX_COMPARED_FAULTS);
    this.#blocked = blocked.slice(0, 1);
  }

  /** A fault that matched and was blocked, or else the fault with the fewest conditions that the request does not match. */
  findClosest(subject: Subject): FaultNearMiss | undefined {
    const [blocked] = this.#blocked;
    if (blocked !== undefined) {
      return {
        ...namesOf(blocked.active),
        reason: `its conditions hold, but it did not fire: ${blocked.reason}`,
        unmatched: [],
      };
    }
    const closest = this.#faults
      .filter(({ fault }) => compilePattern(fault.when).length > 0)
      .map((active) => ({ active, unmatched: findMismatches(active.fault.when, subject) }))
      .filter(
        ({ unmatched, active }) =>
          !isOfOtherAccount(active, unmatched) &&
          isNearMiss(unmatched.length, compilePattern(active.fault.when).length),
      )
      .sort(
        (a, b) =>
          accountRank(a.active) - accountRank(b.active) ||
          a.unmatched.length - b.unmatched.length ||
          b.active.order - a.active.order,
      )[0];
    return closest && { ...namesOf(closest.active), unmatched: closest.unmatched };
  }
}

/** A fault of a fixture account is not a near miss for requests of other accounts. */
const isOfOtherAccount = ({ fault }: ActiveFault, unmatched: readonly Mismatch[]): boolean =>
  fault.isOfAccount === true && unmatched.some(({ part }) => part === 'customer' || part === 'admin');

/** The request must match at least one condition, unless there is only one. */
const isNearMiss = (unmatched: number, conditions: number): boolean =>
  unmatched > 0 && (unmatched < conditions || conditions === 1);

const accountRank = ({ fault }: ActiveFault): number => (fault.isOfAccount ? 1 : 0);

const namesOf = ({ fault: { id, preset } }: ActiveFault) => ({ id, ...(preset !== undefined && { preset }) });
