/** `%` is any text, `_` one character, and a backslash takes the meaning of what follows. */
type Piece = 'any' | 'one' | { readonly letter: string };

/**
 * Whether a text is as MySQL's `LIKE` says, without regard to case. Goes back to the latest `%` only, so that no pattern takes
 * longer than its length times that of the text.
 */
export function isLike(text: string, pattern: string): boolean {
  const letters = [...text.toLowerCase()];
  const pieces = piecesOf(pattern.toLowerCase());
  let at = 0;
  let next = 0;
  let again: { readonly at: number; readonly next: number } | undefined;
  while (at < letters.length) {
    const piece = pieces[next];
    if (piece === 'any') {
      next += 1;
      again = { at, next };
    } else if (piece !== undefined && (piece === 'one' || piece.letter === letters[at])) {
      at += 1;
      next += 1;
    } else if (again) {
      again = { at: again.at + 1, next: again.next };
      ({ at, next } = again);
    } else return false;
  }
  return pieces.slice(next).every((piece) => piece === 'any');
}

const piecesOf = (pattern: string): Piece[] =>
  [...pattern.matchAll(/\\?./gsu)].map(([piece]) => {
    if (piece === '%') return 'any';
    if (piece === '_') return 'one';
    return { letter: piece.length > 1 && piece.startsWith('\\') ? piece.slice(1) : piece };
  });
