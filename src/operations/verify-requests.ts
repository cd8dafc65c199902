import type { Check, CountExpectation } from '../journal/verification/check.ts';
import { VerificationFailed } from '../journal/verification/verification-failed.ts';
import { type VerificationResult, verifyChecks } from '../journal/verification/verify.ts';
import { entryView, type ViewOptions } from '../journal/view/entry-view.ts';
import type { Pattern } from '../matching/pattern.ts';
import type { Steps } from '../platform/steps.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { parseSince, type RequestFilter, toEntryQuery } from './list-requests.ts';
import { viewOptionsOf } from './view-options.ts';

/** The expected number of requests, and a filter of those that are counted. Default: at least one. */
export interface RequestExpectation extends RequestFilter, CountExpectation {}

/** One of several expectations. */
export type RequestCheck =
  /** A number of requests that match a pattern. */
  | ({ readonly where: Pattern } & RequestExpectation)
  /** Requests one after the other; there may be others in between. */
  | { readonly order: readonly Pattern[]; readonly since?: RequestFilter['since'] }
  /** Requests directly after one another. */
  | { readonly sequence: readonly Pattern[]; readonly since?: RequestFilter['since'] };

/** The result of a verification without failures. */
export interface VerificationPassed {
  readonly passed: true;
  /** Number of matching requests; for several checks, the number of checks. */
  readonly count: number;
  /** Number of requests that the journal has deleted, and that were not counted; absent if it is 0. */
  readonly dropped?: number;
}

/**
 * Checks recorded requests; the report covers all failures.
 *
 * @throws VerificationFailed with a report in plain text
 */
export function* verifyRequests(sandbox: Sandbox, checks: readonly RequestCheck[]): Steps<VerificationPassed> {
  const viewOptions = viewOptionsOf(sandbox);
  const result = yield* verifyChecks(
    checks.map((check) => toCheck(sandbox, check)),
    sandbox.journal,
    viewOptions,
  );
  return requirePassed(sandbox, result, viewOptions);
}

/**
 * Returns the result of a verification without failures.
 *
 * @throws VerificationFailed with a report in plain text
 */
export function requirePassed(
  { journal }: Sandbox,
  { passed, count, message, closestMatches }: VerificationResult,
  viewOptions: ViewOptions,
): VerificationPassed {
  if (passed) return { passed, count, ...(journal.dropped > 0 && { dropped: journal.dropped }) };
  throw new VerificationFailed({
    message,
    count,
    nearest: closestMatches.map(({ entry, conditions, reasons }) => ({
      request: entryView(entry, viewOptions),
      conditions,
      reasons,
    })),
  });
}

function toCheck(sandbox: Sandbox, check: RequestCheck): Check {
  const after = parseSince(sandbox, check.since);
  if ('order' in check) return { kind: 'order', patterns: check.order, after };
  if ('sequence' in check) return { kind: 'sequence', patterns: check.sequence, after };
  const { where, times, atLeast, atMost, ...filter } = check;
  return { kind: 'count', ...toEntryQuery(sandbox, where, filter), times, atLeast, atMost };
}
