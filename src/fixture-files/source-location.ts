import { type DocumentPath, formatPath } from '../state/document/document-problems.ts';

/** Position of a value in a file. Lines and columns count from 1; indexes in `path` count within the file. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
}

/** A file or folder as a whole, such as one that does not exist. */
export interface FileLocation {
  readonly file: string;
}

/** A validation problem of a file. The message also states what is valid. */
export interface FileProblem {
  readonly location: SourceLocation | FileLocation;
  readonly message: string;
}

/** Reports a problem at an offset of the file that is being read. */
export type ReportProblem = (offset: number, message: string, path?: DocumentPath) => void;

/** The text of one file. */
export interface SourceText {
  /** The file's name as shown in messages. */
  readonly file: string;
  readonly text: string;
  locationAt(offset: number, path?: DocumentPath): SourceLocation;
}

/** The text of a file, with the line and column of each offset. */
export function createSourceText(file: string, text: string): SourceText {
  // Most files have no problems, so the line index is built on first use.
  let starts: readonly number[] | undefined;
  return {
    file,
    text,
    locationAt(offset, path = []) {
      starts ??= lineStarts(text);
      const line = lineOf(starts, offset);
      return { file, line, column: offset - (starts[line - 1] ?? 0) + 1, path: formatPath(path) };
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

/** The line that contains the offset, by binary search. */
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
