import { defineSuite } from '../tools/define-suite.ts';

export default defineSuite(import.meta.dirname, 'guides', { maxWorkers: 2 });
