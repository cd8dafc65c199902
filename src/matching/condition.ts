import { createSafeTest } from '../platform/safe-regex.ts';

/** A value of a condition; `null` means absent. */
export type ConditionValue = string | number | boolean | null;

/**
 * A condition on a value: equal to one value, equal to one of several, or matched by a regular expression. `null` means absent.
 * `Known` limits plain values to those that editors suggest and the compiler checks.
 */
export type Condition<Known extends ConditionValue = ConditionValue> =
  | Known
  | null
  | readonly (Known | null)[]
  | { readonly match: string };

/** A condition prepared for repeated use. */
export interface CompiledCondition {
  /** The normalized values that the condition names; `undefined` for a regular expression, or when it accepts absence. */
  readonly literals: readonly string[] | undefined;
  readonly accepts: (value: unknown) => boolean;
  /** Converts a value to a string that can be compared with the literals. */
  readonly normalize: (value: unknown) => string;
}

/**
 * Compiles a condition. Values are compared as strings, because a query string can name a status only as a string.
 *
 * @param ignoreCase compares without regard to upper and lower case
 */
export function compileCondition(condition: Condition, ignoreCase: boolean): CompiledCondition {
  if (isExpression(condition)) {
    const matches = createSafeTest(condition.match);
    return {
      literals: undefined,
      normalize: toText,
      accepts: (value) => isPresent(value) && matches(toText(value)),
    };
  }
  const values = valuesOf(condition);
  const normalize = ignoreCase ? createLowerCase() : toText;
  const literals = values.filter((value) => value !== null).map(normalize);
  const acceptsAbsence = literals.length < values.length;
  return {
    literals: acceptsAbsence ? undefined : literals,
    normalize,
    accepts: createTest(literals, normalize, acceptsAbsence),
  };
}

/** A condition with one value, as most have, needs no set. */
function createTest(
  literals: readonly string[],
  normalize: CompiledCondition['normalize'],
  acceptsAbsence: boolean,
): CompiledCondition['accepts'] {
  const [only] = literals;
  if (literals.length === 1) return (value) => (isPresent(value) ? normalize(value) === only : acceptsAbsence);
  const known = new Set(literals);
  return (value) => (isPresent(value) ? known.has(normalize(value)) : acceptsAbsence);
}

const isPresent = (value: unknown): boolean => value !== undefined && value !== null;

/** Creates a function that converts a value to lower case. It keeps its last result, because consecutive entries often have the same value. */
function createLowerCase(): (value: unknown) => string {
  let last: unknown;
  let converted = '';
  return (value) => {
    if (value === last) return converted;
    converted = toText(value).toLowerCase();
    // Equal objects may have other contents later.
    last = typeof value === 'string' ? value : undefined;
    return converted;
  };
}

const toText = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** A condition for a message: `'a'`, `'a' or 'b'`, `/a/`, `absent`. */
export const formatCondition = (condition: Condition): string =>
  isExpression(condition) ? `/${condition.match}/` : valuesOf(condition).map(formatValue).join(' or ');

/** A value for a message. */
export function formatValue(value: ConditionValue | undefined): string {
  if (value === null || value === undefined) return 'absent';
  return typeof value === 'string' ? `'${value}'` : String(value);
}

const isExpression = (condition: Condition): condition is { readonly match: string } =>
  condition !== null && typeof condition === 'object' && 'match' in condition;

const isList = (condition: Condition): condition is readonly ConditionValue[] => Array.isArray(condition);

const valuesOf = (condition: Exclude<Condition, { readonly match: string }>): readonly ConditionValue[] =>
  isList(condition) ? condition : [condition];
