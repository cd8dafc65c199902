import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The copy of graphql that Node loads for other packages: two copies reject each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: { json: '../../../node_modules/.cache/vitest-openapi-client.json' },
  },
});
