import * as v from 'valibot';
import { faultOfExpression } from '../platform/safe-regex.ts';
import { PLAIN_KEYS, type PlainKey } from './pattern.ts';

const value = v.union([v.string(), v.number(), v.boolean(), v.null()]);

const expression = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const fault = dataset.typed ? faultOfExpression(dataset.value) : undefined;
    if (fault !== undefined) addIssue({ message: fault });
  }),
);

export const condition = v.union(
  [value, v.pipe(v.array(value), v.nonEmpty('a list names at least one value')), v.strictObject({ match: expression })],
  'expected a value, a list of values or {match: "regular expression"}',
);

const plain = Object.fromEntries(PLAIN_KEYS.map((key) => [key, v.optional(condition)])) as {
  [Key in PlainKey]: v.OptionalSchema<typeof condition, undefined>;
};

/** A pattern as it comes in from outside. */
export const pattern = v.strictObject({
  ...plain,
  headers: v.optional(v.record(v.string(), condition)),
  variables: v.optional(v.record(v.string(), condition)),
});
