import * as v from 'valibot';
import { OUTCOMES } from '../journal/entries/entry.ts';
import { pattern } from '../matching/pattern-schema.ts';
import { filledText } from '../state/document/value-schemas.ts';

/** What every door takes of questions on recorded requests: a key that is misspelled must not make a check hold. */
export const count = v.pipe(v.number(), v.integer('expected a whole number'), v.minValue(0, 'expected 0 or more'));

/** The longest time, in real milliseconds, that a call may wait: timers take longer ones for none. */
const LONGEST_WAIT_MS = 600_000;
export const waitTime = v.pipe(count, v.maxValue(LONGEST_WAIT_MS, `expected at most ${LONGEST_WAIT_MS} milliseconds`));

const since = v.optional(v.union([v.number(), filledText], "expected a request's id or a time"));
export const asked = {
  where: v.optional(pattern),
  outcome: v.optional(v.picklist(OUTCOMES, `expected ${OUTCOMES.join(', ')}`)),
  since,
};

const patterns = v.pipe(v.array(pattern), v.nonEmpty('a list names at least one pattern'));
export const orders = { order: v.optional(patterns), sequence: v.optional(patterns) };

/** A question as the handle takes it. */
export const question = v.strictObject({
  ...asked,
  limit: v.optional(count),
  times: v.optional(count),
  timeoutMs: v.optional(waitTime),
});

/** Checks as the handle takes them. */
export const handedChecks = v.strictObject({
  checks: v.array(
    v.strictObject({
      ...asked,
      times: v.optional(count),
      atLeast: v.optional(count),
      atMost: v.optional(count),
      ...orders,
    }),
  ),
});
