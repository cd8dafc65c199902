import { boundedTest } from '../platform/safe-regex.ts';

export type Value = string | number | boolean | null;

/** What a value must be: equal, one of a list, or found by a regular expression. Null: not there. */
export type Condition = Value | readonly Value[] | { readonly match: string };

/** A condition made ready. */
export interface Test {
  /** The texts that it holds for, when it names them; nothing for a regular expression or an absent value. */
  readonly literals: readonly string[] | undefined;
  readonly holds: (value: unknown) => boolean;
  /** A value as the literals are written. */
  readonly fold: (value: unknown) => string;
}

/**
 * Texts and numbers compare by what they say, so that a query string can ask for a status.
 *
 * @param anyCase compares texts without regard to case
 */
export function testOf(condition: Condition, anyCase: boolean): Test {
  if (condition !== null && typeof condition === 'object' && 'match' in condition) {
    const finds = boundedTest(condition.match);
    return { literals: undefined, fold: textOf, holds: (value) => isThere(value) && finds(textOf(value)) };
  }
  const values: readonly Value[] = Array.isArray(condition) ? condition : [condition as Value];
  const fold = anyCase ? lowerTextOf : textOf;
  const texts = values.filter((value) => value !== null).map(fold);
  const absent = texts.length < values.length;
  return {
    literals: absent ? undefined : texts,
    fold,
    holds: holdsFor(texts, fold, absent),
  };
}

/** Conditions are many, and most name one text: they keep no more than they need. */
function holdsFor(texts: readonly string[], fold: Test['fold'], absent: boolean): Test['holds'] {
  const [only] = texts;
  if (texts.length === 1) return (value) => (isThere(value) ? fold(value) === only : absent);
  const named = new Set(texts);
  return (value) => (isThere(value) ? named.has(fold(value)) : absent);
}

const isThere = (value: unknown): boolean => value !== undefined && value !== null;
const lowerTextOf = (value: unknown): string => textOf(value).toLowerCase();
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** A condition in words: `'a'`, `'a' or 'b'`, `/a/`, `nothing`. */
export function conditionText(condition: Condition): string {
  if (condition !== null && typeof condition === 'object' && 'match' in condition) return `/${condition.match}/`;
  const values: readonly Value[] = Array.isArray(condition) ? condition : [condition as Value];
  return values.map(valueText).join(' or ');
}

/** A value in words. */
export const valueText = (value: Value | undefined): string =>
  value === null || value === undefined ? 'nothing' : typeof value === 'string' ? `'${value}'` : String(value);
