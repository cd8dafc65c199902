import { filterInSteps, type Steps } from '../../platform/steps.ts';
import type { Entry } from '../entries/entry.ts';
import type { Journal } from '../entries/journal.ts';
import type { ViewOptions } from '../view/entry-view.ts';
import { formatCount, formatRequestTable } from '../view/request-table.ts';
import { type CountCheck, formatExpectation, isBelowMinimum } from './check.ts';
import { type ClosestMatch, findClosestMatches, formatClosestMatch } from './closest-match.ts';
import { formatExpected } from './difference.ts';
import { createEntryTest } from './query.ts';

/** The report of one failed check, without the table of requests, which all checks of a report share. */
export interface FailureMessage {
  readonly lines: readonly string[];
  /** The closest matches; empty unless there are too few requests. */
  readonly closestMatches: readonly ClosestMatch[];
  /** The closest match, and the reason for its response, as lines. */
  readonly closestMatch: readonly string[];
  readonly isMatch: (entry: Entry) => boolean;
  /** The requests that were checked. */
  readonly considered: readonly Entry[];
}

/**
 * Reports a count that is not as expected.
 *
 * @param considered the requests that were checked
 * @param note follows the expectation: ` within 2 s`
 */
export function* countFailure(
  check: CountCheck,
  count: number,
  considered: readonly Entry[],
  viewOptions: ViewOptions,
  note = '',
): Steps<FailureMessage> {
  const { after } = check;
  const others = isBelowMinimum(check, count) ? yield* entriesWithoutMatch(check, considered) : [];
  const closestMatches = yield* findClosestMatches(check, others, viewOptions);
  const expected = formatExpected(check, viewOptions.redactionToken);
  const label = count === 0 ? 'Closest match' : 'Closest match among the others';
  return {
    lines: [
      `expected ${formatExpectation(check)}${note}${expected === '' ? '' : `: ${expected}`}`,
      formatMatchCount(count, considered.length, formatAfter(after, viewOptions)),
    ],
    closestMatches,
    closestMatch: formatClosestMatch(closestMatches, label),
    isMatch: createEntryTest(check),
    considered,
  };
}

function formatMatchCount(count: number, total: number, after: string): string {
  if (total === 0) return `no request was recorded${after}`;
  const one = after === '' ? 'recorded request' : `request recorded${after}`;
  const several = after === '' ? 'recorded requests' : `requests recorded${after}`;
  if (total === 1) return `the only ${one} ${count === 0 ? 'does not match' : 'matches'}`;
  if (count === total) return `all ${total} ${several} match`;
  return `${count === 0 ? 'none' : count} of the ${total} ${several} ${count < 2 ? 'matches' : 'match'}`;
}

/** The requests that do not match: one of them may be the expected request. */
function entriesWithoutMatch(check: CountCheck, considered: readonly Entry[]): Steps<Entry[]> {
  const isMatch = createEntryTest(check);
  return filterInSteps(considered, (entry) => !isMatch(entry));
}

const formatAfter = (after: CountCheck['after'], { isoString }: ViewOptions): string =>
  after === undefined ? '' : ` after ${'id' in after ? `request ${after.id}` : isoString(after.time)}`;

/** Formats the report of one failure, or of several failures under one heading. */
export function formatReport(
  failures: readonly FailureMessage[],
  heading: string,
  journal: Journal,
  viewOptions: ViewOptions,
): string {
  const [only, ...others] = failures;
  const considered = only?.considered ?? [];
  if (only !== undefined && others.length === 0) {
    return [
      ...only.lines,
      ...droppedNote(journal),
      ...tableLines(only.considered, viewOptions, only.isMatch),
      ...section(only.closestMatch),
    ].join('\n');
  }
  return [
    heading,
    ...failures.flatMap(({ lines, closestMatch }) => ['', ...lines, ...section(closestMatch)]),
    ...section(droppedNote(journal)),
    ...tableLines(considered, viewOptions, () => false),
  ].join('\n');
}

const tableLines = (
  entries: readonly Entry[],
  viewOptions: ViewOptions,
  isMatch: (entry: Entry) => boolean,
): string[] => (entries.length === 0 ? [] : ['', ...formatRequestTable(entries, viewOptions, isMatch)]);

/** A line about requests that are not in the journal; empty if all are. */
export function droppedNote({ dropped, settings }: Journal): string[] {
  if (dropped === 0) return [];
  if (settings.entries === 0) return [`the journal is off: ${formatCount(dropped)} not recorded`];
  return [
    `the journal has dropped the oldest ${formatCount(dropped)}, which ${dropped === 1 ? 'is' : 'are'} not counted`,
  ];
}

const section = (lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', ...lines]);
