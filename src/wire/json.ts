import { nestingOf } from './nesting.ts';

/** PHP's `json_decode` takes no more arrays and objects in each other. */
const DEEPEST = 512;

/**
 * JSON as PHP takes it.
 *
 * @throws Error that says what is wrong with the text
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (text.length > DEEPEST * 2 && nestingOf(text) > DEEPEST) throw new Error('Maximum stack depth exceeded');
  return value;
}
