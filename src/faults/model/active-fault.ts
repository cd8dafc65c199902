import type { Effect } from '../../fault-schema/effects/effect-schema.ts';
import { parseDuration } from '../../platform/clock.ts';
import { fnv1a, hashFraction } from '../../platform/hash.ts';
import { type Fault, needsResponse } from './fault.ts';
import { QuotaCounter } from './quota.ts';

/** State of the world when a fault was created. */
export interface WorldMoment {
  /** Seed of the world, from which random numbers follow. */
  readonly seed: string;
  /** Milliseconds since 1970, on the world's clock. */
  readonly now: number;
  /** Number of tokens issued so far. */
  readonly issuedTokens: number;
  /** Id of the next customer account. */
  readonly nextCustomerId: number;
  /** Highest number of a cart so far. */
  readonly lastCartNumber: number;
}

/** The result of counting a request: why the fault does not fire, or the milliseconds until the window ends. */
export interface QuotaResult {
  readonly reason?: string;
  readonly retryAfterMs?: number;
}

/** A registered fault with its counters. */
export class ActiveFault {
  fault: Fault;
  readonly createdAt: WorldMoment;
  needsResponse: boolean;
  /** Order of creation: of two faults with the same priority, the newer comes first. */
  readonly order: number;
  /** Number of requests that matched its conditions. */
  matched = 0;
  /** Number of requests on which it fired. */
  fired = 0;
  /** Number of further requests on which it fired because they named it in their header. */
  named = 0;
  /** Number of requests that are still being answered, and on which it fires if its refusal fails a field. */
  #reserved = 0;
  /** Indexes of firings that were reserved and released, in ascending order. */
  readonly #released: number[] = [];
  /** When it ends, in milliseconds on the world's clock; infinity for a fault without a time limit. */
  endsAt: number;
  ended = false;
  /**
   * Effects on tokens do not apply to tokens that were issued after this moment, since a new sign-in clears the fault. `undefined`
   * for a fault with `after` that has not fired yet: its effects apply to every token.
   */
  tokensUntil: Pick<WorldMoment, 'now' | 'issuedTokens'> | undefined;
  #affectedAccounts: Set<string> | undefined;
  #quota: QuotaCounter | undefined;
  /** Random numbers depend only on this key and on the request, so that other faults and worlds do not change them. */
  readonly #key: number;

  constructor(fault: Fault, createdAt: WorldMoment, order: number) {
    this.fault = fault;
    this.createdAt = createdAt;
    this.order = order;
    this.tokensUntil = fault.after > 0 ? undefined : createdAt;
    this.needsResponse = needsResponse(fault);
    this.endsAt = fault.forMs === undefined ? Number.POSITIVE_INFINITY : createdAt.now + fault.forMs;
    this.#key = fnv1a(`${createdAt.seed}/${fault.id}`);
  }

  /** Accounts that it has changed. Each is changed once, so that a state that is cleared as in Magento stays cleared. */
  get affectedAccounts(): Set<string> {
    this.#affectedAccounts ??= new Set();
    return this.#affectedAccounts;
  }

  /** The effect of the next firing. */
  get nextEffect(): Effect | undefined {
    const { then } = this.fault;
    return then[this.nextIndex % then.length];
  }

  /** Index of the next firing, from 0. */
  get nextIndex(): number {
    return this.#released[0] ?? this.fired + this.#reserved;
  }

  /** Whether requests that are still being answered have reserved all firings that it has left. */
  get isReserved(): boolean {
    const { times } = this.fault;
    return times !== undefined && this.#reserved > 0 && this.fired + this.#reserved >= times;
  }

  /**
   * Counts a request that matches the conditions, and fires if the counters allow it.
   *
   * @param sequenceNumber of the request within its world, from 1
   * @returns why it does not fire; `undefined` when it fires
   */
  tryFire(sequenceNumber: number): string | undefined {
    const reason = this.tryReserve(sequenceNumber);
    if (reason === undefined) this.commit();
    return reason;
  }

  /** Like `tryFire`, but reserves the firing: it counts when it is committed, and does not count if it is released. */
  tryReserve(sequenceNumber: number): string | undefined {
    const { after, every, probability } = this.fault;
    this.matched += 1;
    const number = this.matched - after;
    if (number <= 0) return `it skips the first ${after} matching requests, and this was number ${this.matched}`;
    if (number % every !== 0)
      return `it fires on one of every ${every} matching requests, and this was number ${number}`;
    if (probability < 1 && hashFraction(this.#key, sequenceNumber) >= probability) {
      return `its probability is ${probability}, and this request was not selected`;
    }
    this.#released.shift();
    this.#reserved += 1;
    return undefined;
  }

  /** Counts a reserved firing. */
  commit(): void {
    const { times } = this.fault;
    this.#reserved -= 1;
    this.fired += 1;
    if (times !== undefined && this.fired >= times) this.ended = true;
  }

  /**
   * Releases a reserved firing: a later request gets its effect.
   *
   * @param index its index, which was the next one when it was reserved
   */
  release(index: number): void {
    this.#reserved -= 1;
    this.#released.push(index);
    this.#released.sort((one, other) => one - other);
  }

  /** Counts a firing on a request that names the fault: it does not count towards `times`. */
  countNamed(): void {
    this.named += 1;
  }

  /**
   * Replaces the definition. The counters do not change: a fault that has ended can fire again after `times` is increased.
   *
   * @param now milliseconds on the world's clock
   */
  update(fault: Fault, now: number): void {
    this.fault = fault;
    this.needsResponse = needsResponse(fault);
    this.ended = this.endsAt <= now || (fault.times !== undefined && this.fired >= fault.times);
  }

  /**
   * Counts a request towards the quota of an effect.
   *
   * @param caller whose requests are counted together
   * @returns why the fault does not fire, or the milliseconds until the window ends
   */
  countTowardsQuota({ limit, window }: NonNullable<Effect['quota']>, caller: string, now: number): QuotaResult {
    this.#quota ??= new QuotaCounter();
    const { number, remainingMs } = this.#quota.count(caller, parseDuration(window) ?? 0, now);
    if (number > limit) return { retryAfterMs: remainingMs };
    this.matched += 1;
    return { reason: `the request is number ${number} of ${limit} in its quota` };
  }

  /** A number from 0 up to, not including, 1 for a request, for delays that vary; `index` selects one of several. */
  randomFraction(sequenceNumber: number, index: number): number {
    return hashFraction(this.#key + index + 1, sequenceNumber);
  }
}
