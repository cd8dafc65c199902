import { defineSuite } from '../../tools/define-suite.ts';

/** Whole comparisons with all scenarios, which take seconds. */
export default defineSuite(import.meta.dirname, 'drift');
