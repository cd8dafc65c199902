import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type FixtureSource, formatProblem, readFixtures } from '../../src/fixture-files/read-fixtures.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with these files, gone when the test is over. */
export function aFolder(files: Files): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fixture-files-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Reads `f.yaml`, or another single file. */
export const readOne = (content: string | Uint8Array, name = 'f.yaml'): FixtureSource =>
  readFixtures(name, aFolder({ [name]: content }));

/** Reads a folder that is shown as `fixtures`. */
export const readFolder = (files: Files): FixtureSource =>
  readFixtures(
    'fixtures',
    aFolder(Object.fromEntries(Object.entries(files).map(([name, text]) => [`fixtures/${name}`, text]))),
  );

export const told = ({ problems }: FixtureSource): string[] => problems.map(formatProblem);

/** Where a path is written, as `file:line:column path`. */
export function spot(source: FixtureSource, ...path: (string | number)[]): string {
  const place = source.placeOf(path);
  return `${place.file}:${place.line}:${place.column} ${place.path}`;
}
