import * as v from 'valibot';
import { pattern } from '../matching/pattern-schema.ts';
import { effect } from './effects/effect-schema.ts';

const count = (least: number) =>
  v.pipe(v.number(), v.integer('expected a whole number'), v.minValue(least, `expected ${least} or more`));
const name = v.pipe(v.string(), v.nonEmpty('must not be empty'), v.maxLength(128, 'expected at most 128 characters'));

/** A fault as it comes in from outside: in a document, a control call or an option. */
export const fault = v.strictObject({
  id: v.optional(
    v.pipe(v.string(), v.regex(/^[\w][\w.@-]{0,127}$/, 'expected up to 128 letters, digits, -, _, . and @')),
  ),
  preset: v.optional(name),
  variant: v.optional(name),
  when: v.optional(pattern),
  then: v.optional(
    v.union(
      [name, effect, v.pipe(v.array(effect), v.nonEmpty('a list names at least one effect'))],
      "expected an effect, a list of effects or a preset's id",
    ),
  ),
  times: v.optional(count(1)),
  after: v.optional(count(0)),
  every: v.optional(count(1)),
  probability: v.optional(
    v.pipe(v.number(), v.minValue(0, 'expected a number from 0 to 1'), v.maxValue(1, 'expected a number from 0 to 1')),
  ),
  for: v.optional(v.union([v.number(), name], 'expected seconds, or a duration such as 10m')),
  priority: v.optional(v.pipe(v.number(), v.integer('expected a whole number'))),
  enabled: v.optional(v.boolean()),
});

/** Of an account: a fault, or a preset by its id alone. */
export const accountFaults = v.array(v.union([name, fault], "expected a fault or a preset's id"));

export type FaultFixture = v.InferInput<typeof fault>;
export type AccountFaults = v.InferInput<typeof accountFaults>;
