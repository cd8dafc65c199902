import { existsSync, renameSync } from 'node:fs';
import { getWorld } from '../operations/manage-world.ts';
import { realTime } from '../platform/real-time.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { loadInitialState } from '../server/initial-state.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { writePrivateFile } from './save-state.ts';

/**
 * Sets a world to the state in a file, if there is one. A reset returns to the fixtures.
 *
 * @throws FixtureError when the file is not a valid state
 */
export async function readStateFile(sandbox: Sandbox, file: string): Promise<void> {
  if (existsSync(file)) sandbox.reset(await loadInitialState({ fixtures: file }));
}

/** Writes the state of a world. The file is replaced at once, so that it is whole if the process is killed. */
export function writeStateFile(sandbox: Sandbox, file: string): void {
  const temporary = `${file}.tmp`;
  writePrivateFile(temporary, `${JSON.stringify(withRelativeClock(sandbox), null, 2)}\n`);
  renameSync(temporary, file);
}

/** Time that passes while the server is stopped passes for a running clock too. */
function withRelativeClock(sandbox: Sandbox): FixtureDocument {
  const { clock } = sandbox.realm;
  const { clock: given, ...document } = getWorld(sandbox);
  if (clock.frozen) return { ...document, ...(given && { clock: given }) };
  const seconds = Math.round((clock.now() - realTime.now()) / 1000);
  if (seconds === 0) return document;
  return { ...document, clock: { now: `${seconds < 0 ? '-' : '+'}${Math.abs(seconds)}s` } };
}
