import type { EntryView } from '../journal/view/entry-view.ts';
import type { Pattern } from '../matching/pattern.ts';
import type { RecordedRequests, RequestFilter, RequestQuery } from './list-requests.ts';
import type { RequestCheck, RequestExpectation, Verified } from './verify-requests.ts';
import type { WaitOptions } from './wait-for-requests.ts';

/** The recorded requests of a world: seeing them, and holding expectations against them. */
export interface RequestsHandle {
  /** Newest last. */
  list(where?: Pattern, query?: RequestQuery): Promise<RecordedRequests>;
  get(id: number): Promise<EntryView>;
  count(where?: Pattern, filter?: RequestFilter): Promise<number>;
  first(where?: Pattern, filter?: RequestFilter): Promise<EntryView | undefined>;
  last(where?: Pattern, filter?: RequestFilter): Promise<EntryView | undefined>;
  /** @param n from 1 on; from -1 on, counted from the newest */
  nth(n: number, where?: Pattern, filter?: RequestFilter): Promise<EntryView | undefined>;
  /** Requests for which nothing is there: no such route, no such field. */
  unmatched(where?: Pattern): Promise<readonly EntryView[]>;
  /** Requests that Magento refused. */
  refused(where?: Pattern): Promise<readonly EntryView[]>;
  /**
   * Holds that so many requests came; at least one when no number is given.
   *
   * @throws VerificationFailed with a report: what came, what was nearest, and why it came out as it did
   */
  verify(where: Pattern, expectation?: RequestExpectation): Promise<Verified>;
  /** Holds that requests came one after the other; others may have come between. */
  verifyOrder(order: readonly Pattern[], filter?: Pick<RequestFilter, 'since'>): Promise<Verified>;
  /** Holds that requests came directly after one another. */
  verifySequence(sequence: readonly Pattern[], filter?: Pick<RequestFilter, 'since'>): Promise<Verified>;
  /** Holds several expectations; every failure is told in one report. */
  verifyAll(checks: readonly RequestCheck[]): Promise<Verified>;
  /** Waits until so many requests have come, those that are there counted; 1 and 5 s when not told otherwise. */
  wait(where: Pattern, options?: WaitOptions): Promise<Verified>;
  /** Waits for a time in which no such request comes; fails as soon as one does. */
  never(where: Pattern, options?: Omit<WaitOptions, 'times'>): Promise<Verified>;
  /** The journal as an HTTP Archive 1.2, for browsers' tools. */
  har(): Promise<object>;
  /** The journal as one JSON document a line. */
  ndjson(): Promise<string>;
  clear(): Promise<void>;
}

type Asked = 'list' | 'verifyAll';
type Derived = 'first' | 'last' | 'nth' | 'unmatched' | 'refused' | 'verify' | 'verifyOrder' | 'verifySequence';

/** What is only another way to ask the same, for every door alike. */
export function derivedRequests({ list, verifyAll }: Pick<RequestsHandle, Asked>): Pick<RequestsHandle, Derived> {
  const nth = async (n: number, where?: Pattern, filter?: RequestFilter) => {
    const limit = n < 0 ? { limit: -n } : {};
    const { items } = await list(where, { ...filter, ...limit });
    return n < 0 ? (items.length < -n ? undefined : items[0]) : items[n - 1];
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
