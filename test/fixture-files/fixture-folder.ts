import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type FixtureSource, formatProblem, readFixtures } from '../../src/fixture-files/read-fixtures.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Creates a folder with these files, which is removed when the test ends. */
export function createFolder(files: Files): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fixture-files-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Reads a single file, `f.yaml` by default. */
export const readOne = (content: string | Uint8Array, name = 'f.yaml'): FixtureSource =>
  readFixtures(name, createFolder({ [name]: content }));

/** Reads a folder that is shown as `fixtures`. */
export const readFolder = (files: Files): FixtureSource =>
  readFixtures(
    'fixtures',
    createFolder(Object.fromEntries(Object.entries(files).map(([name, text]) => [`fixtures/${name}`, text]))),
  );

export const messagesOf = ({ problems }: FixtureSource): string[] => problems.map((problem) => formatProblem(problem));

/** Location of a path, as `file:line:column path`. */
export function locationText(source: FixtureSource, ...path: (string | number)[]): string {
  const location = source.locationOf(path);
  return `${location.file}:${location.line}:${location.column} ${location.path}`;
}
