import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { useCompileCache } from '../../src/cli/compile-cache.ts';

const require = createRequire(import.meta.url);
const { extensions, cache: modules } = require;

let folder: string;
const fileOf = (name: string): string => join(folder, name);
const cacheFiles = (): string[] => readdirSync(folder).filter((name) => name.startsWith('.compiled'));

/** Loads `main.cjs` as a new process would, and writes what is missing in the cache. */
function start(): unknown {
  const load = extensions['.js'];
  const save = useCompileCache(folder);
  try {
    for (const file of Object.keys(modules)) if (file.startsWith(folder)) delete modules[file];
    return require(fileOf('main.cjs'));
  } finally {
    extensions['.js'] = load;
    save();
  }
}

/** Whether a start writes the cache: it replaces the file. */
function writesCache(): boolean {
  const before = statSync(fileOf(String(cacheFiles()[0]))).ino;
  start();
  return statSync(fileOf(String(cacheFiles()[0]))).ino !== before;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compile-cache-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(fileOf('main.cjs'), 'module.exports = "main of " + require("./part.cjs").name();');
  writeFileSync(fileOf('part.cjs'), 'exports.name = () => "a";');
});

test('the first start writes one file, and the next one uses it', () => {
  expect(start()).toBe('main of a');
  expect(cacheFiles()).toHaveLength(1);
  expect(writesCache()).toBe(false);
  expect(start()).toBe('main of a');
});

test('a source that has changed is compiled again, also if its length is the same', () => {
  start();
  writeFileSync(fileOf('part.cjs'), 'exports.name = () => "b";');
  expect(start()).toBe('main of b');
  expect(writesCache()).toBe(false);
});

test('the code of files that a start did not load is kept', () => {
  start();
  writeFileSync(fileOf('main.cjs'), 'module.exports = "only main";');
  expect(writesCache()).toBe(true);
  expect(readFileSync(fileOf(String(cacheFiles()[0])), 'latin1')).toContain('part.cjs');
});

test.each([
  ['an empty file', () => Buffer.alloc(0)],
  ['a file that ends early', (content: Buffer) => content.subarray(0, content.length - 9)],
  [
    'a file with a changed byte',
    (content: Buffer) => Buffer.from(content.map((byte, at) => (at === 900 ? byte ^ 1 : byte))),
  ],
  ['another file', () => Buffer.from('x'.repeat(5000))],
])('%s in place of the cache is replaced', (_, damage) => {
  start();
  const file = fileOf(String(cacheFiles()[0]));
  const whole = readFileSync(file);
  writeFileSync(file, damage(whole));
  expect(start()).toBe('main of a');
  expect(readFileSync(file).length).toBeGreaterThan(900);
  expect(writesCache()).toBe(false);
});

test('a folder that cannot be written is used without a cache', () => {
  const save = useCompileCache(folder);
  const load = extensions['.js'];
  onTestFinished(() => {
    extensions['.js'] = load;
  });
  expect(require(fileOf('main.cjs'))).toBe('main of a');
  rmSync(folder, { recursive: true });
  expect(save).not.toThrow();
});

test('errors have the position in the file', () => {
  writeFileSync(fileOf('main.cjs'), 'module.exports = new Error("here").stack;');
  expect(start()).toContain(`${fileOf('main.cjs')}:1:18`);
  expect(start()).toContain(`${fileOf('main.cjs')}:1:18`);
});

test('files of other folders are loaded as usual', () => {
  const other = mkdtempSync(join(tmpdir(), 'other-'));
  onTestFinished(() => rmSync(other, { recursive: true }));
  writeFileSync(join(other, 'index.js'), 'module.exports = require.resolve("node:fs");');
  writeFileSync(fileOf('main.cjs'), `module.exports = require(${JSON.stringify(join(other, 'index.js'))});`);
  expect(start()).toBe('node:fs');
});
