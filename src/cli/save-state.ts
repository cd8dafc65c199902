import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { streamNdjson } from '../operations/export-journal.ts';
import { getWorld } from '../operations/world-document.ts';
import { runSteps } from '../platform/steps.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { Sandboxes } from '../sandboxes/sandboxes.ts';
import { SAVED_JOURNAL } from '../server/initial-state.ts';
import { writePrivateFile } from './private-file.ts';

/** Saves the main world and its journal to a folder, and each sandbox to its own folder below `sandboxes`. */
export function saveState(sandboxes: Sandboxes, folder: string): void {
  saveSandbox(sandboxes.main, folder);
  for (const sandbox of sandboxes.list()) saveSandbox(sandbox, join(folder, 'sandboxes', sandbox.id));
}

function saveSandbox(sandbox: Sandbox, folder: string): void {
  createFolder(resolve(folder));
  writePrivateFile(join(folder, 'world.json'), `${JSON.stringify(getWorld(sandbox), null, 2)}\n`);
  writePrivateFile(join(folder, SAVED_JOURNAL), runSteps(streamNdjson(sandbox)));
}

/**
 * Creates a folder and its parents. `mkdirSync` with `recursive` does not return for a path below `/proc`, where it repeats the
 * creation of the parents without end [nodejs/node `src/node_file.cc`, MKDirpSync].
 */
function createFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  createFolder(dirname(folder));
  mkdirSync(folder);
}
