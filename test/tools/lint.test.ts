import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import biomeConfiguration from '../../biome.json' with { type: 'json' };
import { checkedFiles, PROJECT, runWhenChanged } from './project.mjs';

const COMPILER = join(PROJECT, 'node_modules/typescript/bin/tsc');

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

test('compiler and linter run again when a source, a test, a configuration, a rule or a version changes', () => {
  const files = checkedFiles();
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
      'tsconfig.json',
      'test/tsconfig.json',
      'src/console/tsconfig.json',
      'test/tools/types.mjs',
      'vitest.config.ts',
    ]),
  );
  expect(files.filter((file) => file.includes('node_modules'))).toEqual([]);
  expect(biomeConfiguration.files.includes).toEqual(['src/**', 'test/**', '*.json', '*.ts', '!package-lock.json']);
});

/** The files that the compiler read, from what it writes for its next run. */
function filesThatCompilerRead(folder: string, buildInfo: string): string[] {
  const cache = join(PROJECT, 'node_modules/.cache');
  if (!existsSync(join(cache, buildInfo))) execFileSync(process.execPath, [COMPILER, '-p', folder], { cwd: PROJECT });
  const { fileNames }: { fileNames: string[] } = JSON.parse(readFileSync(join(cache, buildInfo), 'utf8'));
  return fileNames.filter((file) => file.startsWith('../')).map((file) => relative(PROJECT, join(cache, file)));
}

test('the stamp of the compiler covers every file of the project that it reads', () => {
  const read = [
    ...filesThatCompilerRead('test', 'test.tsbuildinfo'),
    ...filesThatCompilerRead('src/console', 'console.tsbuildinfo'),
  ];
  // Packages are covered by lock files, and what a build writes by its sources.
  const ofProject = read.filter((file) => !/^dist[\\/]|node_modules/.test(file) && existsSync(join(PROJECT, file)));
  const checked = new Set(checkedFiles());
  expect(ofProject).toEqual(
    expect.arrayContaining(['src/index.ts', 'src/console/main.tsx', 'test/tools/lint.test.ts', 'fixtures/schema.json']),
  );
  expect(ofProject.filter((file) => !checked.has(file))).toEqual([]);
});
