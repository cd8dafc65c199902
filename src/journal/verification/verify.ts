import { filterInSteps, type Steps } from '../../platform/steps.ts';
import type { Entry } from '../entries/entry.ts';
import type { Journal } from '../entries/journal.ts';
import type { ViewOptions } from '../view/entry-view.ts';
import { type Check, type CountCheck, isExpectedCount, type OrderCheck } from './check.ts';
import type { ClosestMatch } from './closest-match.ts';
import { countFailure, type FailureMessage, formatReport } from './failure-report.ts';
import { createEntryTest } from './query.ts';
import { matchSteps, orderFailure } from './verify-order.ts';

/** The result of one or several checks. */
export interface VerificationResult {
  readonly passed: boolean;
  /** Number of matching requests; for an order, of matching steps; for several checks, of checks that passed. */
  readonly count: number;
  /** The failure report; empty when all checks passed. */
  readonly message: string;
  /** The closest matches; empty unless there are too few requests. */
  readonly closestMatches: readonly ClosestMatch[];
}

interface CheckResult {
  readonly count: number;
  readonly failure?: FailureMessage;
}

/** Checks the journal as it is at the first step; the report covers all failures. */
export function* verifyChecks(
  checks: readonly Check[],
  journal: Journal,
  viewOptions: ViewOptions,
): Steps<VerificationResult> {
  const entries = journal.list();
  const results: CheckResult[] = [];
  for (const check of checks) results.push(yield* verify(check, entries, viewOptions));
  const failures = results.flatMap(({ failure }) => failure ?? []);
  const [only, ...others] = results;
  const count = only !== undefined && others.length === 0 ? only.count : results.length - failures.length;
  if (failures.length === 0) return { passed: true, count, message: '', closestMatches: [] };
  const heading = `${failures.length} of ${checks.length} checks failed`;
  return {
    passed: false,
    count,
    message: formatReport(numberedFailures(results), heading, journal, viewOptions),
    closestMatches: failures.flatMap(({ closestMatches }) => closestMatches),
  };
}

/**
 * Creates the result of a count that is not as expected.
 *
 * @param note follows the expectation: ` within 2 s`
 */
export function* failCount(
  check: CountCheck,
  count: number,
  journal: Journal,
  viewOptions: ViewOptions,
  note: string,
): Steps<VerificationResult> {
  const considered = yield* journal.search(createEntryTest({ after: check.after }));
  const failure = yield* countFailure(check, count, considered, viewOptions, note);
  return {
    passed: false,
    count,
    message: formatReport([failure], '', journal, viewOptions),
    closestMatches: failure.closestMatches,
  };
}

const verify = (check: Check, entries: readonly Entry[], viewOptions: ViewOptions): Steps<CheckResult> =>
  check.kind === 'count' ? verifyCount(check, entries, viewOptions) : verifyOrder(check, entries, viewOptions);

function* verifyCount(check: CountCheck, entries: readonly Entry[], viewOptions: ViewOptions): Steps<CheckResult> {
  const { length: count } = yield* filterInSteps(entries, createEntryTest(check));
  if (isExpectedCount(check, count)) return { count };
  const considered = yield* filterInSteps(entries, createEntryTest({ after: check.after }));
  return { count, failure: yield* countFailure(check, count, considered, viewOptions) };
}

function* verifyOrder(check: OrderCheck, entries: readonly Entry[], viewOptions: ViewOptions): Steps<CheckResult> {
  const considered = yield* filterInSteps(entries, createEntryTest({ after: check.after }));
  const steps = yield* matchSteps(check, considered);
  const count = steps.filter(({ entry }) => entry !== undefined).length;
  if (count === check.patterns.length) return { count };
  return { count, failure: yield* orderFailure(check, steps, considered, viewOptions) };
}

/** The failures. If there are several checks, each has the number of its check. */
function numberedFailures(results: readonly CheckResult[]): FailureMessage[] {
  return results.flatMap(({ failure }, index) => {
    if (failure === undefined) return [];
    const [first = '', ...rest] = failure.lines;
    return results.length === 1 ? failure : { ...failure, lines: [`check ${index + 1}: ${first}`, ...rest] };
  });
}
