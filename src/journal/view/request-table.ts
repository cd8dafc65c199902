import { mapInSteps, runSteps, type Steps } from '../../platform/steps.ts';
import type { Entry } from '../entries/entry.ts';
import { traceIdOf } from '../entries/trace-id.ts';
import { createTextRedactor } from '../redaction/redact-text.ts';
import type { ViewOptions } from './entry-view.ts';
import { reasonsOf } from './refusal-reason.ts';

/** Maximum number of rows of a report. */
const MAX_ROWS = 20;

/**
 * Formats the newest requests as a table, newest last.
 *
 * @param isMatch whether a request is marked with a star
 */
export function formatRequestTable(
  entries: readonly Entry[],
  viewOptions: ViewOptions,
  isMatch: (entry: Entry) => boolean = () => false,
): string[] {
  const shown = entries.slice(-MAX_ROWS);
  const older = entries.length - shown.length;
  const hasTraces = shown.some(isTraced);
  const rows = shown.map(createRowFormatter(viewOptions, hasTraces, isMatch));
  return [...(older > 0 ? [`… and ${older} older`] : []), ...alignColumns([headingsOf(hasTraces), ...rows])];
}

/** Formats any number of requests as a table, newest last. */
export function* formatAllRequests(entries: readonly Entry[], viewOptions: ViewOptions): Steps<string[]> {
  const hasTraces = entries.some(isTraced);
  const rows = yield* mapInSteps(entries, createRowFormatter(viewOptions, hasTraces));
  return yield* alignInSteps([headingsOf(hasTraces), ...rows]);
}

/** The headings of the columns; that of the trace ids only if a request has one. */
const headingsOf = (hasTraces: boolean): string[] => [
  '  id',
  'at',
  'operation',
  'caller',
  'status',
  ...(hasTraces ? ['trace'] : []),
  'reason',
];

const isTraced = ({ request }: Entry): boolean => traceIdOf(request.headers) !== undefined;

function createRowFormatter(
  { isoString, redactionToken }: ViewOptions,
  hasTraces: boolean,
  isMatch: (entry: Entry) => boolean = () => false,
) {
  const redactText = createTextRedactor(redactionToken);
  return (entry: Entry): string[] => [
    `${isMatch(entry) ? '*' : ' '} ${entry.id}`,
    isoString(entry.at),
    redactText(entry.exchange.operations.join(', ')) || '–',
    formatCaller(entry),
    String(entry.response.status),
    ...(hasTraces ? [traceIdOf(entry.request.headers) ?? '–'] : []),
    redactText(reasonsOf(entry, true).join('; ')),
  ];
}

/** Name or type of the caller; for a sign-in, with the account that it names. */
export function formatCaller({ identity, exchange }: Entry): string {
  if (identity.name !== undefined) return identity.name;
  const { customer, admin } = exchange.signInSubject();
  const account = customer ?? admin;
  return account === undefined ? identity.type : `${identity.type} as ${account}`;
}

/** Joins the cells of each row, padded to the width of their column. */
export const alignColumns = (rows: readonly (readonly string[])[]): string[] => runSteps(alignInSteps(rows));

function* alignInSteps(rows: readonly (readonly string[])[]): Steps<string[]> {
  const widths: number[] = [];
  yield* mapInSteps(rows, (row) => {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length);
  });
  return yield* mapInSteps(rows, (row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Indents lines by two spaces. */
export const indent = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? '' : `  ${line}`));

/** Formats a count with its noun: `1 request`, `3 requests`. */
export const formatCount = (count: number, noun = 'request'): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
