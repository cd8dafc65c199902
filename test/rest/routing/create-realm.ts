import { parseInitialState } from '../../../src/operations/world-document.ts';
import { createNodeDigest } from '../../../src/platform/node-digest.ts';
import { Sandbox } from '../../../src/sandboxes/sandbox.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import type { Realm } from '../../../src/state/realm.ts';

/** A realm without a server, for tests that call functions of the core. */
export function createRealm(fixtures: FixtureDocument = {}): Realm {
  const { realm } = new Sandbox({ id: '', initialState: parseInitialState(fixtures), digest: createNodeDigest() });
  return realm;
}
