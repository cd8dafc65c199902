import type { Pattern } from '../wire/pattern.ts';
import type { OrderCheck } from './check.ts';
import { patternText } from './difference.ts';
import type { Entry } from './entry.ts';
import type { Journal } from './journal.ts';
import { testOf } from './query.ts';
import { type Complaint, nearReport } from './report.ts';
import { columns, counted, indented } from './table.ts';
import type { Telling } from './view.ts';

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
  telling: Telling,
): Complaint {
  const missing = steps.findIndex(({ entry }) => entry === undefined);
  const last = steps[missing - 1]?.entry;
  const considered = journal.find(testOf({ after: check.after }));
  const rest = last === undefined ? considered : considered.filter(({ id }) => id > last.id);
  const how = check.kind === 'order' ? 'in this order' : 'directly after one another';
  const broke = missing === 0 ? 'the first never came' : `step ${missing + 1} did not come after request ${last?.id}`;
  return {
    lines: [
      `expected ${counted(steps.length)} ${how}; ${considered.length === 0 ? 'no request was recorded' : broke}`,
      ...indented(columns(steps.map((step, index) => stepRow(step, index, missing, telling)))),
    ],
    near: nearReport(steps[missing]?.pattern ?? {}, rest, telling),
    isMeant: (entry) => steps.some((step) => step.entry === entry),
    considered,
  };
}

const stepRow = ({ pattern, entry }: Step, index: number, missing: number, { mark }: Telling): string[] => [
  `${entry === undefined ? (index === missing ? '✗' : '·') : '✓'} ${index + 1}`,
  patternText(pattern, mark),
  entry === undefined ? '' : `request ${entry.id}`,
];
