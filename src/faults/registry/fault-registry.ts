import { matches, partHolds, partsOf, type Subject } from '../../matching/pattern.ts';
import { ActiveFault, type Moment } from '../model/active-fault.ts';
import { hindrance, type LiveToken } from '../model/blocking-reason.ts';
import type { Firing, Verdict } from '../model/evaluation.ts';
import { answersIn, type Fault, IN_REPLY } from '../model/fault.ts';
import { findPreset } from '../../fault-schema/presets/presets.ts';
import { FaultIndex } from './fault-index.ts';
import { FaultNearMisses } from './fault-near-miss.ts';

interface Circumstances {
  /** The how-manieth request of the world it is. */
  readonly ordinal: number;
  readonly token?: LiveToken;
  /** Whether another fault has answered already. */
  readonly isAnswered?: boolean;
  /** Faults that have had this request before. */
  readonly judged?: ReadonlySet<ActiveFault>;
}

const NOBODY: ReadonlySet<ActiveFault> = new Set();
const NOTHING: Verdict = { firings: [], passed: [] };

/** The faults of one world. */
export class FaultRegistry {
  #faults: ActiveFault[] = [];
  /** The list as others have it: made anew after a change, when somebody asks. */
  #shown: readonly ActiveFault[] | undefined;
  #near: FaultNearMisses | undefined;
  readonly #byId = new Map<string, ActiveFault>();
  /** By what was said of a fault: the same again is the same. */
  readonly #bySaying = new Map<string, ActiveFault>();
  #indexes: { readonly early: FaultIndex; readonly late: FaultIndex | undefined } | undefined;
  #ended: ActiveFault[] = [];
  /** The earliest time at which one ends by itself. */
  #nextEnd = Number.POSITIVE_INFINITY;
  #hearsPreflights = false;
  #added = 0;
  /** The last number that an id had, by what stands before it. */
  readonly #numbers = new Map<string, number>();
  /** Requests of this world so far. */
  ordinal = 0;

  get size(): number {
    return this.#faults.length;
  }

  /** Faults in the order in which they came. The list is never changed, only replaced. */
  get faults(): readonly ActiveFault[] {
    this.#shown ??= [...this.#faults];
    return this.#shown;
  }

  /** Tells the nearest of the faults as they are now. */
  get near(): FaultNearMisses {
    this.#near ??= new FaultNearMisses(this.faults);
    return this.#near;
  }

  /** Whether a preflight, which otherwise is answered before anything else, has to be shown to the faults. */
  get hearsPreflights(): boolean {
    return this.#hearsPreflights;
  }

  find(id: string): ActiveFault | undefined {
    return this.#byId.get(id);
  }

  findBySaying(saying: string): ActiveFault | undefined {
    return this.#bySaying.get(saying);
  }

