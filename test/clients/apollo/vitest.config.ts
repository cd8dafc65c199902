import { defineSuite } from '../../tools/define-suite.ts';

export default defineSuite(import.meta.dirname, 'apollo', {
  // Clients log the errors that they receive.
  silent: 'passed-only',
});
