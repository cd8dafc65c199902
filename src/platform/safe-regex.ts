import type { MaybePromise } from './lazy.ts';
import { realTime } from './real-time.ts';
import { testWithTimeout } from './timed-search.ts';

/** Maximum number of steps of a search that needs no time limit: it takes a few milliseconds. */
const MAX_STEPS = 1_000_000;
/** Maximum duration of a search. Milliseconds. */
const MAX_SEARCH_MS = 100;

/** A repeated group, or a back-reference: both can match a string in more than one way. */
const AMBIGUOUS = /\)[*+{]|\\[1-9k]/;
/** Unbounded repetition. */
const UNBOUNDED = /[*+]|\{\d+,/g;
/** A choice of two. */
const CHOICE = /[?|]/g;
/** A character class, or an escaped character. Quantifiers in it have no meaning. */
const LITERAL = /\\[^1-9k]|\[(?:\\.|[^\]\\])*\]/gs;

/** Maximum number of optional parts: V8 takes seconds to compile 40, and cannot be interrupted. */
const MAX_OPTIONAL = 20;
const OPTIONAL = /[^(*+?}]\?/g;

/** Maximum length of an expression in characters. V8 accepts one of 33,000 characters, and fails at its first use. */
const MAX_LENGTH = 1_000;

/** The problem of a regular expression that a user has written; `undefined` if it is valid. */
export function regexProblem(source: string): string | undefined {
  if (source.length > MAX_LENGTH) return `has ${source.length} characters; expected at most ${MAX_LENGTH}`;
  const optional = source.replace(LITERAL, 'x').match(OPTIONAL)?.length ?? 0;
  try {
    const expression = new RegExp(source);
    if (optional > MAX_OPTIONAL) return `has ${optional} optional parts; expected at most ${MAX_OPTIONAL}`;
    // V8 compiles an expression when it is used.
    testWithTimeout(expression, '', MAX_SEARCH_MS);
    return undefined;
  } catch (error) {
    const [, reason] = String(error).split(/: (?=[^:]*$)/);
    return `is not a valid regular expression: ${reason ?? String(error)}`;
  }
}

/** Maximum duration of all searches of one call. Milliseconds. */
export const MAX_CALL_SEARCH_MS = 500;

let callSearch: { remaining: number; isExceeded: boolean } | undefined;

/** Runs a call with a limit on the time of all its searches together. Once it is exceeded, expressions do not match. */
export const limitSearchTime = <Result>(call: () => Result): Result => withSearch(newSearch(), call);

/**
 * Runs a call with a limit on the time of all its searches together, those after its synchronous part included.
 *
 * @param refuse throws the error of a call that exceeded the limit
 */
export function requireSearchTime<Result>(call: () => MaybePromise<Result>, refuse: () => never): MaybePromise<Result> {
  const search = newSearch();
  let result: MaybePromise<Result> | undefined;
  try {
    result = withSearch(search, call);
  } finally {
    if (search.isExceeded) {
      // The caller gets the error of `refuse` instead, so a rejection of the call would be unhandled.
      if (result instanceof Promise) result.catch(() => undefined);
      refuse();
    }
  }
  if (!(result instanceof Promise)) return result;
  return result.finally(() => {
    if (search.isExceeded) refuse();
  });
}

const newSearch = (): NonNullable<typeof callSearch> => ({ remaining: MAX_CALL_SEARCH_MS, isExceeded: false });

/** Returns a function that runs a later part of the current call under the same limit. */
export function continueSearchLimit(): <Result>(part: () => Result) => Result {
  const search = callSearch;
  return (part) => withSearch(search, part);
}

function withSearch<Result>(search: typeof callSearch, part: () => Result): Result {
  const outer = callSearch;
  callSearch = search;
  try {
    return part();
  } finally {
    callSearch = outer;
  }
}

/**
 * Creates a test for a regular expression that a user has written. Its time is limited: if the expression may backtrack, to
 * 100 ms. An expression that has exceeded this limit is not run again where it may backtrack, and does not match.
 *
 * @throws SyntaxError if the expression is not valid
 */
export function createSafeTest(source: string): (text: string) => boolean {
  const expression = new RegExp(source);
  const plain = source.replace(LITERAL, 'x');
  const isAmbiguous = AMBIGUOUS.test(plain);
  const power = 1 + (plain.match(UNBOUNDED)?.length ?? 0);
  const choices = 2 ** (plain.match(CHOICE)?.length ?? 0);
  let isTimedOut = false;
  return (text) => {
    if (!isAmbiguous && text.length ** power * choices <= MAX_STEPS) return expression.test(text);
    if (isTimedOut) return false;
    if (callSearch !== undefined && callSearch.remaining <= 0) {
      callSearch.isExceeded = true;
      return false;
    }
    const started = realTime.monotonicNow();
    const found = testWithTimeout(expression, text, MAX_SEARCH_MS);
    if (callSearch !== undefined) callSearch.remaining -= realTime.monotonicNow() - started;
    isTimedOut = found === undefined;
    return found ?? false;
  };
}
