import type { FixtureDocument } from '../state/document/fixture-document.ts';

/** The fixtures of this package. The build replaces this empty document by `fixtures/default.json`. */
export const DEFAULT_DOCUMENT: FixtureDocument = {};
