import { accessSync, constants, existsSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { FixtureError } from '../engine/initial-document.ts';
import { getWorld } from '../operations/world-document.ts';
import { realTime } from '../platform/real-time.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { loadInitialState, OPTION_KEYS } from '../server/initial-state.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { writePrivateFile } from './private-file.ts';

/**
 * Checks at the start that the file can be written at the end.
 *
 * @param option name of the option in messages
 * @throws FixtureError
 */
export function checkStateFile(file: string, option: string): void {
  try {
    accessSync(dirname(file), constants.W_OK);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new FixtureError([`${option}: cannot write ${file}: ${error.message}`]);
  }
}

/**
 * Sets a world to the state in a file, if there is one. A reset returns to the fixtures.
 *
 * @param option name of the option in messages
 * @throws FixtureError when the file is not a valid state
 */
export async function readStateFile(sandbox: Sandbox, file: string, option: string): Promise<void> {
  const optionNames = { ...OPTION_KEYS, fixtures: option };
  if (existsSync(file)) sandbox.reset(await loadInitialState({ fixtures: file, optionNames }));
}

/** Writes the state of a world to a temporary file, which then replaces the file: a killed process leaves no truncated file. */
export function writeStateFile(sandbox: Sandbox, file: string): void {
  const temporary = `${file}.tmp`;
  writePrivateFile(temporary, `${JSON.stringify(withRelativeClock(sandbox), null, 2)}\n`);
  renameSync(temporary, file);
}

/**
 * The document of a world. The time of a running clock is relative to the real time, so that it also advances while the server
 * is stopped.
 */
function withRelativeClock(sandbox: Sandbox): FixtureDocument {
  const { clock } = sandbox.realm;
  const { clock: absoluteClock, ...document } = getWorld(sandbox);
  if (clock.frozen) return { ...document, ...(absoluteClock && { clock: absoluteClock }) };
  const seconds = Math.round((clock.now() - realTime.now()) / 1000);
  if (seconds === 0) return document;
  return { ...document, clock: { now: `${seconds < 0 ? '-' : '+'}${Math.abs(seconds)}s` } };
}
