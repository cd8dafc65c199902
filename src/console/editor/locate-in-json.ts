import type { JsonPath } from './open-api-schema.ts';

/** The place of the caret in JSON that may be unfinished. */
interface JsonLocation {
  readonly path: JsonPath;
  /** Whether the caret is at the key that the path ends with, not at its value. */
  readonly isAtKey: boolean;
  /** The string, number or word at the caret. */
  readonly word: { readonly from: number; readonly to: number } | undefined;
}

/** A string, which may have no end, a number or word, or punctuation. */
const TOKEN = /"(?:[^"\\\n]|\\.)*"?|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Finds the place of an offset in JSON. */
export function locateInJson(text: string, offset: number): JsonLocation {
  const path: (string | number)[] = [];
  let isAtKey = false;
  for (const { 0: token, index: from } of text.matchAll(TOKEN)) {
    const to = from + token.length;
    const last = path.at(-1);
    if (!/^[{}[\],:]$/.test(token)) {
      if (offset < from) break;
      if (isAtKey) path[path.length - 1] = token.replaceAll('"', '');
      if (offset <= to) return { path, isAtKey, word: { from, to } };
    } else if (offset <= from) break;
    else if (token === '{' || token === '[') {
      path.push(token === '{' ? '' : 0);
      isAtKey = token === '{';
    } else if (token === ',') {
      isAtKey = typeof last === 'string';
      if (last !== undefined) path[path.length - 1] = typeof last === 'number' ? last + 1 : '';
    } else {
      isAtKey = false;
      if (token !== ':') path.pop();
    }
  }
  return { path, isAtKey, word: undefined };
}
