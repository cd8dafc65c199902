import { createContext, Script } from 'node:vm';

/** Maximum number of steps of a search that needs no time limit: it takes a few milliseconds. */
const MAX_STEPS = 1_000_000;
/** Maximum duration of a search. Milliseconds. */
const MAX_SEARCH_MS = 100;

/** A repeated group, or a back-reference: both can match a text in more than one way. */
const AMBIGUOUS = /\)[*+{]|\\[1-9k]/;
/** Unbounded repetition. */
const UNBOUNDED = /[*+]|\{\d+,/g;
/** A choice of two. */
const CHOICE = /[?|]/g;
/** A character class, or an escaped character: neither repeats anything. */
const LITERAL = /\\[^1-9k]|\[(?:\\.|[^\]\\])*\]/gs;

/** Maximum number of optional parts: V8 takes seconds to compile forty, and cannot be interrupted. */
const MAX_OPTIONAL = 20;
const OPTIONAL = /[^(*+?}]\?/g;

/** What is wrong with a regular expression of a user; `undefined` if it is valid. */
export function regexProblem(source: string): string | undefined {
  try {
    new RegExp(source);
  } catch (error) {
    const [, reason] = String(error).split(/: (?=[^:]*$)/);
    return `is not a valid regular expression: ${reason ?? String(error)}`;
  }
  const optional = source.replace(LITERAL, 'x').match(OPTIONAL)?.length ?? 0;
  return optional > MAX_OPTIONAL ? `has ${optional} optional parts; expected at most ${MAX_OPTIONAL}` : undefined;
}

/**
 * A test by a regular expression of a user, in a time that no string can exceed: an expression that may backtrack has a
 * tenth of a second. After it exceeded that once, it matches no such string any more.
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
    const found = testWithTimeout(expression, text);
    isTimedOut = found === undefined;
    return found ?? false;
  };
}

let search: { readonly script: Script; readonly context: { expression?: RegExp; text?: string } } | undefined;

/** @returns `undefined` after a timeout */
function testWithTimeout(expression: RegExp, text: string): boolean | undefined {
  search ??= { script: new Script('expression.test(text)'), context: createContext({}) };
  Object.assign(search.context, { expression, text });
  try {
    return search.script.runInContext(search.context, { timeout: MAX_SEARCH_MS }) === true;
  } catch {
    return undefined;
  } finally {
    search.context.text = '';
  }
}
