import { defineConfig } from 'vitest/config';
import { oneGraphql } from './test/tools/define-suite.ts';

const NOT_UNIT_TESTS = [
  'test/clients/**',
  'test/browser/**',
  'test/deploy/**',
  'test/fuzz/**',
  'test/adapters/**',
  'test/guides/**',
  'test/drift/whole/**',
  'test/package/**',
  'test/runners/**',
  '**/node_modules/**',
];

/**
 * Options of the process that runs the tests. Most code of a test runs few times: a third of the processor time was spent on
 * collecting garbage and on optimizing functions that did not run much longer. V8 12 (Node.js 22) has no interrupt budget.
 */
const execArgv = ['--max-semi-space-size=128', '--min-semi-space-size=128'];
if (Number.parseInt(process.versions.v8, 10) < 12) execArgv.push('--interrupt-budget=1000000');

export default defineConfig({
  resolve: oneGraphql,
  test: {
    pool: 'forks',
    execArgv,
    // Sources that have not changed are not transformed again.
    experimental: { fsModuleCache: true },
    // No test sleeps, so only a slow or busy machine needs this long.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Loading the sources again for each file takes longer than running its tests, so no test replaces a module.
    isolate: false,
    include: ['test/**/*.test.ts'],
    exclude: NOT_UNIT_TESTS,
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: { json: 'node_modules/.cache/vitest.json' },
    coverage: {
      provider: 'v8',
      // The console runs in browsers, where its own tests drive it.
      include: ['src/**/*.ts'],
      exclude: ['src/console/**'],
      thresholds: { statements: 95, branches: 89, functions: 93, lines: 95 },
      reporter: ['text-summary', 'html'],
      reportsDirectory: 'node_modules/.cache/coverage',
    },
  },
});
