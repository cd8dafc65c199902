import { findPreset } from '../../fault-schema/presets/presets.ts';
import { compilePattern, matchesPattern, partMatches } from '../../matching/match-pattern.ts';
import { isResponsePart } from '../../matching/response-parts.ts';
import type { Subject } from '../../matching/subject.ts';
import { ActiveFault, type WorldMoment } from '../model/active-fault.ts';
import type { Evaluation, EvaluationContext } from '../model/evaluation.ts';
import type { Fault } from '../model/fault.ts';
import { FaultIndex } from './fault-index.ts';
import { FaultNearMisses } from './fault-near-miss.ts';
import { byPriority, earliestEnd, matchesPreflight } from './fault-order.ts';
import { fireFaults } from './fire-faults.ts';

const EMPTY_SET: ReadonlySet<ActiveFault> = new Set();
const EMPTY_EVALUATION: Evaluation = { firings: [], blocked: [] };

/** The faults of one world. */
export class FaultRegistry {
  #faults: ActiveFault[] = [];
  /** Cached read-only copy of `#faults`; rebuilt on first use after a change. */
  #copy: readonly ActiveFault[] | undefined;
  #nearMisses: FaultNearMisses | undefined;
  readonly #byId = new Map<string, ActiveFault>();
  /** Index by canonical definition, to detect duplicates. */
  readonly #byFingerprint = new Map<string, ActiveFault>();
  #indexes: { readonly early: FaultIndex; readonly late: FaultIndex | undefined } | undefined;
  /** Faults that have ended since the last `takeEnded`. */
  #ended: ActiveFault[] = [];
  /** The earliest time at which a fault ends by the clock. */
  #nextEnd = Number.POSITIVE_INFINITY;
  #interceptsPreflight = false;
  #createdFaults = 0;
  /** The highest number used in an id, by the part before it. */
  readonly #numbers = new Map<string, number>();
  /** Sequence number of the newest request of this world. */
  sequenceNumber = 0;

  get size(): number {
    return this.#faults.length;
  }

  /** The faults in the order of their creation. The array is never changed, only replaced. */
  get all(): readonly ActiveFault[] {
    this.#copy ??= [...this.#faults];
    return this.#copy;
  }

  /** Near misses among the present faults. */
  get nearMisses(): FaultNearMisses {
    this.#nearMisses ??= new FaultNearMisses(this.all);
    return this.#nearMisses;
  }

  /** Whether faults must be evaluated for a CORS preflight request, which is otherwise answered before them. */
  get interceptsPreflight(): boolean {
    return this.#interceptsPreflight;
  }

  find(id: string): ActiveFault | undefined {
    return this.#byId.get(id);
  }

  /** The fault with an id, and the second fault of its preset if it has one. */
  findWithSecondFault(id: string): readonly ActiveFault[] {
    if (!this.#byId.has(id)) return [];
    return this.#faults.filter(({ fault }) => fault.id === id || fault.parentId === id);
  }

  findByFingerprint(fingerprint: string): ActiveFault | undefined {
    return this.#byFingerprint.get(fingerprint);
  }

  /** The next free id with a number: `fault-1`, or `rate-limited-2`, since the first fault has the id of the preset itself. */
  nextFreeId(stem: string): string {
    let number = this.#numbers.get(stem) ?? (findPreset(stem) === undefined ? 0 : 1);
    do number += 1;
    while (this.#byId.has(`${stem}-${number}`));
    this.#numbers.set(stem, number);
    return `${stem}-${number}`;
  }

  /** Adds a fault. It replaces one with the same id. */
  add(fault: Fault, moment: WorldMoment): ActiveFault {
    const active = new ActiveFault(fault, moment, this.#createdFaults);
    this.#createdFaults += 1;
    if (this.#byId.has(fault.id)) this.remove(fault.id);
    this.#addToIndexes(active);
    this.#faults.push(active);
    this.#onChange();
    this.#nextEnd = Math.min(this.#nextEnd, active.endsAt);
    this.#interceptsPreflight ||= matchesPreflight(fault);
    return active;
  }

  /** Removes a fault and those that belong to it. */
  remove(id: string): readonly ActiveFault[] {
    return this.#removeAll(this.findWithSecondFault(id));
  }

  /** Removes all faults except those of fixture accounts. */
  removeAdded(): readonly ActiveFault[] {
    return this.#removeAll(this.#faults.filter(({ fault }) => !fault.isOfAccount));
  }

  #removeAll(removed: readonly ActiveFault[]): readonly ActiveFault[] {
    if (removed.length === 0) return removed;
    for (const { fault } of removed) this.#removeFromIndexes(fault);
    const gone = new Set(removed);
    this.#replaceAll(this.#faults.filter((each) => !gone.has(each)));
    return removed;
  }

  /** Changes a fault and those that belong to it. Their counters, their order and the time of their creation do not change. */
  update(id: string, changed: readonly Fault[], now: number): void {
    for (const active of this.findWithSecondFault(id)) {
      const fault = changed.find((each) => each.id === active.fault.id);
      if (fault === undefined) continue;
      this.#removeFromIndexes(active.fault);
      active.update(fault, now);
      this.#addToIndexes(active);
    }
    this.#replaceAll(this.#faults);
  }

  clear(): readonly ActiveFault[] {
    return this.#removeAll(this.all);
  }

  /** Restores the initial state, so that the same faults get the same ids and the same random numbers again. */
  reset(): void {
    this.clear();
    this.#numbers.clear();
    this.sequenceNumber = 0;
  }

  #addToIndexes(active: ActiveFault): void {
    const { id, parentId, fingerprint } = active.fault;
    this.#byId.set(id, active);
    if (parentId === undefined) this.#byFingerprint.set(fingerprint, active);
  }

  #removeFromIndexes({ id, fingerprint }: Fault): void {
    this.#byId.delete(id);
    if (this.#byFingerprint.get(fingerprint)?.fault.id === id) this.#byFingerprint.delete(fingerprint);
  }

  #replaceAll(faults: ActiveFault[]): void {
    this.#faults = faults;
    this.#onChange();
    this.#interceptsPreflight = faults.some(({ fault }) => matchesPreflight(fault));
    this.#nextEnd = earliestEnd(faults);
  }

  #onChange(): void {
    this.#copy = undefined;
    this.#nearMisses = undefined;
    this.#indexes = undefined;
  }

