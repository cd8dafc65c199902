import { defineSuite } from '../../tools/define-suite.ts';

export default defineSuite(import.meta.dirname, 'console', {
  expect: { poll: { timeout: 60_000 } },
});
