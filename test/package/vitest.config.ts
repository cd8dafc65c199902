import { defineSuite } from '../tools/define-suite.ts';

export default defineSuite(import.meta.dirname, 'package', {
  globalSetup: 'pack.ts',
  // Each test starts processes of its own.
  maxWorkers: 2,
});
