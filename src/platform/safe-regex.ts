import { createContext, Script } from 'node:vm';

/** So many steps are over before anybody notices. */
const FEW_STEPS = 1_000_000;
/** After that a search is given up. Milliseconds. */
const LONGEST_SEARCH = 100;

/** What can be walked in more than one way: a repeated group, or a group that is looked back at. */
const TANGLED = /\)[*+{]|\\[1-9k]/;
/** What takes as much of the text as there is, and what can be taken in two ways. */
const LONG = /[*+]|\{\d+,/g;
const EITHER = /[?|]/g;
/** A class, or a character that stands for itself: neither repeats anything. */
const LITERAL = /\\[^1-9k]|\[(?:\\.|[^\]\\])*\]/gs;

/** V8 takes seconds to prepare one of forty, and cannot be stopped at it. */
const MOST_OPTIONAL = 20;
const OPTIONAL = /[^(*+?}]\?/g;

/** What is wrong with a regular expression from outside. */
export function faultOfExpression(source: string): string | undefined {
  try {
    new RegExp(source);
  } catch (error) {
    const [, reason] = String(error).split(/: (?=[^:]*$)/);
    return `is no regular expression: ${reason ?? 'it cannot be read'}`;
  }
  const optional = source.replace(LITERAL, 'x').match(OPTIONAL)?.length ?? 0;
  return optional > MOST_OPTIONAL ? `has ${optional} optional parts; expected at most ${MOST_OPTIONAL}` : undefined;
}

/**
 * A test by a regular expression from outside, which no text can make last: where an expression may go back over the text
 * again and again, it has a tenth of a second; one that was ever given up does not hold for texts like that any more.
 *
 * @throws SyntaxError when it is none
 */
export function boundedTest(source: string): (text: string) => boolean {
  const expression = new RegExp(source);
  const plain = source.replace(LITERAL, 'x');
  const isTangled = TANGLED.test(plain);
  const power = 1 + (plain.match(LONG)?.length ?? 0);
  const ways = 2 ** (plain.match(EITHER)?.length ?? 0);
  let isGivenUp = false;
  return (text) => {
    if (!isTangled && text.length ** power * ways <= FEW_STEPS) return expression.test(text);
    if (isGivenUp) return false;
    const found = timedTest(expression, text);
    isGivenUp = found === undefined;
    return found ?? false;
  };
}

let search: { readonly script: Script; readonly around: { expression?: RegExp; text?: string } } | undefined;

/** Nothing when the time was over. */
function timedTest(expression: RegExp, text: string): boolean | undefined {
  search ??= { script: new Script('expression.test(text)'), around: createContext({}) };
  Object.assign(search.around, { expression, text });
  try {
    return search.script.runInContext(search.around, { timeout: LONGEST_SEARCH }) === true;
  } catch {
    return undefined;
  } finally {
    search.around.text = '';
  }
}
