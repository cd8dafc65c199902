// npm run mutation: changes the sources of the core to find out whether the tests notice. Arguments are those of Stryker,
// such as --mutate "src/matching/**/*.ts".
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from './project.mjs';

const folder = join(PROJECT, 'test/mutation');
const stryker = join(folder, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const config = join(folder, 'stryker.config.json');
const { status } = spawnSync(process.execPath, [stryker, 'run', config, ...process.argv.slice(2)], {
  cwd: PROJECT,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
