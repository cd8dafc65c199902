import type { Journal } from '../entries/journal.ts';
import type { ViewOptions } from '../view/entry-view.ts';
import { type Check, type CountCheck, isMet, type OrderCheck } from './check.ts';
import { type Complaint, complainOfCount, missed, type Near, nearestTo, reportOf } from './failure-report.ts';
import { testOf } from './query.ts';
import { afterBreak, complainOfOrder, stepsOf } from './verify-order.ts';

/** How one or several checks came out. */
export interface Verdict {
  readonly passed: boolean;
  /** Requests that were like the pattern; of an order, the steps that came; of several checks, those that held. */
  readonly count: number;
  /** Why it failed, for a person to read. */
  readonly message: string;
  /** What came nearest to it, when it failed for want of requests. */
  readonly nearest: readonly Near[];
}

interface Outcome {
  readonly count: number;
  readonly complaint?: Complaint;
  readonly nearest: readonly Near[];
}

/** Holds checks against the journal; every failure is told at once. */
export function verifyAll(checks: readonly Check[], journal: Journal, telling: ViewOptions): Verdict {
  const outcomes = checks.map((check) => verify(check, journal, telling));
  const failed = outcomes.filter(({ complaint }) => complaint !== undefined);
  const [only, ...others] = outcomes;
  const count = only !== undefined && others.length === 0 ? only.count : outcomes.length - failed.length;
  if (failed.length === 0) return { passed: true, count, message: '', nearest: [] };
  const heading = `${failed.length} of ${checks.length} checks failed`;
  return {
    passed: false,
    count,
    message: reportOf(numbered(outcomes), heading, journal, telling),
    nearest: failed.flatMap(({ nearest }) => nearest),
  };
}

/** A count that did not come out as expected. `note` is said after the number: ` within 2 s`. */
export function failedCount(
  check: CountCheck,
  count: number,
  journal: Journal,
  telling: ViewOptions,
  note: string,
): Verdict {
  return {
    passed: false,
    count,
    message: reportOf([complainOfCount(check, count, journal, telling, note)], '', journal, telling),
    nearest: nearestOf(check, count, journal, telling),
  };
}

function verify(check: Check, journal: Journal, telling: ViewOptions): Outcome {
  return check.kind === 'count' ? verifyCount(check, journal, telling) : verifyOrder(check, journal, telling);
}

function verifyCount(check: CountCheck, journal: Journal, telling: ViewOptions): Outcome {
  const count = journal.count(testOf(check));
  if (isMet(check, count)) return { count, nearest: [] };
  const complaint = complainOfCount(check, count, journal, telling);
  return { count, complaint, nearest: nearestOf(check, count, journal, telling) };
}

const nearestOf = (check: CountCheck, count: number, journal: Journal, telling: ViewOptions): Near[] =>
  nearestTo(check, missed(check, count, journal.find(testOf({ after: check.after }))), telling);

function verifyOrder(check: OrderCheck, journal: Journal, telling: ViewOptions): Outcome {
  const steps = stepsOf(check, journal);
  const count = steps.filter(({ entry }) => entry !== undefined).length;
  if (count === check.patterns.length) return { count, nearest: [] };
  return {
    count,
    complaint: complainOfOrder(check, steps, journal, telling),
    nearest: nearestTo({ where: check.patterns[count] }, afterBreak(check, steps, journal), telling),
  };
}

/** The complaints; of several checks, each says which it is. */
function numbered(outcomes: readonly Outcome[]): Complaint[] {
  return outcomes.flatMap(({ complaint }, index) => {
    if (complaint === undefined) return [];
    const [first = '', ...rest] = complaint.lines;
    return outcomes.length === 1 ? complaint : { ...complaint, lines: [`check ${index + 1}: ${first}`, ...rest] };
  });
}
