import { defineConfig } from 'vitest/config';

/** The tests that call the core directly: through HTTP, each change would take minutes. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/{auth,domain,matching,state}/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    // A process that replaces one with an endless loop does not transform the sources again.
    experimental: { fsModuleCache: true },
    // The first run, with the coverage of each test, takes long on a busy machine.
    testTimeout: 300_000,
  },
});