  /** Returns the faults that have ended since the last call, by their counters or the clock. Their settings must be reverted. */
  takeEnded(now: number): readonly ActiveFault[] {
    if (now >= this.#nextEnd) {
      const over = this.#faults.filter(({ endsAt, ended }) => endsAt <= now && !ended);
      for (const active of over) active.ended = true;
      this.#ended = [...this.#ended, ...over];
      this.#nextEnd = earliestEnd(this.#faults);
    }
    if (this.#ended.length === 0) return this.#ended;
    const ended = this.#ended;
    this.#ended = [];
    return ended;
  }

  /**
   * Determines which faults fire on a request, in the order of their priority; with equal priorities, the newest first. If two
   * faults would answer, the first one answers, and the other does not fire.
   *
   * @param phase `early`: before the request is processed; `late`: when the status of the response is known
   */
  evaluate(phase: 'early' | 'late', subject: Subject, context: EvaluationContext): Evaluation {
    const { excluded = EMPTY_SET } = context;
    const candidates = this.#index(phase)?.candidates(subject) ?? [];
    if (candidates.length === 0) return EMPTY_EVALUATION;
    // A request with two operations may find the same fault by each of them.
    const matching = [...new Set(candidates)].filter(
      (active) => !excluded.has(active) && matchesPattern(active.fault.when, subject),
    );
    if (matching.length === 0) return EMPTY_EVALUATION;
    const evaluation = fireFaults(matching.sort(byPriority), context);
    for (const { active } of evaluation.firings) if (active.ended) this.#ended.push(active);
    return evaluation;
  }

  /** Counts the reserved firing of a fault. */
  commit(active: ActiveFault): void {
    const hadEnded = active.ended;
    active.commit();
    if (active.ended && !hadEnded && this.find(active.fault.id) === active) this.#ended.push(active);
  }

  /** Whether a fault can match the request. Conditions on the response are ignored. */
  mayMatch(subject: Subject): boolean {
    const early = this.#index('early')?.candidates(subject) ?? [];
    if (early.some(({ fault: { when } }) => matchesPattern(when, subject))) return true;
    const late = this.#index('late')?.candidates(subject) ?? [];
    return late.some(({ fault: { when } }) =>
      compilePattern(when).every((part) => isResponsePart(part) || partMatches(part, subject)),
    );
  }

  #index(phase: 'early' | 'late'): FaultIndex | undefined {
    if (this.#indexes === undefined) {
      const late = this.#faults.filter((active) => active.needsResponse);
      this.#indexes = {
        early: new FaultIndex(this.#faults.filter((active) => !active.needsResponse)),
        late: late.length === 0 ? undefined : new FaultIndex(late),
      };
    }
    return this.#indexes[phase];
  }
}
