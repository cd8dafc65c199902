// Runs the linter, but only when a file has changed since it last passed: rules that follow types and imports need all files.
//   node test/tools/lint.mjs
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { filesBelow, hashFiles, isMain, PROJECT, runWhenChanged } from './project.mjs';

const STAMP = join(PROJECT, 'node_modules/.cache/lint.json');

/** All files on which the result depends: those that `biome.json` includes, the rules among them, and the versions of packages. */
export function lintedFiles() {
  const inRoot = readdirSync(PROJECT).filter((file) => /\.(?:json|ts)$/.test(file));
  const inFolders = ['src', 'test'].flatMap(filesBelow).filter((file) => !file.split(sep).includes('node_modules'));
  return [...inRoot.sort(), ...inFolders];
}

function lint() {
  const linter = join(PROJECT, 'node_modules/@biomejs/biome/bin/biome');
  const { status } = spawnSync(process.execPath, [linter, 'check', '--error-on-warnings'], {
    cwd: PROJECT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (isMain(import.meta)) {
  const hasRun = await runWhenChanged(STAMP, hashFiles(lintedFiles()), lint);
  if (!hasRun) console.error('No file has changed since the linter passed.');
}
