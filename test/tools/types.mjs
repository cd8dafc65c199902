// Checks the types of sources, tests and console, but only when a file has changed since they last passed: even without a
// change, the compiler reads all files and the declarations of all packages.
//   node test/tools/types.mjs
import { join } from 'node:path';
import { checkedFiles, hashFiles, isMain, PROJECT, runProgram, runWhenChanged } from './project.mjs';

const STAMP = join(PROJECT, 'node_modules/.cache/types.json');

/** Sources are checked with the tests. */
const TYPE_CHECKED = ['test', 'src/console'];

function checkTypes() {
  for (const folder of TYPE_CHECKED) runProgram('typescript/bin/tsc', ['-p', folder, '--singleThreaded']);
}

if (isMain(import.meta)) {
  const hasRun = await runWhenChanged(STAMP, hashFiles(checkedFiles()), checkTypes);
  if (!hasRun) console.error('No file has changed since the types passed.');
}
