import type { Entry } from '../entries/entry.ts';
import { createTextMask } from '../redaction/redact-text.ts';
import type { ViewOptions } from './entry-view.ts';
import { reasonsOf } from './refusal-reason.ts';

/** So many rows are read; more are scrolled past. */
const MOST_ROWS = 20;

/**
 * Requests as a table, the newest last; those marked have a star.
 *
 * @param isMarked which of them were meant
 */
export function requestTable(
  entries: readonly Entry[],
  { isoText, redactionToken }: ViewOptions,
  isMarked: (entry: Entry) => boolean = () => false,
): string[] {
  const shown = entries.slice(-MOST_ROWS);
  const masked = createTextMask(redactionToken);
  const rows = shown.map((entry) => [
    `${isMarked(entry) ? '*' : ' '} ${entry.id}`,
    isoText(entry.at),
    masked(entry.exchange.operations.join(', ')) || '–',
    whoText(entry),
    String(entry.response.status),
    masked(reasonsOf(entry).join('; ')),
  ]);
  const left = entries.length - shown.length;
  return [
    ...(left > 0 ? [`… and ${left} before these`] : []),
    ...columns([['  id', 'at', 'operation', 'who', 'status', 'why'], ...rows]),
  ];
}

/** Who asked; of a sign-in, whom it names. */
export function whoText({ identity, exchange }: Entry): string {
  if (identity.name !== undefined) return identity.name;
  const { customer, admin } = exchange.signInSubject();
  const named = customer ?? admin;
  return named === undefined ? identity.type : `${identity.type} as ${named}`;
}

/** Rows with their cells below one another. */
export function columns(rows: readonly (readonly string[])[]): string[] {
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

export const indented = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? '' : `  ${line}`));

/** `1 request`, `3 requests`. */
export const counted = (count: number, one = 'request'): string => `${count} ${one}${count === 1 ? '' : 's'}`;
