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

const MISSED = 'the request ended before a field that it refuses was resolved';

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

  get all(): readonly Firing[] {
    return this.#firings;
  }

  /** Whether one of the faults answers the request. */
  get isAnswered(): boolean {
    return combineEffects(this.#firings).answer !== undefined;
  }

  /** The registered faults that have been evaluated for the request. */
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

  add({ firings, blocked }: Evaluation): void {
    this.#firings = [...this.#firings, ...firings];
    for (const each of blocked) this.#blocked.push(each);
  }

  /** Combines the effects of some of the faults, without those whose refusal has missed. */
  combine(firings: readonly Firing[]): CombinedEffects {
    const firing = new Set(this.#firings.map(({ active }) => active));
    return combineEffects(firings.filter(({ active }) => firing.has(active)));
  }

  /** Completes a firing after its refusal has failed a field, or has missed all of them. A missed refusal does not count. */
  completeRefusal(firing: Firing, hasMissed: boolean): void {
    const { reservedIndex, ...completed } = firing;
    if (!hasMissed) {
      if (reservedIndex !== undefined) this.#context.sandbox.faults.commit(firing.active);
      this.#replace(firing, [completed]);
    } else if (reservedIndex === undefined) {
      this.#replace(firing, [{ ...completed, hasMissedRefusal: true }]);
    } else {
      firing.active.release(reservedIndex);
      this.#replace(firing, []);
      this.#blocked.unshift({ active: firing.active, reason: MISSED });
    }
  }

  /** Gives back the firings that were reserved for refusals, when the request ends before them. */
  releaseReserved(): void {
    const reserved = this.#firings.filter(({ reservedIndex }) => reservedIndex !== undefined);
    for (const firing of reserved) this.completeRefusal(firing, true);
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
