import { nestingOf } from './nesting-depth.ts';

/** PHP's `json_decode` takes no more arrays and objects in each other. */
const DEEPEST = 512;

/**
 * JSON as PHP takes it.
 *
 * @throws Error in PHP's words, which repeat nothing of the text as those of `JSON.parse` do
 */
export function parseJson(text: string): unknown {
  const value = parsed(text);
  if (text.length > DEEPEST * 2 && nestingOf(text) > DEEPEST) throw new Error('Maximum stack depth exceeded');
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('Syntax error');
  }
}
