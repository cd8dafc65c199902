import type { Pattern } from '../../matching/pattern.ts';
import type { Query } from './query.ts';

/** How many requests are expected; at least one when nothing is said. */
export interface Expectation {
  readonly times?: number | undefined;
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

/** One thing that is expected of the journal. */
export type Check =
  | ({ readonly kind: 'count' } & Query & Expectation)
  /** One after the other; others may come between. */
  | { readonly kind: 'order'; readonly patterns: readonly Pattern[]; readonly after?: Query['after'] }
  /** One directly after the other. */
  | { readonly kind: 'sequence'; readonly patterns: readonly Pattern[]; readonly after?: Query['after'] };

export type CountCheck = Extract<Check, { kind: 'count' }>;
export type OrderCheck = Exclude<Check, CountCheck>;

const bounds = ({ times, atLeast, atMost }: Expectation): { least: number; most: number } => ({
  least: times ?? atLeast ?? (atMost === undefined ? 1 : 0),
  most: times ?? atMost ?? Number.POSITIVE_INFINITY,
});

export function isMet(expectation: Expectation, count: number): boolean {
  const { least, most } = bounds(expectation);
  return count >= least && count <= most;
}

/** Whether more requests were expected than came. */
export const isShort = (expectation: Expectation, count: number): boolean => count < bounds(expectation).least;

/** `exactly 1 request`, `at least 2 requests`, `no request`. */
export function expectationText(expectation: Expectation): string {
  const { least, most } = bounds(expectation);
  const text = (count: number) => `${count} request${count === 1 ? '' : 's'}`;
  if (most === 0) return 'no request';
  if (least === most) return `exactly ${text(least)}`;
  if (most === Number.POSITIVE_INFINITY) return `at least ${text(least)}`;
  return least === 0 ? `at most ${text(most)}` : `${least} to ${text(most)}`;
}
