import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The copy of graphql that Node loads for everybody else: two copies refuse each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    // A browser takes its time on a slow machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: { json: '../../../node_modules/.cache/vitest-storefront-auth.json' },
  },
});
