import type { EntryView } from '../journal/view/entry-view.ts';

/** A request that nearly was what was expected. */
export interface NearestRequest {
  readonly request: EntryView;
  /** Every condition of the pattern, and what came in its place. */
  readonly conditions: readonly {
    readonly part: string;
    readonly holds: boolean;
    readonly expected: string;
    readonly actual: string;
  }[];
  /** What the journal knows of why the request came out as it did. */
  readonly reasons: readonly string[];
}

/** An expectation that did not hold. */
export interface FailedVerification {
  /** The whole report, for a person to read. */
  readonly message: string;
  readonly count: number;
  readonly nearest: readonly NearestRequest[];
}

/** What a verb could not do, in words for whoever asked. The doors give each its own form. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** There is one of that key already. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}

/** There is no room now. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** What was expected of the journal did not come, or came too often. */
export class VerificationFailed extends Error {
  override readonly name = 'VerificationFailed';
  readonly count: number;
  readonly nearest: readonly NearestRequest[];

  constructor({ message, count, nearest }: FailedVerification) {
    super(message);
    this.count = count;
    this.nearest = nearest;
  }
}
