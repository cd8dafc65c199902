import { type Entry, type Outcome, outcomeOf } from './entry.ts';

export interface RequestCount {
  readonly status: number;
  readonly outcome: Outcome;
  requests: number;
}

/** Clients can request any operation name, so operations beyond this number are counted together. */
const MAX_OPERATIONS = 500;
const OTHER_OPERATIONS = 'others';

/** Requests by operation, status and outcome, including those that the journal has dropped. Never reset. */
export class RequestCounters {
  readonly #byOperation = new Map<string, RequestCount[]>();
  #seconds = 0;
  #requests = 0;

  get requests(): number {
    return this.#requests;
  }

  /** Total duration of all requests. */
  get seconds(): number {
    return this.#seconds;
  }

  count(entry: Entry): void {
    this.#requests += 1;
    this.#seconds += entry.durationMs / 1000;
    const outcome = outcomeOf(entry);
    const [operation = ''] = entry.exchange.operations;
    const counts = this.#countsOf(outcome === 'unmatched' ? 'unmatched' : operation);
    this.#countOf(counts, entry.response.status, outcome).requests += 1;
  }

  /** Adds the counts of other counters. */
  add(other: RequestCounters): void {
    this.#requests += other.requests;
    this.#seconds += other.seconds;
    for (const { operation, status, outcome, requests } of other.list()) {
      this.#countOf(this.#countsOf(operation), status, outcome).requests += requests;
    }
  }

  list(): (Readonly<RequestCount> & { readonly operation: string })[] {
    return [...this.#byOperation].flatMap(([operation, counts]) => counts.map((count) => ({ ...count, operation })));
  }

  #countOf(counts: RequestCount[], status: number, outcome: Outcome): RequestCount {
    for (const count of counts) if (count.status === status && count.outcome === outcome) return count;
    const added = { status, outcome, requests: 0 };
    counts.push(added);
    return added;
  }

  #countsOf(operation: string): RequestCount[] {
    const known = this.#byOperation.get(operation);
    if (known) return known;
    const name = this.#byOperation.size < MAX_OPERATIONS ? operation : OTHER_OPERATIONS;
    const counts = this.#byOperation.get(name) ?? [];
    this.#byOperation.set(name, counts);
    return counts;
  }
}
