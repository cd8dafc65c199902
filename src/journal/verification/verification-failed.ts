import type { EntryView } from '../view/entry-view.ts';
import type { ConditionResult } from './difference.ts';

/** A request that almost matches what was expected. */
export interface ClosestMatchView {
  readonly request: EntryView;
  /** The conditions of the pattern, with the values of the request. */
  readonly conditions: readonly ConditionResult[];
  /** Why the request got its response. */
  readonly reasons: readonly string[];
}

/** The failure of a verification. */
export interface VerificationFailure {
  /** The whole report, in plain text. */
  readonly message: string;
  /** Number of matching requests; for several checks, the number of checks that passed. */
  readonly count: number;
  /** The closest matches, closest first; empty when there are not too few requests. */
  readonly nearest: readonly ClosestMatchView[];
}

/** Recorded requests are not as expected. */
export class VerificationFailed extends Error {
  override readonly name = 'VerificationFailed';
  /** Number of matching requests; for several checks, the number of checks that passed. */
  readonly count: number;
  /** The closest matches, closest first; empty when there are not too few requests. */
  readonly nearest: readonly ClosestMatchView[];

  constructor({ message, count, nearest }: VerificationFailure) {
    super(message);
    this.count = count;
    this.nearest = nearest;
  }
}