  /** The next free id of a kind: `fault-1`, or `rate-limited-2`, where the first has no number. */
  freeId(stem: string): string {
    let number = this.#numbers.get(stem) ?? (findPreset(stem) === undefined ? 0 : 1);
    do number += 1;
    while (this.#byId.has(`${stem}-${number}`));
    this.#numbers.set(stem, number);
    return `${stem}-${number}`;
  }

  /** Takes a fault in; one of the same id gives way to it. */
  add(fault: Fault, moment: Moment): ActiveFault {
    const active = new ActiveFault(fault, moment, this.#added);
    this.#added += 1;
    if (this.#byId.has(fault.id)) this.remove(fault.id);
    this.#byId.set(fault.id, active);
    if (fault.partOf === undefined) this.#bySaying.set(fault.saying, active);
    this.#faults.push(active);
    this.#changed();
    this.#nextEnd = Math.min(this.#nextEnd, active.until);
    this.#hearsPreflights ||= namesPreflights(fault);
    return active;
  }

  /** Takes a fault out, with what belongs to it. */
  remove(id: string): readonly ActiveFault[] {
    if (!this.#byId.has(id)) return [];
    const removed = this.#faults.filter(({ fault }) => fault.id === id || fault.partOf === id);
    for (const { fault } of removed) this.#forget(fault);
    this.#replace(this.#faults.filter((each) => !removed.includes(each)));
    return removed;
  }

  clear(): readonly ActiveFault[] {
    const all = this.faults;
    this.#byId.clear();
    this.#bySaying.clear();
    this.#replace([]);
    return all;
  }

  /** As it was before anything came: the same faults get the same ids, and so the same draws. */
  reset(): void {
    this.clear();
    this.#numbers.clear();
    this.ordinal = 0;
  }

  #forget({ id, saying }: Fault): void {
    this.#byId.delete(id);
    if (this.#bySaying.get(saying)?.fault.id === id) this.#bySaying.delete(saying);
  }

  #replace(faults: ActiveFault[]): void {
    this.#faults = faults;
    this.#changed();
    this.#hearsPreflights = faults.some(({ fault }) => namesPreflights(fault));
    this.#nextEnd = firstEnd(faults);
  }

  #changed(): void {
    this.#shown = undefined;
    this.#near = undefined;
    this.#indexes = undefined;
  }

  /** Faults whose times or time are over since the last call: what they changed has to be taken back. */
  takeEnded(now: number): readonly ActiveFault[] {
    if (now >= this.#nextEnd) {
      const over = this.#faults.filter(({ until, ended }) => until <= now && !ended);
      for (const active of over) active.ended = true;
      this.#ended = [...this.#ended, ...over];
      this.#nextEnd = firstEnd(this.#faults);
    }
    if (this.#ended.length === 0) return this.#ended;
    const ended = this.#ended;
    this.#ended = [];
    return ended;
  }

  /**
   * The faults that fire on a request, the highest priority and of those the newest first. Where two would answer, the first
   * has it, and the other waits for another request.
   *
   * @param phase `early` before the request is worked on, `late` once the reply's status is known
   */
  judge(
    phase: 'early' | 'late',
    subject: Subject,
    { ordinal, token, isAnswered = false, judged = NOBODY }: Circumstances,
  ): Verdict {
    const candidates = this.#index(phase)?.candidates(subject) ?? [];
    if (candidates.length === 0) return NOTHING;
    // A request with two operations may have found one fault by each.
    const matching = [...new Set(candidates)].filter(
      (active) => !judged.has(active) && matches(active.fault.when, subject),
    );
    if (matching.length === 0) return NOTHING;
    return this.#meet(matching.sort(byPriority), { ordinal, token, isAnswered });
  }

  /** Whether any fault can be for a request; of one that waits for the reply, what is known before has to hold. */
  touches(subject: Subject): boolean {
    const early = this.#index('early')?.candidates(subject) ?? [];
    if (early.some(({ fault: { when } }) => matches(when, subject))) return true;
    const late = this.#index('late')?.candidates(subject) ?? [];
    return late.some(({ fault: { when } }) =>
      partsOf(when).every((part) => IN_REPLY.has(part.part) || partHolds(part, subject)),
    );
  }

  #index(phase: 'early' | 'late'): FaultIndex | undefined {
    if (this.#indexes === undefined) {
      const late = this.#faults.filter((active) => active.late);
      this.#indexes = {
        early: new FaultIndex(this.#faults.filter((active) => !active.late)),
        late: late.length === 0 ? undefined : new FaultIndex(late),
      };
    }
    return this.#indexes[phase];
  }

  #meet(matching: readonly ActiveFault[], { ordinal, token, isAnswered }: Circumstances): Verdict {
    const firings: Firing[] = [];
    const passed: { active: ActiveFault; why: string }[] = [];
    let answered = isAnswered ?? false;
    for (const active of matching) {
      const effect = active.next;
      const answers = effect !== undefined && answersIn(effect).length > 0;
      const why = hindrance(active, token) ?? (answers && answered ? 'another fault answered' : active.meet(ordinal));
      if (effect === undefined || why !== 'fires') {
        passed.push({ active, why });
        continue;
      }
      firings.push({ active, effect });
      if (active.ended) this.#ended.push(active);
      answered ||= answers;
    }
    return { firings, passed };
  }
}

const firstEnd = (faults: readonly ActiveFault[]): number =>
  faults.reduce((least, { until, ended }) => (ended ? least : Math.min(least, until)), Number.POSITIVE_INFINITY);

/** A pattern that says nothing of the method does not mean preflights. */
const namesPreflights = ({ when }: Fault): boolean =>
  partsOf(when).some(({ part, holds }) => part === 'method' && holds('OPTIONS'));

const byPriority = (a: ActiveFault, b: ActiveFault): number => b.fault.priority - a.fault.priority || b.order - a.order;
