import { defineSuite } from '../tools/define-suite.ts';

export default defineSuite(import.meta.dirname, 'fuzz', { testTimeout: 3_600_000 });
