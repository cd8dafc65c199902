import type { FixtureDocument } from '../state/document/fixture-document.ts';

/** The fixtures of this package: the bundle has `fixtures/default.json` in place of this empty document. */
export const DEFAULT_DOCUMENT: FixtureDocument = {};
