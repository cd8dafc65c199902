import type { Caller } from '../auth/caller.ts';
import {
  type CombinedEffects,
  combineEffects,
  compareAnsweringFirst,
  toRecordedFault,
} from '../faults/effects/combine-effects.ts';
import { explainNoEffect } from '../faults/explanations/preset-requirements.ts';
import type { ActiveFault } from '../faults/model/active-fault.ts';
import type { LiveToken } from '../faults/model/blocking-reason.ts';
import type { BlockedFault, Evaluation, Firing } from '../faults/model/evaluation.ts';
import type { RequestedFault } from '../faults/model/requested-fault.ts';
import { FaultNearMisses } from '../faults/registry/fault-near-miss.ts';
import { NamedNearMiss } from '../faults/registry/named-near-miss.ts';
import type { RecordedFault } from '../journal/entries/entry.ts';
import type { FaultContext } from './fault-context.ts';

const NOT_APPLIED = 'the request ended before a field to refuse was resolved';

/** The faults that fire on one request, and those whose conditions it matches but that do not fire. */
export class RequestFirings {
  readonly #context: Pick<FaultContext, 'sandbox' | 'realm' | 'exchange'>;
  /** Faults that the request names in its header. They apply to this request only. */
  readonly requested: readonly RequestedFault[];
  #firings: readonly Firing[] = [];
  readonly #blocked: BlockedFault[] = [];

  constructor(
    context: Pick<FaultContext, 'sandbox' | 'realm' | 'exchange'>,
    requested: readonly RequestedFault[] = [],
  ) {
    this.#context = context;
    this.requested = requested;
  }

  /** The faults that fire, in their order. */
  get all(): readonly Firing[] {
    return this.#firings;
  }

  /** Whether one of the faults answers the request. */
  get isAnswered(): boolean {
    return combineEffects(this.#firings).answer !== undefined;
  }

  /** The faults that have been evaluated for the request, with the registered ones that it names. */
  get evaluated(): ReadonlySet<ActiveFault> {
    return new Set([
      ...[...this.#firings, ...this.#blocked].map(({ active }) => active),
      ...this.requested.flatMap(({ source }) => source ?? []),
    ]);
  }

  /** The records of the faults for the journal. */
  get recorded(): readonly RecordedFault[] {
    return this.#firings.map(toRecordedFault);
  }

  /** The records of the faults for the journal, those that answer the request first. */
  get sortedRecords(): readonly RecordedFault[] {
    return this.#firings.toSorted(compareAnsweringFirst).map(toRecordedFault);
  }

  /** Adds the result of an evaluation. */
  add({ firings, blocked }: Evaluation): void {
    this.#firings = [...this.#firings, ...firings];
    for (const each of blocked) this.#blocked.push(each);
  }

  /** Combines the effects of some firings, without those that were released since. */
  combine(firings: readonly Firing[]): CombinedEffects {
    const fired = new Set(this.#firings.map(({ active }) => active));
    return combineEffects(firings.filter(({ active }) => fired.has(active)));
  }

  /**
   * Completes a firing when the result of its refusal is known. A reserved firing whose refusal was not applied does not count.
   *
   * @param isApplied whether the refusal has failed a field
   */
  completeRefusal(firing: Firing, isApplied: boolean): void {
    const { reservedIndex, ...completed } = firing;
    if (isApplied) {
      if (reservedIndex !== undefined) this.#context.sandbox.faults.commit(firing.active);
      this.#replace(firing, [completed]);
    } else if (reservedIndex === undefined) {
      this.#replace(firing, [{ ...completed, hasUnappliedRefusal: true }]);
    } else {
      firing.active.release(reservedIndex);
      this.#replace(firing, []);
      this.#blocked.unshift({ active: firing.active, reason: NOT_APPLIED });
    }
  }

  /** Releases the firings whose refusal was not applied before the request ended. */
  releaseReserved(): void {
    const reserved = this.#firings.filter(({ reservedIndex }) => reservedIndex !== undefined);
    for (const firing of reserved) this.completeRefusal(firing, false);
  }

  /** The fault that almost fired: one that the request names, or else one of the registered faults. */
  nearMiss(): FaultContext['nearMiss'] {
    const { sandbox, exchange, realm } = this.#context;
    const fired = new Set(this.#firings.map(({ active }) => active));
    const named = this.requested.find((each) => !fired.has(each));
    if (named !== undefined) {
      const reason = this.#blocked.find(({ active }) => active === named)?.reason;
      return new NamedNearMiss(named, liveTokenOf(exchange.caller), explainNoEffect(realm, named.fault) ?? reason);
    }
    const { all, nearMisses } = sandbox.faults;
    return this.#blocked.length === 0 ? nearMisses : new FaultNearMisses(all, this.#blocked);
  }

  #replace(firing: Firing, replacement: readonly Firing[]): void {
    this.#firings = this.#firings.flatMap((each) => (each === firing ? replacement : [each]));
  }
}

/** The live token that a request was sent with. */
export const liveTokenOf = ({ token }: Caller): LiveToken => (token?.state === 'live' ? token.token : undefined);
