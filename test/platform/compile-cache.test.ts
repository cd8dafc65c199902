import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { useCompileCache } from '../../src/platform/compile-cache.ts';

const require = createRequire(import.meta.url);
const { extensions, cache: modules } = require;

let folder: string;
const fileOf = (name: string): string => join(folder, name);
const cacheFiles = (): string[] => readdirSync(folder).filter((name) => name.startsWith('.compiled'));

/** Loads `main.cjs` as a new process would, and writes what is missing in the cache. */
function start(): unknown {
  const { save, release } = useCompileCache(folder);
  try {
    for (const file of Object.keys(modules)) if (file.startsWith(folder)) delete modules[file];
    return require(fileOf('main.cjs'));
  } finally {
    release();
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
  const { save, release } = useCompileCache(folder);
  onTestFinished(release);
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

test('files of the folder are in the cache of modules, and are loaded once', () => {
  writeFileSync(fileOf('main.cjs'), 'module.exports = [require("./part.cjs"), require("./part.cjs")];');
  start();
  const exported = start();
  expect(exported).toEqual([modules[fileOf('part.cjs')]?.exports, require(fileOf('part.cjs'))]);
  expect(modules[fileOf('part.cjs')]).toMatchObject({ filename: fileOf('part.cjs'), loaded: true });
});

test('files that require each other get what the other has exported until then', () => {
  writeFileSync(fileOf('main.cjs'), 'exports.early = 1; exports.late = require("./part.cjs").early;');
  writeFileSync(fileOf('part.cjs'), 'exports.early = require("./main.cjs").early + 1;');
  expect(start()).toEqual({ early: 1, late: 2 });
});

test('a file that throws is loaded again by the next require', () => {
  writeFileSync(fileOf('main.cjs'), 'module.exports = () => require("./part.cjs");');
  writeFileSync(fileOf('part.cjs'), 'throw new Error("not ready");');
  const load = start();
  if (typeof load !== 'function') throw new Error('main.cjs exports no function');
  expect(load).toThrow('not ready');
  writeFileSync(fileOf('part.cjs'), 'exports.name = "ready";');
  expect(load()).toEqual({ name: 'ready' });
});

test('caches of other versions are removed when there are more than three', () => {
  for (const name of ['.compiled-1', '.compiled-2', '.compiled-3']) writeFileSync(fileOf(name), '');
  start();
  expect(cacheFiles()).toHaveLength(4);
  writeFileSync(fileOf('.compiled-4'), '');
  writeFileSync(fileOf('part.cjs'), 'exports.name = () => "b";');
  start();
  expect(cacheFiles()).toHaveLength(1);
});

test('only the hook of the cache is removed', () => {
  const before = extensions['.js'];
  const { release } = useCompileCache(folder);
  expect(extensions['.js']).not.toBe(before);
  const other: NodeJS.RequireExtensions['.js'] = (module, file) => before(module, file);
  extensions['.js'] = other;
  release();
  expect(extensions['.js']).toBe(other);
  extensions['.js'] = before;
});
