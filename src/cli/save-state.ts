import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportNdjson } from '../operations/export-journal.ts';
import { getWorld } from '../operations/manage-world.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { Sandboxes } from '../sandboxes/sandboxes.ts';
import { KEPT_JOURNAL } from '../server/initial-state.ts';

/** Keeps the main world and its journal in a folder, and each other world in one of its own below `sandboxes`. */
export function keepWorlds(sandboxes: Sandboxes, folder: string): void {
  keep(sandboxes.main, folder);
  for (const sandbox of sandboxes.list()) keep(sandbox, join(folder, 'sandboxes', sandbox.id));
}

function keep(sandbox: Sandbox, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'world.json'), `${JSON.stringify(getWorld(sandbox), null, 2)}\n`);
  writeFileSync(join(folder, KEPT_JOURNAL), exportNdjson(sandbox));
}
