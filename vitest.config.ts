import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The copy of graphql that Node loads for everybody else: two copies refuse each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/clients/**', 'test/browser/**'],
    pool: 'threads',
    // Nothing waits; a slow machine with much to do is no failure.
    testTimeout: 60_000,
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: { json: 'node_modules/.cache/vitest.json' },
  },
});
