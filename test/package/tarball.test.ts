import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { expect, inject, test } from 'vitest';
import { createThrowAwayProject, run } from './throw-away-project.ts';

/** Of all files. Above this size, look for what is contained twice, and for code of other packages that does not run. */
const MAX_SIZE = 6_000_000;
/** Node.js prints the line of an exception that nobody catches. */
const MAX_LINE = 8_000;

test('publint finds nothing', async () => {
  const tarball = new Uint8Array(readFileSync(inject('tarball'))).buffer;
  const { messages, pkg } = await publint({ strict: true, pack: { tarball } });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test.each([
  // Bundlers alone resolve the entry for browsers.
  { entries: 'every entry but that of browsers', options: ['--exclude-entrypoints', './browser'] },
  { entries: 'the entry of browsers', options: ['--entrypoints', './browser', '--profile', 'esm-only'] },
])('the types of $entries are found by every way to resolve modules', async ({ options }) => {
  const attw = join(import.meta.dirname, 'packages/node_modules/@arethetypeswrong/cli/dist/index.js');
  const args = [attw, inject('tarball'), '--format', 'ascii', ...options];
  const { status, output } = await run(process.execPath, args, '.');
  expect(status, output).toBe(0);
});

test('contains nothing but the build, the fixtures and what npm adds', async () => {
  const { status, output } = await run('tar', ['-tzvf', inject('tarball')], '.');
  expect(status).toBe(0);
  const files = output
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const paths = files.map((columns) => columns.at(-1) ?? '');
  expect(
    paths.filter((path) => !/^package\/(?:dist\/[^.]|fixtures\/|README\.md$|LICENSE$|package\.json$)/.test(path)),
  ).toEqual([]);
  const size = files.reduce((total, columns) => total + Number(columns[2]), 0);
  expect(size).toBeLessThan(MAX_SIZE);
});

test('the code of Node.js has no line that fills the screen in a stack trace', () => {
  const dist = join(inject('installed'), 'magento-auth-mock/dist');
  const files = readdirSync(dist).filter((name) => name.endsWith('.cjs'));
  expect(files.length).toBeGreaterThan(0);
  const long = files.filter((name) =>
    readFileSync(join(dist, name), 'utf8')
      .split('\n')
      .some((line) => line.length > MAX_LINE),
  );
  expect(long).toEqual([]);
});

test('a stack trace names the sources', async () => {
  const { node } = createThrowAwayProject({});
  const script = `
    const { createMagentoMock } = require('magento-auth-mock');
    createMagentoMock({ fixtures: { customers: [{ email: 'roni' }] } }).catch(({ stack }) => console.log(stack));`;
  const { output } = await node(['--enable-source-maps', '--eval', script]);
  expect(output).toMatch(/customers\[0\]\.email/);
  expect(output).toMatch(/at .*[\\/]src[\\/]server[\\/]initial-state\.ts:\d+/);
  // Functions have their names without source maps too.
  expect((await node(['--eval', script])).output).toMatch(/at .*loadInitialState \(.*-chunk\.cjs:\d+/);
});
