import { readFileSync, statSync } from 'node:fs';
import { describeReadError, isJson } from './list-files.ts';
import { createSourceText, type FileProblem, type SourceText } from './source-location.ts';

const LINE_FEED = 0x0a;

const MEGABYTE = 1024 * 1024;
/** Maximum size of a file. Reading YAML needs memory of forty times the size of the file, JSON of ten times. */
const MAX_YAML_BYTES = 16 * MEGABYTE;
const MAX_JSON_BYTES = 64 * MEGABYTE;

const describeSize = (size: number, max: number): string =>
  `the file has ${Math.ceil(size / MEGABYTE)} MB; expected at most ${max / MEGABYTE} MB${max === MAX_YAML_BYTES ? ' of YAML' : ''}`;

/** The text of a file without its byte order mark, or the problem that prevents reading it. */
export function readSourceText(path: string, file: string): SourceText | FileProblem {
  let bytes: Buffer | undefined;
  try {
    const { size } = statSync(path);
    const max = isJson(path) ? MAX_JSON_BYTES : MAX_YAML_BYTES;
    if (size > max) return { location: { file }, message: describeSize(size, max) };
    bytes = readFileSync(path);
    return createSourceText(file, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const invalid = bytes && findInvalidUtf8(bytes);
    if (invalid === undefined) return { location: { file }, message: describeReadError(error) };
    return { location: { file, ...invalid, path: '' }, message: 'invalid UTF-8: save the file as UTF-8' };
  }
}

/** Position of the first invalid byte. A line feed is never part of another character, so each line is decoded separately. */
function findInvalidUtf8(bytes: Buffer): { line: number; column: number } | undefined {
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
