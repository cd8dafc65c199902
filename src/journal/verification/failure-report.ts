import type { Entry } from '../entries/entry.ts';
import type { Journal } from '../entries/journal.ts';
import { createTextMask } from '../redaction/redact-text.ts';
import type { ViewOptions } from '../view/entry-view.ts';
import { nearFaultReason, reasonsOf } from '../view/refusal-reason.ts';
import { counted, indented, requestTable } from '../view/request-table.ts';
import { type CountCheck, expectationText, isShort } from './check.ts';
import { type Difference, differences, nearness, type Wanted, wantedText } from './difference.ts';
import { testOf } from './query.ts';

/** A request that nearly was what was expected. */
export interface Near {
  readonly entry: Entry;
  readonly differences: readonly Difference[];
  readonly reasons: readonly string[];
}

const NEAREST = 3;

/** The entries that come nearest to what was asked for, the nearest first, of equals the newest. */
export function nearestTo(wanted: Wanted, entries: readonly Entry[], { redactionToken }: ViewOptions): Near[] {
  const masked = createTextMask(redactionToken);
  return entries
    .map((entry) => ({ entry, score: nearness(wanted, entry) }))
    .sort((a, b) => b.score - a.score || b.entry.id - a.entry.id)
    .slice(0, NEAREST)
    .map(({ entry }) => ({
      entry,
      differences: differences(wanted, entry, redactionToken),
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
  telling: ViewOptions,
  note = '',
): Complaint {
  const { after } = check;
  const considered = journal.find(testOf({ after }));
  const wanted = wantedText(check, telling.redactionToken);
  const isMeant = testOf(check);
  return {
    lines: [
      `expected ${expectationText(check)}${note}${wanted === '' ? '' : `: ${wanted}`}`,
      cameText(found, considered.length, afterText(after, telling)),
    ],
    near: nearReport(check, missed(check, found, considered), telling, found === 0 ? '' : ' of the others'),
    isMeant,
    considered,
  };
}

function cameText(found: number, all: number, after: string): string {
  if (all === 0) return `no request was recorded${after}`;
  if (all === 1) return `the only request recorded${after} is ${found === 0 ? 'not ' : ''}like that`;
  return `${found === 0 ? 'none' : found} of the ${all} requests recorded${after} ${found < 2 ? 'is' : 'are'} like that`;
}

/** Where too few came: the requests that might have been meant, but are not like that. */
export function missed(check: CountCheck, found: number, considered: readonly Entry[]): readonly Entry[] {
  if (!isShort(check, found)) return [];
  const isMeant = testOf(check);
  return considered.filter((entry) => !isMeant(entry));
}

const afterText = (after: CountCheck['after'], { isoText }: ViewOptions): string =>
  after === undefined ? '' : ` after ${'id' in after ? `request ${after.id}` : isoText(after.time)}`;

/** One complaint, or several under one heading, for a person to read. */
export function reportOf(
  complaints: readonly Complaint[],
  heading: string,
  journal: Journal,
  telling: ViewOptions,
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

const tableOf = (entries: readonly Entry[], telling: ViewOptions, isMeant: (entry: Entry) => boolean): string[] =>
  entries.length === 0 ? [] : ['', ...requestTable(entries, telling, isMeant)];

/** Below this a request has nothing to do with what was expected. */
const LEAST_NEARNESS = 0.2;

/** The nearest request, condition by condition, and what the journal knows of the reason. */
export function nearReport(wanted: Wanted, entries: readonly Entry[], telling: ViewOptions, among = ''): string[] {
  const [near] = nearestTo(wanted, entries, telling);
  return near === undefined || nearness(wanted, near.entry) < LEAST_NEARNESS ? [] : nearLines(near, among);
}

function nearLines({ entry, differences: parts, reasons }: Near, among: string): string[] {
  const width = Math.max(0, ...parts.map(({ part }) => part.length));
  const held = parts.filter(({ holds }) => holds).length;
  const lines = parts.flatMap(({ part, holds, expected, actual }) => {
    const name = part.padEnd(width);
    return holds ? [`  ${name}  ${actual}`] : [`- ${name}  ${expected}`, `+ ${name}  ${actual}`];
  });
  return [
    parts.length === 0
      ? `nearest${among} is request ${entry.id}`
      : `nearest${among} is request ${entry.id}: ${held} of ${parts.length} conditions ${held === 1 ? 'holds' : 'hold'} (- expected, + came)`,
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
