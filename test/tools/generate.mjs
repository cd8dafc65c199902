// Writes the generated files: the layer rules and their picture, and the pages of the documentation.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from './project.mjs';

const vitest = join(PROJECT, 'node_modules/vitest/vitest.mjs');
const steps = [
  [join(PROJECT, 'test/tools/generate-layer-rules.mjs')],
  [join(PROJECT, 'test/tools/generate-icons.mjs')],
  [join(PROJECT, 'node_modules/@biomejs/biome/bin/biome'), 'check', '--write', 'src/console/elements/icon-paths.ts'],
  // The tests that hold the pages write them when UPDATE is 1.
  [vitest, 'run', 'test/docs/generated-pages.test.ts', 'test/fixtures/schema.test.ts'],
];
for (const args of steps) {
  const options = { cwd: PROJECT, stdio: 'inherit', env: { ...process.env, UPDATE: '1' } };
  const { status } = spawnSync(process.execPath, args, options);
  if (status !== 0) process.exit(status ?? 1);
}
