import type { Entry } from '../entries/entry.ts';
import { createTextRedactor } from '../redaction/redact-text.ts';
import type { ViewOptions } from './entry-view.ts';
import { reasonsOf } from './refusal-reason.ts';

/** Default maximum number of rows. */
const MAX_ROWS = 20;

/**
 * Formats requests as a table, newest last.
 *
 * @param isMatch whether a request is marked with a star
 * @param maxRows maximum number of rows; of more requests, the newest are shown
 */
export function formatRequestTable(
  entries: readonly Entry[],
  { isoString, redactionToken }: ViewOptions,
  isMatch: (entry: Entry) => boolean = () => false,
  maxRows = MAX_ROWS,
): string[] {
  const shown = entries.slice(-maxRows);
  const redactText = createTextRedactor(redactionToken);
  const rows = shown.map((entry) => [
    `${isMatch(entry) ? '*' : ' '} ${entry.id}`,
    isoString(entry.at),
    redactText(entry.exchange.operations.join(', ')) || '–',
    formatCaller(entry),
    String(entry.response.status),
    redactText(reasonsOf(entry, true).join('; ')),
  ]);
  const older = entries.length - shown.length;
  return [
    ...(older > 0 ? [`… and ${older} older`] : []),
    ...alignColumns([['  id', 'at', 'operation', 'caller', 'status', 'reason'], ...rows]),
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
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0),
  );
  return rows.map((row) =>
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
