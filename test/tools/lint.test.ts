import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import biomeConfiguration from '../../biome.json' with { type: 'json' };
import { lintedFiles } from './lint.mjs';
import { runWhenChanged } from './project.mjs';

function createStamp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stamp-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'cache/stamp.json');
}

test('a step runs once for the same hash, and again for another one', async () => {
  const stamp = createStamp();
  const run = vi.fn();
  const results: boolean[] = [];
  for (const hash of ['a', 'a', 'b', 'b', 'a']) results.push(await runWhenChanged(stamp, hash, run));
  expect(results).toEqual([true, false, true, false, true]);
  expect(run).toHaveBeenCalledTimes(3);
});

test('a step that fails runs again for the same hash, and for one for which it succeeded before', async () => {
  const stamp = createStamp();
  const run = vi.fn();
  const fail = () => Promise.reject(new Error('failed'));
  await runWhenChanged(stamp, 'a', run);
  await expect(runWhenChanged(stamp, 'b', fail)).rejects.toThrow('failed');
  await expect(runWhenChanged(stamp, 'b', fail)).rejects.toThrow('failed');
  expect(await runWhenChanged(stamp, 'a', run)).toBe(true);
  expect(run).toHaveBeenCalledTimes(2);
});

test('the linter runs again when a source, a test, its configuration, a rule or a version changes', () => {
  const files = lintedFiles();
  expect(files).toEqual(
    expect.arrayContaining([
      'src/index.ts',
      'src/console/main.tsx',
      'test/tools/lint.test.ts',
      'test/tools/lint.mjs',
      'test/facts/routes.json',
      'test/lint/no-async.grit',
      'biome.json',
      'package.json',
      'package-lock.json',
      'test/package.json',
      'vitest.config.ts',
    ]),
  );
  expect(files.filter((file) => file.includes('node_modules'))).toEqual([]);
  expect(biomeConfiguration.files.includes).toEqual(['src/**', 'test/**', '*.json', '*.ts', '!package-lock.json']);
});
