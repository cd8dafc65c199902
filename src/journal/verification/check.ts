import type { Pattern } from '../../matching/pattern.ts';
import type { EntryQuery } from './query.ts';

/** The expected number of requests. Default: at least one. */
export interface CountExpectation {
  /** Exactly this number. */
  readonly times?: number | undefined;
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

/** An expectation of the journal. */
export type Check =
  | ({ readonly kind: 'count' } & EntryQuery & CountExpectation)
  /** Requests one after the other; there may be others in between. */
  | { readonly kind: 'order'; readonly patterns: readonly Pattern[]; readonly after?: EntryQuery['after'] }
  /** Requests directly after one another. */
  | { readonly kind: 'sequence'; readonly patterns: readonly Pattern[]; readonly after?: EntryQuery['after'] };

/** A check of the number of requests. */
export type CountCheck = Extract<Check, { kind: 'count' }>;
/** A check of the order of requests. */
export type OrderCheck = Exclude<Check, CountCheck>;

const bounds = ({ times, atLeast, atMost }: CountExpectation): { min: number; max: number } => ({
  min: times ?? atLeast ?? (atMost === undefined ? 1 : 0),
  max: times ?? atMost ?? Number.POSITIVE_INFINITY,
});

/** Whether a number of requests is the expected one. */
export function isExpectedCount(expectation: CountExpectation, count: number): boolean {
  const { min, max } = bounds(expectation);
  return count >= min && count <= max;
}

/** Whether there are fewer requests than expected. */
export const isBelowMinimum = (expectation: CountExpectation, count: number): boolean =>
  count < bounds(expectation).min;

/** Formats the expected number: `exactly 1 request`, `at least 2 requests`, `no request`. */
export function formatExpectation(expectation: CountExpectation): string {
  const { min, max } = bounds(expectation);
  const requests = (count: number) => `${count} request${count === 1 ? '' : 's'}`;
  if (max === 0) return 'no request';
  if (min === max) return `exactly ${requests(min)}`;
  if (max === Number.POSITIVE_INFINITY) return `at least ${requests(min)}`;
  return min === 0 ? `at most ${requests(max)}` : `${min} to ${requests(max)}`;
}
