import { defineSuite } from '../tools/define-suite.ts';

export default defineSuite(import.meta.dirname, 'guides', {
  maxWorkers: 2,
  testTimeout: 120_000,
  hookTimeout: 120_000,
});
