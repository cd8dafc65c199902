import type { Pattern } from '../wire/pattern.ts';
import { type CountCheck, expectationText } from './check.ts';
import { type Difference, differences, nearness, patternText } from './difference.ts';
import type { Entry } from './entry.ts';
import type { Journal } from './journal.ts';
import { createTextMask } from './mask-text.ts';
import { testOf } from './query.ts';
import { nearFaultReason, reasonsOf } from './reason.ts';
import { counted, indented, requestTable } from './table.ts';
import type { Telling } from './view.ts';

/** A request that nearly was what was expected. */
export interface Near {
  readonly entry: Entry;
  readonly differences: readonly Difference[];
  readonly reasons: readonly string[];
}

const NEAREST = 3;

/** The entries that come nearest to a pattern, the nearest first, of equals the newest. */
export function nearestTo(pattern: Pattern, entries: readonly Entry[], { mark }: Telling): Near[] {
  const masked = createTextMask(mark);
  return entries
    .map((entry) => ({ entry, score: nearness(pattern, entry) }))
    .sort((a, b) => b.score - a.score || b.entry.id - a.entry.id)
    .slice(0, NEAREST)
    .map(({ entry }) => ({
      entry,
      differences: differences(pattern, entry, mark),
      reasons: [...reasonsOf(entry), ...nearFaultReason(entry)].map(masked),
    }));
}

/** What is wrong with one check. The table of what came is the same for all checks of a report. */
export interface Complaint {
  readonly lines: readonly string[];
  /** What came nearest, and why it came out as it did. */
  readonly near: readonly string[];
  readonly isMeant: (entry: Entry) => boolean;
  readonly considered: readonly Entry[];
}

/** Why a count is not what was expected. */
export function complainOfCount(
  check: CountCheck,
  found: number,
  journal: Journal,
  telling: Telling,
  note = '',
): Complaint {
  const { where = {}, outcome, after } = check;
  const considered = journal.find(testOf({ after }));
  const pattern = patternText(where, telling.mark);
  const asked = [pattern, outcome === undefined ? '' : `outcome = ${outcome}`].filter(Boolean).join(', ');
  const came = `${found === 0 ? 'none' : found} of the ${counted(considered.length)} recorded${afterText(after, telling)} ${found < 2 ? 'is' : 'are'} like that`;
  return {
    lines: [
      `expected ${expectationText(check)}${note}${asked === '' ? '' : `: ${asked}`}`,
      considered.length === 0 ? `no request was recorded${afterText(after, telling)}` : came,
    ],
    near: found === 0 ? nearReport(where, considered, telling) : [],
    isMeant: testOf(check),
    considered,
  };
}

const afterText = (after: CountCheck['after'], { isoText }: Telling): string =>
  after === undefined ? '' : ` after ${'id' in after ? `request ${after.id}` : isoText(after.time)}`;

/** One complaint, or several under one heading, for a person to read. */
export function reportOf(
  complaints: readonly Complaint[],
  heading: string,
  journal: Journal,
  telling: Telling,
): string {
  const [only, ...others] = complaints;
  const considered = only?.considered ?? [];
  if (only !== undefined && others.length === 0) {
    return [
      ...only.lines,
      ...droppedNote(journal),
      ...tableOf(only.considered, telling, only.isMeant),
      ...section(only.near),
    ].join('\n');
  }
  return [
    heading,
    ...complaints.flatMap(({ lines, near }) => ['', ...lines, ...near]),
    ...section(droppedNote(journal)),
    ...tableOf(considered, telling, () => false),
  ].join('\n');
}

const tableOf = (entries: readonly Entry[], telling: Telling, isMeant: (entry: Entry) => boolean): string[] =>
  entries.length === 0 ? [] : ['', ...requestTable(entries, telling, isMeant)];

/** Below this a request has nothing to do with what was expected. */
const LEAST_NEARNESS = 0.2;

/** The nearest request, condition by condition, and what the journal knows of the reason. */
export function nearReport(pattern: Pattern, entries: readonly Entry[], telling: Telling): string[] {
  const [near] = nearestTo(pattern, entries, telling);
  return near === undefined || nearness(pattern, near.entry) < LEAST_NEARNESS ? [] : nearLines(near);
}

function nearLines({ entry, differences: parts, reasons }: Near): string[] {
  const width = Math.max(0, ...parts.map(({ part }) => part.length));
  const held = parts.filter(({ holds }) => holds).length;
  const lines = parts.flatMap(({ part, holds, expected, actual }) => {
    const name = part.padEnd(width);
    return holds ? [`  ${name}  ${actual}`] : [`- ${name}  ${expected}`, `+ ${name}  ${actual}`];
  });
  return [
    parts.length === 0
      ? `nearest is request ${entry.id}`
      : `nearest is request ${entry.id}: ${held} of ${parts.length} conditions ${held === 1 ? 'holds' : 'hold'} (- expected, + came)`,
    ...indented(lines),
    ...(reasons.length === 0 ? [] : [`why request ${entry.id} came out so: ${reasons.join('; ')}`]),
  ];
}

/** What an answer cannot know any more. */
export function droppedNote({ dropped, settings }: Journal): string[] {
  if (dropped === 0) return [];
  if (settings.entries === 0) return [`the journal is off: ${counted(dropped)} went by unrecorded`];
  return [`the journal has dropped the oldest ${counted(dropped)}: they are not counted here`];
}

const section = (lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', ...lines]);
