import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { Terminal } from './terminal.ts';

/** Warns of the presets of the command line that have no effect in the release that is on. */
export async function warnOfInertPresets(
  presets: readonly string[],
  sandbox: Sandbox,
  { err }: Pick<Terminal, 'err'>,
): Promise<void> {
  if (presets.length === 0) return;
  const { listFaults } = await import('../operations/world-faults.ts');
  for (const { id, note } of listFaults(sandbox)) if (note !== undefined) err(`--preset ${id}: ${note}`);
}
