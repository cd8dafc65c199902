// Runs the linter, but only when a file has changed since it last passed: rules that follow types and imports need all files.
//   node test/tools/lint.mjs
import { join } from 'node:path';
import { checkedFiles, hashFiles, isMain, PROJECT, runProgram, runWhenChanged } from './project.mjs';

const STAMP = join(PROJECT, 'node_modules/.cache/lint.json');

const lint = () => runProgram('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']);

if (isMain(import.meta)) {
  const hasRun = await runWhenChanged(STAMP, hashFiles(checkedFiles()), lint);
  if (!hasRun) console.error('No file has changed since the linter passed.');
}
