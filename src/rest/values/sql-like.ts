/** A part of a pattern: `any` for `%` (any string), `one` for `_` (any character), or a letter. A backslash escapes. */
type PatternPart = 'any' | 'one' | { readonly letter: string };

/**
 * Whether a string matches a pattern of MySQL's `LIKE`, ignoring case. It backtracks to the last `%` only, so that the time is
 * limited to the length of the pattern times that of the string.
 */
export function isLike(value: string, pattern: string): boolean {
  const letters = [...value.toLowerCase()];
  const parts = parsePattern(pattern.toLowerCase());
  let position = 0;
  let index = 0;
  let retry: { readonly position: number; readonly index: number } | undefined;
  while (position < letters.length) {
    const part = parts[index];
    if (part === 'any') {
      index += 1;
      retry = { position, index };
    } else if (part !== undefined && (part === 'one' || part.letter === letters[position])) {
      position += 1;
      index += 1;
    } else if (retry) {
      retry = { position: retry.position + 1, index: retry.index };
      ({ position, index } = retry);
    } else return false;
  }
  return parts.slice(index).every((part) => part === 'any');
}

const parsePattern = (pattern: string): PatternPart[] =>
  [...pattern.matchAll(/\\?./gsu)].map(([part]) => {
    if (part === '%') return 'any';
    if (part === '_') return 'one';
    return { letter: part.length > 1 && part.startsWith('\\') ? part.slice(1) : part };
  });
