import { pathText } from '../state/document/document-problems.ts';

/** Where something is written. Lines and columns count from 1; a path's indexes count within its file. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
}

/** What is wrong with a file, where, and what would be right. */
export interface FileProblem {
  readonly place: Place;
  readonly message: string;
}

/** Steps from the top of a document down to a value. */
export type Path = readonly (string | number)[];

/** Takes a problem of the text at hand. */
export type Tell = (offset: number, message: string, path?: Path) => void;

/** The text of one file. */
export interface SourceText {
  /** As shown to people. */
  readonly file: string;
  readonly text: string;
  placeAt(offset: number, path?: Path): Place;
}

export function sourceText(file: string, text: string): SourceText {
  // Most files have nothing to tell, so lines are counted when the first place is asked for.
  let starts: readonly number[] | undefined;
  return {
    file,
    text,
    placeAt(offset, path = []) {
      starts ??= lineStarts(text);
      const line = lineOf(starts, offset);
      return { file, line, column: offset - (starts[line - 1] ?? 0) + 1, path: pathText(path) };
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

/** The last line that starts at or before the offset, by halving. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
