import type { Check, Expectation } from '../journal/verification/check.ts';
import { type Verdict, verifyAll } from '../journal/verification/verify.ts';
import { entryView, type ViewOptions } from '../journal/view/entry-view.ts';
import type { Pattern } from '../matching/pattern.ts';
import { VerificationFailed } from '../platform/errors.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { afterOf, queryOf, type RequestFilter } from './list-requests.ts';
import { viewOptionsOf } from './view-options.ts';

/** How many requests are expected, and which count; at least one when no number is given. */
export interface RequestExpectation extends RequestFilter, Expectation {}

/** One expectation of several. */
export type RequestCheck =
  | ({ readonly where: Pattern } & RequestExpectation)
  | { readonly order: readonly Pattern[]; readonly since?: RequestFilter['since'] }
  | { readonly sequence: readonly Pattern[]; readonly since?: RequestFilter['since'] };

export interface Verified {
  readonly passed: true;
  /** Requests that matched; of several checks, those checks. */
  readonly count: number;
  /** Pushed out of the journal: they are not counted. Left out when there are none. */
  readonly dropped?: number;
}

/**
 * Holds expectations against the journal; every failure is told at once.
 *
 * @throws VerificationFailed with a report to read
 */
export function verifyRequests(sandbox: Sandbox, checks: readonly RequestCheck[]): Verified {
  const telling = viewOptionsOf(sandbox);
  const verdict = verifyAll(
    checks.map((check) => checkOf(sandbox, check)),
    sandbox.journal,
    telling,
  );
  return settle(sandbox, verdict, telling);
}

/** What a verdict means for whoever asked. */
export function settle({ journal }: Sandbox, verdict: Verdict, telling: ViewOptions): Verified {
  const { passed, count, message, nearest } = verdict;
  if (passed) return { passed, count, ...(journal.dropped > 0 && { dropped: journal.dropped }) };
  throw new VerificationFailed({
    message,
    count,
    nearest: nearest.map(({ entry, differences, reasons }) => ({
      request: entryView(entry, telling),
      conditions: differences,
      reasons,
    })),
  });
}

function checkOf(sandbox: Sandbox, check: RequestCheck): Check {
  const after = afterOf(sandbox, check.since);
  if ('order' in check) return { kind: 'order', patterns: check.order, after };
  if ('sequence' in check) return { kind: 'sequence', patterns: check.sequence, after };
  const { where, times, atLeast, atMost, ...filter } = check;
  return { kind: 'count', ...queryOf(sandbox, where, filter), times, atLeast, atMost };
}
