import { defineSuite } from '../../tools/define-suite.ts';

/** Whole comparisons with all scenarios. Explaining the differences of two releases takes minutes on a busy machine. */
export default defineSuite(import.meta.dirname, 'drift', { testTimeout: 900_000 });
