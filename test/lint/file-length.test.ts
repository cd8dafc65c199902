import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '../..');
const MAX_LINES = 250;

/** The linter counts a template literal of many lines, such as a snapshot, as one line. */
test.each([
  ['src', /\.(?:tsx?|css)$/, 1000],
  ['test', /\.(?:tsx?|mjs)$/, 500],
])(`no source file of %s has more than ${MAX_LINES} lines`, (folder, ending, minimum) => {
  const files = readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((file) => ending.test(file) && !file.includes('node_modules'))
    .map((file) => ({ file, source: readFileSync(join(PROJECT, file), 'utf8') }))
    .filter(({ source }) => !source.startsWith('// Generated'));
  expect(files.length).toBeGreaterThan(minimum);
  const longFiles = files.filter(({ source }) => source.trimEnd().split('\n').length > MAX_LINES);
  expect(longFiles.map(({ file }) => file)).toEqual([]);
});
