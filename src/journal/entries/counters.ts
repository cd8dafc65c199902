import { type Entry, type Outcome, outcomeOf } from './entry.ts';

export interface Count {
  readonly status: number;
  readonly outcome: Outcome;
  requests: number;
}

/** Anybody can ask for operations that do not exist; so many are told apart. */
const MOST_OPERATIONS = 500;
const OTHERS = 'others';

/** Requests by operation and how they came out, also of those that the ring has dropped. Never set back. */
export class Counters {
  readonly #byOperation = new Map<string, Count[]>();
  #seconds = 0;
  #requests = 0;

  get requests(): number {
    return this.#requests;
  }

  /** Time that all requests took together. */
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

  /** Adds what another has counted. */
  add(other: Counters): void {
    this.#requests += other.requests;
    this.#seconds += other.seconds;
    for (const { operation, status, outcome, requests } of other.list()) {
      this.#countOf(this.#countsOf(operation), status, outcome).requests += requests;
    }
  }

  list(): (Readonly<Count> & { readonly operation: string })[] {
    return [...this.#byOperation].flatMap(([operation, counts]) => counts.map((count) => ({ ...count, operation })));
  }

  #countOf(counts: Count[], status: number, outcome: Outcome): Count {
    for (const count of counts) if (count.status === status && count.outcome === outcome) return count;
    const fresh = { status, outcome, requests: 0 };
    counts.push(fresh);
    return fresh;
  }

  #countsOf(operation: string): Count[] {
    const known = this.#byOperation.get(operation);
    if (known) return known;
    const name = this.#byOperation.size < MOST_OPERATIONS ? operation : OTHERS;
    const counts = this.#byOperation.get(name) ?? [];
    this.#byOperation.set(name, counts);
    return counts;
  }
}
