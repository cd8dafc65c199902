import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { Terminal } from './terminal.ts';

/** Prints a warning for each preset of the command line that does not reproduce a problem of the simulated release. */
export async function warnAboutIneffectivePresets(
  presets: readonly string[],
  sandbox: Sandbox,
  { err }: Pick<Terminal, 'err'>,
): Promise<void> {
  if (presets.length === 0) return;
  const { listFaults } = await import('../operations/world-faults.ts');
  for (const { id, note } of listFaults(sandbox)) if (note !== undefined) err(`--preset ${id}: ${note}`);
}
