import { readFileSync } from 'node:fs';
import { unreadable } from './list-files.ts';
import { type FileProblem, type SourceText, sourceText } from './source-location.ts';

const LINE_FEED = 0x0a;

/** The text of a file, or why there is none. A byte order mark is left out. */
export function readText(path: string, file: string): SourceText | FileProblem {
  let bytes: Buffer | undefined;
  try {
    bytes = readFileSync(path);
    return sourceText(file, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const spot = bytes && firstInvalid(bytes);
    if (spot === undefined) return { place: { file, line: 1, column: 1, path: '' }, message: unreadable(error) };
    return { place: { file, ...spot, path: '' }, message: 'is not UTF-8: save the file as UTF-8' };
  }
}

/** Where bytes cease to be UTF-8. A line feed is never a part of another character, so each line can be tried alone. */
function firstInvalid(bytes: Buffer): { line: number; column: number } | undefined {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed;
    const part = bytes.subarray(start, end);
    try {
      strict.decode(part);
    } catch {
      return { line, column: new TextDecoder().decode(part).indexOf('\uFFFD') + 1 };
    }
    start = end + 1;
  }
  return undefined;
}
