import { findMismatches } from '../../matching/match-pattern.ts';
import type { Subject } from '../../matching/subject.ts';
import type { ActiveFault } from '../model/active-fault.ts';
import { blockingReason, type LiveToken } from '../model/blocking-reason.ts';
import type { FaultNearMiss } from './fault-near-miss.ts';

/** The near miss of a request that names a fault in its header, if that fault did not fire. */
export class NamedNearMiss {
  readonly isNamed = true;
  readonly #active: ActiveFault;
  readonly #token: LiveToken;
  readonly #note: string | undefined;

  /** @param note why the fault has no effect in the simulated release, or did not fire although its conditions hold */
  constructor(active: ActiveFault, token: LiveToken, note?: string) {
    this.#active = active;
    this.#token = token;
    this.#note = note;
  }

  findClosest(subject: Subject): FaultNearMiss {
    const { id, preset, when } = this.#active.fault;
    const unmatched = findMismatches(when, subject);
    const blocker = blockingReason(this.#active, this.#token) ?? 'another fault answered first';
    const reason = this.#note ?? (unmatched.length > 0 ? undefined : blocker);
    return {
      id,
      ...(preset !== undefined && { preset }),
      ...(reason !== undefined && { reason: `the request names it, but it did not fire: ${reason}` }),
      unmatched,
    };
  }
}

/** The near miss of a request whose header was rejected. */
export class RejectedFaultHeader {
  readonly isNamed = true;
  readonly #nearMiss: FaultNearMiss;

  constructor(header: string, problem: string) {
    this.#nearMiss = { id: header.slice(0, MAX_HEADER_LENGTH), reason: problem, unmatched: [] };
  }

  findClosest(): FaultNearMiss {
    return this.#nearMiss;
  }
}

/** Maximum number of characters of a header that the journal shows. */
const MAX_HEADER_LENGTH = 128;
