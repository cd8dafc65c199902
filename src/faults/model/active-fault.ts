import type { Effect } from '../../fault-schema/effects/effect-schema.ts';
import { draw, drawKey } from './random-fraction.ts';
import { type Fault, isLate } from './fault.ts';

/** The world at the moment when a fault came. */
export interface Moment {
  /** Of the world: draws come from it. */
  readonly seed: string;
  /** Milliseconds since 1970, by the world's clock. */
  readonly now: number;
  /** How many tokens had been issued. */
  readonly tokens: number;
}

/** A fault that waits for its requests. */
export class ActiveFault {
  readonly fault: Fault;
  readonly since: Moment;
  readonly late: boolean;
  /** Counts up: of two faults alike in priority, the newer comes first. */
  readonly order: number;
  /** Requests that its `when` matched, and those that it touched. */
  matched = 0;
  fired = 0;
  /** Milliseconds on the world's clock. */
  until: number;
  ended = false;
  #met: Set<string> | undefined;
  #undo: unknown[] | undefined;
  readonly #key: number;

  constructor(fault: Fault, since: Moment, order: number) {
    this.fault = fault;
    this.since = since;
    this.order = order;
    this.late = isLate(fault);
    this.until = fault.forMs === undefined ? Number.POSITIVE_INFINITY : since.now + fault.forMs;
    this.#key = drawKey(since.seed, fault.id);
  }

  /** Accounts whose state it has changed: each is changed once, so that it clears as in life. */
  get met(): Set<string> {
    this.#met ??= new Set();
    return this.#met;
  }

  /** How to take back what it changed: the road's own notes. */
  get undo(): unknown[] {
    this.#undo ??= [];
    return this.#undo;
  }

  get next(): Effect | undefined {
    const { then } = this.fault;
    return then[this.fired % then.length];
  }

  /** Counts a match. Fires, or tells why it does not. */
  meet(ordinal: number): 'fires' | string {
    const { after, every, probability, times } = this.fault;
    this.matched += 1;
    const turn = this.matched - after;
    if (turn <= 0) return `it lets ${after} pass first, and this was number ${this.matched}`;
    if (turn % every !== 0) return `it fires on one in ${every}, and this was number ${turn}`;
    if (probability < 1 && draw(this.#key, ordinal) >= probability) return `chance (${probability}) let this one pass`;
    this.fired += 1;
    if (times !== undefined && this.fired >= times) this.ended = true;
    return 'fires';
  }

  /** A number of its own for a request, from 0 up to 1: for delays that vary. */
  chance(ordinal: number, which: number): number {
    return draw(this.#key + which + 1, ordinal);
  }
}
