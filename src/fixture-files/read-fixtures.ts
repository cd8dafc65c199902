import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { findPlace, plainValue, writtenMap } from './ast.ts';
import { isJson, listFixtureFiles, unreadable } from './list-files.ts';
import { kindWord, mergeFiles, type Root } from './merge-files.ts';
import { readJson } from './read-json.ts';
import { readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';
import { type FileProblem, type Path, type Place, sourceText, type Tell } from './source-location.ts';

/** A document read from disk, and where each part of it is written. */
export interface FixtureSource {
  /** The merged plain value; an empty map when nothing is written. */
  readonly document: unknown;
  /**
   * Where the value at a path of the merged document is written: a map's entry where its key stands, a list's item where
   * it begins. What is not written stands where its nearest written ancestor does.
   */
  placeOf(path: Path): Place;
  /** What cannot be read. A file that does not parse, or is no map, adds nothing to the document. */
  readonly problems: readonly FileProblem[];
}

/**
 * Reads a YAML or JSON file, or a folder of such files, merged in the order of their names. Bad content and a missing
 * path are problems, never thrown.
 */
export function readFixtures(where: string, cwd: string = process.cwd()): FixtureSource {
  const path = resolve(cwd, where);
  const problems: FileProblem[] = [];
  const shownAs = shown(path, cwd);
  const [first, ...others] = filesAt(path, shownAs, problems).flatMap(
    (file) => readRoot(file, shown(file, cwd), problems) ?? [],
  );
  const root = first === undefined ? emptyRoot(shownAs) : mergeFiles([first, ...others], problems);
  return { document: plainValue(root.node), placeOf: (steps) => findPlace(root, steps), problems };
}

/** A problem in one line, its place first. */
export function formatProblem({ place: { file, line, column, path }, message }: FileProblem): string {
  return `${file}:${line}:${column}${path && ` ${path}`}: ${message}`;
}

function filesAt(path: string, shownAs: string, problems: FileProblem[]): string[] {
  const tell = (message: string) => problems.push({ place: sourceText(shownAs, '').placeAt(0), message });
  try {
    const names = listFixtureFiles(path);
    if (names === undefined) return [path];
    if (names.length === 0) tell('the folder holds no fixtures: put a *.yaml, *.yml or *.json file into it');
    return names.map((name) => join(path, name));
  } catch (error) {
    tell(unreadable(error));
    return [];
  }
}

function readRoot(path: string, file: string, problems: FileProblem[]): Root | undefined {
  const source = readText(path, file);
  if ('message' in source) {
    problems.push(source);
    return undefined;
  }
  if (source.text.trim() === '') return emptyRoot(file);
  const tell: Tell = (offset, message, steps) => problems.push({ place: source.placeAt(offset, steps), message });
  const read = isJson(path) ? readJson(source, tell) : readYaml(source, tell);
  if (read === undefined) return undefined;
  const { node, offset } = read;
  if (node.kind === 'map') return { source, offset: 0, step: '', node };
  tell(offset, `is ${kindWord(node)} at the top: write a map of keys such as 'customers'`);
  return undefined;
}

const emptyRoot = (file: string): Root => ({
  source: sourceText(file, ''),
  offset: 0,
  step: '',
  node: writtenMap(new Map()),
});

/** As people name it: from where they stand when it lies below, whole otherwise. */
function shown(path: string, cwd: string): string {
  const below = relative(resolve(cwd), path);
  if (below === '') return '.';
  return below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below) ? path : below;
}
