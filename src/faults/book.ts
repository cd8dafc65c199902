import type { Effect } from '../wire/effect-schema.ts';
import { matches, partsOf, type Subject } from '../wire/pattern.ts';
import { ActiveFault, type Moment } from './active-fault.ts';
import { answersIn, type Fault } from './fault.ts';
import { FaultIndex } from './fault-index.ts';

/** A fault that fires on a request, and what it does. */
export interface Firing {
  readonly active: ActiveFault;
  readonly effect: Effect;
}

/** What the faults make of a request. */
export interface Verdict {
  readonly firings: readonly Firing[];
  /** Faults that matched and still let the request pass, and why. */
  readonly passed: readonly { readonly active: ActiveFault; readonly why: string }[];
}

/** The live token that a request brought: its number among those issued. */
export type LiveToken = { readonly number: number } | undefined;

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
export class FaultBook {
  #faults: readonly ActiveFault[] = [];
  #indexes: { readonly early: FaultIndex; readonly late: FaultIndex } | undefined;
  #ended: ActiveFault[] = [];
  /** The earliest time at which one ends by itself. */
  #nextEnd = Number.POSITIVE_INFINITY;
  #hearsPreflights = false;
  #added = 0;
  /** Requests of this world so far. */
  ordinal = 0;

  get size(): number {
    return this.#faults.length;
  }

  /** Faults in the order in which they came. The list is never changed, only replaced. */
  get faults(): readonly ActiveFault[] {
    return this.#faults;
  }

  /** Whether a preflight, which otherwise is answered before anything else, has to be shown to the faults. */
  get hearsPreflights(): boolean {
    return this.#hearsPreflights;
  }

  find(id: string): ActiveFault | undefined {
    return this.#faults.find(({ fault }) => fault.id === id);
  }

  /** Takes a fault in; one of the same id gives way to it. */
  add(fault: Fault, moment: Moment): ActiveFault {
    const active = new ActiveFault(fault, moment, this.#added);
    this.#added += 1;
    this.#replace([...this.#faults.filter(({ fault: { id } }) => id !== fault.id), active]);
    return active;
  }

  /** Takes a fault out, with what belongs to it. */
  remove(id: string): readonly ActiveFault[] {
    const removed = this.#faults.filter(({ fault }) => fault.id === id || fault.partOf === id);
    if (removed.length > 0) this.#replace(this.#faults.filter((each) => !removed.includes(each)));
    return removed;
  }

  clear(): readonly ActiveFault[] {
    const all = this.#faults;
    this.#replace([]);
    return all;
  }

  #replace(faults: readonly ActiveFault[]): void {
    this.#faults = faults;
    this.#indexes = undefined;
    this.#hearsPreflights = faults.some(({ fault }) => namesPreflights(fault));
    this.#nextEnd = faults.reduce((least, { until }) => Math.min(least, until), Number.POSITIVE_INFINITY);
  }

  /** Faults whose times or time are over since the last call: what they changed has to be taken back. */
  takeEnded(now: number): readonly ActiveFault[] {
    if (now >= this.#nextEnd) {
      const over = this.#faults.filter(({ until, ended }) => until <= now && !ended);
      for (const active of over) active.ended = true;
      this.#ended.push(...over);
      this.#nextEnd = this.#faults.reduce(
        (least, { until, ended }) => (ended ? least : Math.min(least, until)),
        Number.POSITIVE_INFINITY,
      );
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
    this.#indexes ??= {
      early: new FaultIndex(this.#faults.filter(({ late }) => !late)),
      late: new FaultIndex(this.#faults.filter(({ late }) => late)),
    };
    const candidates = this.#indexes[phase].candidates(subject);
    if (candidates.length === 0) return NOTHING;
    // A request with two operations may have found one fault by each.
    const matching = [...new Set(candidates)].filter(
      (active) => !judged.has(active) && matches(active.fault.when, subject),
    );
    if (matching.length === 0) return NOTHING;
    return this.#meet(matching.sort(byPriority), { ordinal, token, isAnswered });
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

/** Whether a fault is for a request, its counters aside. */
export const fits = (active: ActiveFault, subject: Subject, token: LiveToken): boolean =>
  matches(active.fault.when, subject) && hindrance(active, token) === undefined;

/** Why a fault does nothing, though its conditions hold. */
function hindrance({ ended, fault, since, next }: ActiveFault, token: LiveToken): string | undefined {
  if (!fault.enabled) return 'is not enabled';
  if (ended) return 'was over';
  if (next?.token === undefined) return undefined;
  if (token === undefined) return 'there was no live token for it to touch';
  // A new sign-in clears it.
  return token.number > since.tokens ? 'the token was issued after it came' : undefined;
}

/** A pattern that says nothing of the method does not mean preflights. */
const namesPreflights = ({ when }: Fault): boolean =>
  partsOf(when).some(({ part, holds }) => part === 'method' && holds('OPTIONS'));

const byPriority = (a: ActiveFault, b: ActiveFault): number => b.fault.priority - a.fault.priority || b.order - a.order;
