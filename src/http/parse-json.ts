import { nestingDepth } from './nesting-depth.ts';

/** Maximum nesting of arrays and objects in PHP's `json_decode`. */
const MAX_DEPTH = 512;

const SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]/;
/** `JSON.stringify` escapes a surrogate only if it is unpaired. */
const UNPAIRED_SURROGATE = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/**
 * Parses JSON as PHP does.
 *
 * @throws Error with PHP's message, which does not repeat a part of the string as that of `JSON.parse` does
 */
export function parseJson(text: string): unknown {
  const value = parse(text);
  if (text.length > MAX_DEPTH * 2 && nestingDepth(text) > MAX_DEPTH) throw new Error('Maximum stack depth exceeded');
  if (text.includes('\\u') && SURROGATE_ESCAPE.test(text) && UNPAIRED_SURROGATE.test(JSON.stringify(value))) {
    throw new Error('Single unpaired high surrogate in Unicode escape');
  }
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('Syntax error');
  }
}
