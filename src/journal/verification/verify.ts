import type { Journal } from '../entries/journal.ts';
import type { ViewOptions } from '../view/entry-view.ts';
import { type Check, type CountCheck, isExpectedCount, type OrderCheck } from './check.ts';
import { type ClosestMatch, findClosestMatches } from './closest-match.ts';
import { countFailure, type FailureMessage, formatReport, otherEntries } from './failure-report.ts';
import { createEntryTest } from './query.ts';
import { candidatesForMissingStep, matchSteps, orderFailure } from './verify-order.ts';

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
  readonly closestMatches: readonly ClosestMatch[];
}

/** Checks the journal; the report covers all failures. */
export function verifyChecks(checks: readonly Check[], journal: Journal, viewOptions: ViewOptions): VerificationResult {
  const results = checks.map((check) => verify(check, journal, viewOptions));
  const failed = results.filter(({ failure }) => failure !== undefined);
  const [only, ...others] = results;
  const count = only !== undefined && others.length === 0 ? only.count : results.length - failed.length;
  if (failed.length === 0) return { passed: true, count, message: '', closestMatches: [] };
  const heading = `${failed.length} of ${checks.length} checks failed`;
  return {
    passed: false,
    count,
    message: formatReport(numberedFailures(results), heading, journal, viewOptions),
    closestMatches: failed.flatMap(({ closestMatches }) => closestMatches),
  };
}

/**
 * Creates the result of a count that is not as expected.
 *
 * @param note follows the expectation: ` within 2 s`
 */
export function failCount(
  check: CountCheck,
  count: number,
  journal: Journal,
  viewOptions: ViewOptions,
  note: string,
): VerificationResult {
  return {
    passed: false,
    count,
    message: formatReport([countFailure(check, count, journal, viewOptions, note)], '', journal, viewOptions),
    closestMatches: closestMatchesOf(check, count, journal, viewOptions),
  };
}

function verify(check: Check, journal: Journal, viewOptions: ViewOptions): CheckResult {
  return check.kind === 'count' ? verifyCount(check, journal, viewOptions) : verifyOrder(check, journal, viewOptions);
}

function verifyCount(check: CountCheck, journal: Journal, viewOptions: ViewOptions): CheckResult {
  const count = journal.count(createEntryTest(check));
  if (isExpectedCount(check, count)) return { count, closestMatches: [] };
  return {
    count,
    failure: countFailure(check, count, journal, viewOptions),
    closestMatches: closestMatchesOf(check, count, journal, viewOptions),
  };
}

const closestMatchesOf = (
  check: CountCheck,
  count: number,
  journal: Journal,
  viewOptions: ViewOptions,
): ClosestMatch[] => {
  const considered = journal.find(createEntryTest({ after: check.after }));
  return findClosestMatches(check, otherEntries(check, count, considered), viewOptions);
};

function verifyOrder(check: OrderCheck, journal: Journal, viewOptions: ViewOptions): CheckResult {
  const steps = matchSteps(check, journal);
  const count = steps.filter(({ entry }) => entry !== undefined).length;
  if (count === check.patterns.length) return { count, closestMatches: [] };
  const candidates = candidatesForMissingStep(check, steps, journal);
  return {
    count,
    failure: orderFailure(check, steps, journal, viewOptions),
    closestMatches: findClosestMatches({ where: check.patterns[count] }, candidates, viewOptions),
  };
}

/** The failures. If there are several checks, each has the number of its check. */
function numberedFailures(results: readonly CheckResult[]): FailureMessage[] {
  return results.flatMap(({ failure }, index) => {
    if (failure === undefined) return [];
    const [first = '', ...rest] = failure.lines;
    return results.length === 1 ? failure : { ...failure, lines: [`check ${index + 1}: ${first}`, ...rest] };
  });
}
