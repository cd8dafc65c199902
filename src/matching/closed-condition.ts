import * as v from 'valibot';
import { findMisspelledName, suggestName } from './closest-name.ts';
import type { Condition } from './condition.ts';
import { matchExpression } from './match-expression.ts';

/** What is valid in a condition on any value. */
export const EXPECTED_VALUE = 'expected a value, an array of values or {match: "regular expression"}';

/** Maximum length of an unknown name in a message. All valid names are shorter. */
const MAX_NAME_LENGTH = 64;

/** Maximum number of valid names that a message lists. */
const MAX_LISTED_NAMES = 12;

/** The message for an unknown name: with the closest valid one, or with the few valid ones if none is similar. */
export function unknownName(kind: string, name: string, known: readonly string[]): string {
  const shown = name.slice(0, MAX_NAME_LENGTH);
  const areMany = known.length > MAX_LISTED_NAMES;
  const match = suggestName(shown, known, ({ length }) => (areMany ? Number.POSITIVE_INFINITY : length / 2));
  if (match !== undefined) return `unknown ${kind} '${shown}'; did you mean '${match}'?`;
  return `unknown ${kind} '${shown}'${areMany ? '' : `; valid: ${known.join(', ')}`}`;
}

/**
 * The schema of a condition on a value that usually has one of many names. Names that are similar to a known one are refused;
 * others are accepted, because modules and stores add their own.
 */
export const openCondition = (kind: string, names: readonly string[]): v.GenericSchema<Condition> => {
  const isMisspelled = (input: string): boolean => {
    if (input.length > MAX_NAME_LENGTH || names.includes(input)) return false;
    return findMisspelledName(input, names) !== undefined;
  };
  const message = ({ input }: { readonly input: unknown }) =>
    typeof input === 'string' ? unknownName(kind, input, names) : EXPECTED_VALUE;
  const name = v.pipe(
    v.string(EXPECTED_VALUE),
    v.check((input) => !isMisspelled(input), message),
  );
  return conditionOn(name, message);
};

/** The schema of a condition on a value that has one of a few names. */
export const closedCondition = <const Name extends string>(
  kind: string,
  names: readonly [Name, ...Name[]],
): v.GenericSchema<Condition<Name>> => {
  const expected = `expected one of ${names.join(', ')}, an array of them, null or {match: "regular expression"}`;
  const message = ({ input }: { readonly input: unknown }) =>
    typeof input === 'string' ? unknownName(kind, input, names) : expected;
  return conditionOn(v.picklist(names, message), message);
};

/** The schema of a condition: one value, `null`, an array of both, or a regular expression. */
function conditionOn<const Value extends v.GenericSchema<string | number>>(
  value: Value,
  message: string | ((issue: { readonly input: unknown }) => string),
) {
  const nullable = v.nullable(value);
  return v.union(
    [nullable, v.pipe(v.array(nullable), v.nonEmpty('must name at least one value')), matchExpression],
    message,
  );
}

const STATUS = 'expected an HTTP status from 100 to 599, or 0 for no response';
const status = v.union(
  [
    v.pipe(
      v.number(),
      v.integer(STATUS),
      v.maxValue(599, STATUS),
      v.check((code) => code === 0 || code >= 100, STATUS),
    ),
    v.pipe(v.string(), v.regex(/^(?:0|[1-5]\d\d)$/, STATUS)),
  ],
  STATUS,
);

/** The schema of a condition on an HTTP status, which is a number or its digits. */
export const statusCondition: v.GenericSchema<Condition> = conditionOn(
  status,
  `${STATUS}; an array of them, or {match: "regular expression"}`,
);

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'QUERY'];

const methodMessage = ({ input }: { readonly input: unknown }) =>
  typeof input === 'string'
    ? unknownName('HTTP method', input.toUpperCase(), METHODS)
    : `expected one of ${METHODS.join(', ')}, an array of them, null or {match: "regular expression"}`;

/** The schema of a condition on an HTTP method, in upper or lower case. */
export const methodCondition: v.GenericSchema<Condition> = conditionOn(
  v.pipe(
    v.string(methodMessage),
    v.check((name) => METHODS.includes(name.toUpperCase()), methodMessage),
  ),
  methodMessage,
);
