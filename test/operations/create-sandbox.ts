import { parseInitialState } from '../../src/operations/world-document.ts';
import { createNodeDigest } from '../../src/platform/node-digest.ts';
import type { Sandbox } from '../../src/sandboxes/sandbox.ts';
import { Sandboxes } from '../../src/sandboxes/sandboxes.ts';
import type { FixtureDocument } from '../../src/state/document/fixture-document.ts';

export const MARA = { email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind' };

const digest = createNodeDigest();

/** The main world of a server without HTTP. Its clock stands still by default. */
export const createSandbox = (document: FixtureDocument = {}): Sandbox =>
  new Sandboxes(parseInitialState({ clock: { now: '2030-01-01T00:00:00Z', frozen: true }, ...document }), digest).main;

/** Name and message of the error that an action throws. */
export function errorOf(action: () => unknown): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
