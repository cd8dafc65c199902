import type { EntryView } from '../journal/view/entry-view.ts';
import type { Pattern } from '../matching/pattern.ts';
import type { RequestFilter, RequestList, RequestQuery } from './list-requests.ts';
import type { RequestCheck, RequestExpectation, VerificationPassed } from './verify-requests.ts';
import type { WaitOptions } from './wait-for-requests.ts';

/** The recorded requests of a world: queries and assertions. */
export interface RequestsInterface {
  /** Requests that a pattern matches, oldest first. */
  list(where?: Pattern, query?: RequestQuery): Promise<RequestList>;
  /** Requests that a pattern matches as a table in plain text, oldest first, with the reason of each response. */
  table(where?: Pattern, query?: RequestQuery): Promise<string>;
  /** @throws NotFound when the journal has no request with the id */
  get(id: number): Promise<EntryView>;
  /** Number of requests that a pattern matches. */
  count(where?: Pattern, filter?: RequestFilter): Promise<number>;
  /** The oldest request that a pattern matches. */
  first(where?: Pattern, filter?: RequestFilter): Promise<EntryView | undefined>;
  /** The newest request that a pattern matches. */
  last(where?: Pattern, filter?: RequestFilter): Promise<EntryView | undefined>;
  /** @param n 1 is the oldest request, -1 the newest */
  nth(n: number, where?: Pattern, filter?: RequestFilter): Promise<EntryView | undefined>;
  /** Requests without a matching route or GraphQL field. */
  unmatched(where?: Pattern): Promise<readonly EntryView[]>;
  /** Requests that Magento refused. */
  refused(where?: Pattern): Promise<readonly EntryView[]>;
  /**
   * Asserts a number of requests; at least one by default.
   *
   * @throws VerificationFailed with a report: the recorded requests, the closest match as a diff, and the reason
   */
  verify(where: Pattern, expectation?: RequestExpectation): Promise<VerificationPassed>;
  /** Asserts requests one after the other; there may be others in between. */
  verifyOrder(order: readonly Pattern[], filter?: Pick<RequestFilter, 'since'>): Promise<VerificationPassed>;
  /** Asserts requests directly after one another. */
  verifySequence(sequence: readonly Pattern[], filter?: Pick<RequestFilter, 'since'>): Promise<VerificationPassed>;
  /** Asserts several expectations; the report covers all failures. */
  verifyAll(checks: readonly RequestCheck[]): Promise<VerificationPassed>;
  /** Waits for a number of requests, including recorded ones; by default for one request, and for up to 5 s. */
  wait(where: Pattern, options?: WaitOptions): Promise<VerificationPassed>;
  /** Asserts that there is no matching request until the timeout; fails as soon as there is one. */
  never(where: Pattern, options?: Omit<WaitOptions, 'times'>): Promise<VerificationPassed>;
  /** Requests that a pattern matches as an HTTP Archive 1.2, which browsers can open. */
  har(where?: Pattern, query?: RequestQuery): Promise<object>;
  /** Requests that a pattern matches as NDJSON: one JSON document per line, oldest request first. */
  ndjson(where?: Pattern, query?: RequestQuery): Promise<string>;
  /** Deletes all recorded requests. */
  clear(): Promise<void>;
}

type BaseQuery = 'list' | 'verifyAll';
type DerivedQuery = 'first' | 'last' | 'nth' | 'unmatched' | 'refused' | 'verify' | 'verifyOrder' | 'verifySequence';

/** The queries that follow from `list` and `verifyAll`, in process as over HTTP. */
export function deriveQueries({
  list,
  verifyAll,
}: Pick<RequestsInterface, BaseQuery>): Pick<RequestsInterface, DerivedQuery> {
  const nth = async (n: number, where?: Pattern, filter?: RequestFilter) => {
    const limit = n < 0 ? { limit: -n } : {};
    const { items } = await list(where, { ...filter, ...limit });
    if (n >= 0) return items[n - 1];
    return items.length < -n ? undefined : items[0];
  };
  return {
    nth,
    first: (where, filter) => nth(1, where, filter),
    last: (where, filter) => nth(-1, where, filter),
    unmatched: async (where) => (await list(where, { outcome: 'unmatched' })).items,
    refused: async (where) => (await list(where, { outcome: 'refused' })).items,
    verify: (where, expectation) => verifyAll([{ where, ...expectation }]),
    verifyOrder: (order, filter) => verifyAll([{ order, ...filter }]),
    verifySequence: (sequence, filter) => verifyAll([{ sequence, ...filter }]),
  };
}
