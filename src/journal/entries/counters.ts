import { type Entry, type Outcome, outcomeOf } from './entry.ts';

/** Number of requests with the same operation, status and outcome. */
export interface RequestCount {
  readonly status: number;
  readonly outcome: Outcome;
  requests: number;
}

/** Maximum number of operations that are counted separately, because clients can send any operation name. */
const MAX_OPERATIONS = 500;
/** Maximum number of faults that are counted separately. */
const MAX_FAULTS = 500;
/** Name under which all further operations or faults are counted. */
const OTHERS = 'others';

/** Upper bounds of the histogram of durations, in seconds. */
export const DURATION_BOUNDS: readonly number[] = [0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Requests by operation, status and outcome, including those that the journal has dropped. Never reset. */
export class RequestCounters {
  readonly #byOperation = new Map<string, RequestCount[]>();
  /** Firings by id of the fault. */
  readonly #fired = new Map<string, number>();
  /** Requests by the first bound that their duration does not exceed; the last number is of those above all bounds. */
  readonly #durations: number[] = Array.from({ length: DURATION_BOUNDS.length + 1 }, () => 0);
  #seconds = 0;
  #requests = 0;

  /** Number of all requests. */
  get requests(): number {
    return this.#requests;
  }

  /** Total duration of all requests, in seconds. */
  get seconds(): number {
    return this.#seconds;
  }

  count(entry: Entry): void {
    this.#requests += 1;
    const seconds = entry.durationMs / 1000;
    this.#seconds += seconds;
    this.#addDurations(bucketOf(seconds), 1);
    if (entry.faults !== undefined) for (const { id } of entry.faults) this.#addFired(id, 1);
    const outcome = outcomeOf(entry);
    const [operation = ''] = entry.exchange.operations;
    const counts = this.#countsOf(outcome === 'unmatched' ? 'unmatched' : operation);
    this.#countOf(counts, entry.response.status, outcome).requests += 1;
  }

  /** Adds the counts of other counters. */
  add(other: RequestCounters): void {
    this.#requests += other.requests;
    this.#seconds += other.seconds;
    for (const [fault, fired] of other.#fired) this.#addFired(fault, fired);
    for (const [index, requests] of other.#durations.entries()) this.#addDurations(index, requests);
    for (const { operation, status, outcome, requests } of other.list()) {
      this.#countOf(this.#countsOf(operation), status, outcome).requests += requests;
    }
  }

  list(): (Readonly<RequestCount> & { readonly operation: string })[] {
    return [...this.#byOperation].flatMap(([operation, counts]) => counts.map((count) => ({ ...count, operation })));
  }

  /** Number of times that each fault has fired. */
  get fired(): readonly (readonly [string, number])[] {
    return [...this.#fired];
  }

  /** Number of requests whose duration does not exceed each of `DURATION_BOUNDS`. */
  get cumulativeDurations(): readonly number[] {
    let sum = 0;
    return DURATION_BOUNDS.map((_, index) => {
      sum += this.#durations[index] ?? 0;
      return sum;
    });
  }

  #addDurations(index: number, requests: number): void {
    this.#durations[index] = (this.#durations[index] ?? 0) + requests;
  }

  #addFired(fault: string, fired: number): void {
    const name = this.#fired.has(fault) || this.#fired.size < MAX_FAULTS ? fault : OTHERS;
    this.#fired.set(name, (this.#fired.get(name) ?? 0) + fired);
  }

  #countOf(counts: RequestCount[], status: number, outcome: Outcome): RequestCount {
    for (const count of counts) if (count.status === status && count.outcome === outcome) return count;
    const added = { status, outcome, requests: 0 };
    counts.push(added);
    return added;
  }

  #countsOf(operation: string): RequestCount[] {
    const existing = this.#byOperation.get(operation);
    if (existing) return existing;
    const name = this.#byOperation.size < MAX_OPERATIONS ? operation : OTHERS;
    const counts = this.#byOperation.get(name) ?? [];
    this.#byOperation.set(name, counts);
    return counts;
  }
}

function bucketOf(seconds: number): number {
  let index = 0;
  for (const bound of DURATION_BOUNDS) {
    if (seconds <= bound) return index;
    index += 1;
  }
  return index;
}
