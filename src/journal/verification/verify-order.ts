import type { Pattern } from '../../matching/pattern.ts';
import type { Entry } from '../entries/entry.ts';
import type { Journal } from '../entries/journal.ts';
import type { ViewOptions } from '../view/entry-view.ts';
import { columns, counted, indented } from '../view/request-table.ts';
import type { OrderCheck } from './check.ts';
import { wantedText } from './difference.ts';
import { type Complaint, nearReport } from './failure-report.ts';
import { testOf } from './query.ts';

/** A step of an order, and the request that was it. */
export interface Step {
  readonly pattern: Pattern;
  readonly entry: Entry | undefined;
}

/** As many steps as came, one after the other; of a sequence, the longest beginning of it that came in one go. */
export function stepsOf({ kind, patterns, after }: OrderCheck, journal: Journal): Step[] {
  const entries = journal.find(testOf({ after }));
  const found = kind === 'order' ? inOrder(patterns, entries) : inSequence(patterns, entries);
  return patterns.map((pattern, index) => ({ pattern, entry: found[index] }));
}

function inOrder(patterns: readonly Pattern[], entries: readonly Entry[]): Entry[] {
  const tests = patterns.map((where) => testOf({ where }));
  const found: Entry[] = [];
  for (const entry of entries) if (tests[found.length]?.(entry)) found.push(entry);
  return found;
}

function inSequence(patterns: readonly Pattern[], entries: readonly Entry[]): readonly Entry[] {
  const tests = patterns.map((where) => testOf({ where }));
  let best: readonly Entry[] = [];
  for (let start = 0; start < entries.length && best.length < tests.length; start += 1) {
    const rest = entries.slice(start, start + tests.length);
    const broken = rest.findIndex((entry, index) => !tests[index]?.(entry));
    const run = broken === -1 ? rest : rest.slice(0, broken);
    if (run.length > best.length) best = run;
  }
  return best;
}

/** Where an order breaks off. */
export function complainOfOrder(
  check: OrderCheck,
  steps: readonly Step[],
  journal: Journal,
  telling: ViewOptions,
): Complaint {
  const missing = steps.findIndex(({ entry }) => entry === undefined);
  const last = steps[missing - 1]?.entry;
  const considered = journal.find(testOf({ after: check.after }));
  const [how, after] =
    check.kind === 'order' ? ['in this order', 'after'] : ['directly after one another', 'directly after'];
  const broke =
    missing === 0 ? 'the first never came' : `step ${missing + 1} did not come ${after} request ${last?.id}`;
  const where = steps[missing]?.pattern;
  const early = last && considered.findLast((entry) => entry.id < last.id && testOf({ where })(entry));
  return {
    lines: [
      `expected ${counted(steps.length)} ${how}; ${considered.length === 0 ? 'no request was recorded' : broke}`,
      ...indented(columns(steps.map((step, index) => stepRow(step, index, missing, telling)))),
      ...(early === undefined ? [] : [`request ${early.id} is like step ${missing + 1}, but came before`]),
    ],
    near: nearReport({ where }, afterBreak(check, steps, journal), telling),
    isMeant: (entry) => steps.some((step) => step.entry === entry),
    considered,
  };
}

/** Among which the missing step is looked for: what came after the last that was there, of a sequence only the very next. */
export function afterBreak({ kind, after }: OrderCheck, steps: readonly Step[], journal: Journal): readonly Entry[] {
  const last = steps.findLast(({ entry }) => entry !== undefined)?.entry;
  if (last === undefined) return journal.find(testOf({ after }));
  const rest = journal.find(testOf({ after: { id: last.id } }));
  return kind === 'order' ? rest : rest.slice(0, 1);
}

const stepRow = (
  { pattern, entry }: Step,
  index: number,
  missing: number,
  { redactionToken }: ViewOptions,
): string[] => [
  `${entry === undefined ? (index === missing ? '✗' : '·') : '✓'} ${index + 1}`,
  wantedText({ where: pattern }, redactionToken),
  entry === undefined ? '' : `request ${entry.id}`,
];
