import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { DocumentPath } from '../state/document/document-problems.ts';
import { createObject, findLocation, toPlainValue } from './ast.ts';
import { describeReadError, isJson, listFixtureFiles } from './list-files.ts';
import { describeKind, mergeFiles, type RootEntry } from './merge-files.ts';
import { readJson } from './read-json.ts';
import { readSourceText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';
import { createSourceText, type FileProblem, type ReportProblem, type SourceLocation } from './source-location.ts';

/** A document read from disk, with the source location of each of its parts. */
export interface FixtureSource {
  /** The merged plain value; an empty object for empty files. */
  readonly document: unknown;
  /**
   * Location of the value at a path of the merged document: of the key for an entry of an object, of the value for an
   * item of an array. A path that the document does not contain has the location of its closest ancestor.
   */
  locationOf(path: DocumentPath): SourceLocation;
  /** Problems found while reading. A file that cannot be parsed, or is not an object, is left out of the document. */
  readonly problems: readonly FileProblem[];
}

/**
 * Reads a YAML or JSON file, or a folder of such files, merged in the order of their names. Invalid content and a missing
 * path are reported as problems, never thrown.
 */
export function readFixtures(fixtures: string, cwd: string = process.cwd()): FixtureSource {
  const path = resolve(cwd, fixtures);
  const problems: FileProblem[] = [];
  const displayedPath = displayPath(path, cwd);
  const [first, ...others] = filesAt(path, displayedPath, problems).flatMap(
    (file) => readRoot(file, displayPath(file, cwd), problems) ?? [],
  );
  const root = first === undefined ? emptyRoot(displayedPath) : mergeFiles([first, ...others], problems);
  return { document: toPlainValue(root.node), locationOf: (steps) => findLocation(root, steps), problems };
}

/**
 * Formats a problem in one line that begins with its location. For a file or folder as a whole, which has no position, the
 * line begins with the option that names it.
 */
export function formatProblem({ location, message }: FileProblem, option?: string): string {
  if (!('line' in location)) return `${option === undefined ? '' : `${option}: `}${location.file}: ${message}`;
  const { file, line, column, path } = location;
  return `${file}:${line}:${column}${path && ` ${path}`}: ${message}`;
}

function filesAt(path: string, displayedPath: string, problems: FileProblem[]): string[] {
  const report = (message: string) => problems.push({ location: { file: displayedPath }, message });
  try {
    const names = listFixtureFiles(path);
    if (names === undefined) return [path];
    if (names.length === 0) report('the folder contains no fixtures: add a *.yaml, *.yml or *.json file');
    return names.map((name) => join(path, name));
  } catch (error) {
    report(describeReadError(error));
    return [];
  }
}

function readRoot(path: string, file: string, problems: FileProblem[]): RootEntry | undefined {
  const source = readSourceText(path, file);
  if ('message' in source) {
    problems.push(source);
    return undefined;
  }
  if (isEmpty(source.text, isJson(path))) {
    problems.push({ location: { file }, message: 'the file is empty: write {} for a world without fixtures' });
    return undefined;
  }
  const report: ReportProblem = (offset, message, steps) =>
    problems.push({ location: source.locationAt(offset, steps), message });
  const read = isJson(path) ? readJson(source, report) : readYaml(source, report);
  if (read === undefined) return undefined;
  const { node, offset } = read;
  if (node.kind === 'object') return { source, offset: 0, step: '', node };
  report(offset, `the top level is ${describeKind(node)}: write an object with keys such as 'customers'`);
  return undefined;
}

/** Whether a file has no content; a YAML file may have comments. */
const isEmpty = (text: string, json: boolean): boolean =>
  (json ? text : text.replaceAll(/#.*$/gm, '').replaceAll(/^---/gm, '')).replaceAll('\uFEFF', '').trim() === '';

const emptyRoot = (file: string): RootEntry => ({
  source: createSourceText(file, ''),
  offset: 0,
  step: '',
  node: createObject(new Map()),
});

/** Relative to the working directory when the path is below it, absolute otherwise. */
function displayPath(path: string, cwd: string): string {
  const relativePath = relative(resolve(cwd), path);
  if (relativePath === '') return '.';
  return relativePath === '..' || relativePath.startsWith(`..${sep}`) || isAbsolute(relativePath) ? path : relativePath;
}
