import { defineSuite } from '../../tools/define-suite.ts';

export default defineSuite(import.meta.dirname, 'console', {
  globalSetup: './start-browser.ts',
  // Loading the sources for each file takes longer than running its tests.
  pool: 'threads',
  isolate: false,
  experimental: { fsModuleCache: true },
  expect: { poll: { timeout: 60_000 } },
});
