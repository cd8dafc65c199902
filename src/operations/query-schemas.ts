import * as v from 'valibot';
import { OUTCOMES } from '../journal/entries/entry.ts';
import { unknownName } from '../matching/closed-condition.ts';
import { patternSchema } from '../matching/pattern-schema.ts';
import { countSchema, nonEmptyStringSchema } from '../state/document/value-schemas.ts';

/** Maximum timeout, in milliseconds. Node fires timers of more than 2,147,483,647 ms at once. */
const MAX_WAIT_MS = 600_000;

/** A timeout, in milliseconds. */
export const timeoutSchema = v.pipe(
  countSchema,
  v.maxValue(MAX_WAIT_MS, `expected at most ${MAX_WAIT_MS} milliseconds`),
);

/** Keys of a filter of recorded requests. Unknown keys are errors: ignored, a misspelled one would make a check pass. */
export const filterFields = {
  where: v.optional(patternSchema),
  outcome: v.optional(v.picklist(OUTCOMES, ({ input }) => unknownName('outcome', String(input), OUTCOMES))),
  since: v.optional(v.union([v.number(), nonEmptyStringSchema], 'expected the id of a request, or a time')),
};

/** Maximum number of patterns in an expected order of requests. */
const MAX_PATTERNS = 1_000;
/** Maximum number of checks in one call. */
const MAX_CHECKS = 100;

const patterns = v.pipe(
  v.array(patternSchema),
  v.nonEmpty('must contain at least one pattern'),
  v.maxLength(MAX_PATTERNS, `expected at most ${MAX_PATTERNS} patterns`),
);

/** Keys of a check of the order of requests. */
export const orderFields = { order: v.optional(patterns), sequence: v.optional(patterns) };

/** Options of a query in the in-process API. */
export const querySchema = v.strictObject({
  ...filterFields,
  limit: v.optional(countSchema),
  times: v.optional(countSchema),
  timeoutMs: v.optional(timeoutSchema),
});

/** The checks of one call. */
export const checkList = <Check extends v.GenericSchema>(check: Check) =>
  v.pipe(v.array(check), v.maxLength(MAX_CHECKS, `expected at most ${MAX_CHECKS} checks`));

/** Checks in the in-process API. */
export const checksSchema = v.strictObject({
  checks: checkList(
    v.strictObject({
      ...filterFields,
      times: v.optional(countSchema),
      atLeast: v.optional(countSchema),
      atMost: v.optional(countSchema),
      ...orderFields,
    }),
  ),
});
