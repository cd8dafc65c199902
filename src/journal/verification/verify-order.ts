import type { Pattern } from '../../matching/pattern.ts';
import { filterInSteps, mapInSteps, type Steps } from '../../platform/steps.ts';
import type { Entry } from '../entries/entry.ts';
import type { ViewOptions } from '../view/entry-view.ts';
import { alignColumns, formatCount, indent } from '../view/request-table.ts';
import type { OrderCheck } from './check.ts';
import { findClosestMatches, formatClosestMatch } from './closest-match.ts';
import { formatExpected } from './difference.ts';
import type { FailureMessage } from './failure-report.ts';
import { createEntryTest } from './query.ts';

/** A step of an expected order, and the request that matches it. */
export interface Step {
  readonly pattern: Pattern;
  readonly entry: Entry | undefined;
}

/**
 * Finds the requests that match the steps of an order. For a sequence, finds its longest beginning without gaps.
 *
 * @param entries the requests that are considered, oldest first
 */
export function* matchSteps({ kind, patterns }: OrderCheck, entries: readonly Entry[]): Steps<Step[]> {
  const found = yield* kind === 'order' ? findInOrder(patterns, entries) : findSequence(patterns, entries);
  return patterns.map((pattern, index) => ({ pattern, entry: found[index] }));
}

function* findInOrder(patterns: readonly Pattern[], entries: readonly Entry[]): Steps<readonly Entry[]> {
  const tests = patterns.map((where) => createEntryTest({ where }));
  const found: Entry[] = [];
  yield* mapInSteps(entries, (entry) => {
    if (tests[found.length]?.(entry)) found.push(entry);
  });
  return found;
}

function* findSequence(patterns: readonly Pattern[], entries: readonly Entry[]): Steps<readonly Entry[]> {
  const tests = patterns.map((where) => createEntryTest({ where }));
  let longest: readonly Entry[] = [];
  for (let start = 0; start < entries.length && longest.length < tests.length; start += 1) {
    yield;
    const rest = entries.slice(start, start + tests.length);
    const mismatch = rest.findIndex((entry, index) => !tests[index]?.(entry));
    const run = mismatch === -1 ? rest : rest.slice(0, mismatch);
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

/**
 * Reports the first step of an order without a matching request.
 *
 * @param considered the requests that are considered, oldest first
 */
export function* orderFailure(
  check: OrderCheck,
  steps: readonly Step[],
  considered: readonly Entry[],
  viewOptions: ViewOptions,
): Steps<FailureMessage> {
  const missing = steps.findIndex(({ entry }) => entry === undefined);
  const last = steps[missing - 1]?.entry;
  const [order, after] =
    check.kind === 'order' ? ['in this order', 'after'] : ['directly after one another', 'directly after'];
  const position = last === undefined ? '' : ` ${after} request ${last.id}`;
  const problem =
    considered.length === 0 ? 'no request was recorded' : `no request${position} matches step ${missing + 1}`;
  const where = steps[missing]?.pattern;
  const isMissingStep = createEntryTest({ where });
  const isEarlier = (entry: Entry) => last !== undefined && entry.id < last.id && isMissingStep(entry);
  const [earlier] = yield* filterInSteps(considered, isEarlier, 1);
  const closestMatches = yield* findClosestMatches(
    { where },
    candidatesForMissingStep(check, steps, considered),
    viewOptions,
  );
  return {
    lines: [
      `expected ${formatCount(steps.length)} ${order}; ${problem}`,
      ...indent(alignColumns(steps.map((step, index) => stepRow(step, index, missing, viewOptions)))),
      ...(earlier === undefined ? [] : [`request ${earlier.id} matches step ${missing + 1}, but came earlier`]),
    ],
    closestMatches,
    closestMatch: formatClosestMatch(closestMatches),
    isMatch: (entry) => steps.some((step) => step.entry === entry),
    considered,
  };
}

/** The requests that may be the missing step: all after the last match; for a sequence, only the next one. */
export function candidatesForMissingStep(
  { kind }: Pick<OrderCheck, 'kind'>,
  steps: readonly Step[],
  considered: readonly Entry[],
): readonly Entry[] {
  const last = steps.findLast(({ entry }) => entry !== undefined)?.entry;
  if (last === undefined) return considered;
  const next = considered.indexOf(last) + 1;
  return considered.slice(next, kind === 'order' ? undefined : next + 1);
}

/** The mark of a step in the report. Steps after the first missing one are not searched for. */
function markOf(entry: Entry | undefined, isFirstMissing: boolean): string {
  if (entry !== undefined) return '✓';
  return isFirstMissing ? '✗' : '·';
}

const stepRow = (
  { pattern, entry }: Step,
  index: number,
  missing: number,
  { redactionToken }: ViewOptions,
): string[] => [
  `${markOf(entry, index === missing)} ${index + 1}`,
  formatExpected({ where: pattern }, redactionToken),
  entry === undefined ? '' : `request ${entry.id}`,
];
