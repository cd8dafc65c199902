import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { rules } from '../journal/audit/audit.ts';
import type { Sandboxes } from '../sandboxes/sandboxes.ts';
import { startServer } from '../server/start-server.ts';
import { summary } from './exec-summary.ts';
import { type ExecOptions, UsageError } from './options.ts';
import { keepWorlds } from './save-state.ts';
import type { Terminal } from './terminal.ts';

/** Shells say so of a command that is not there, or may not be run. */
const NOT_FOUND = 127;
const NOT_EXECUTABLE = 126;

/**
 * Serves while a command runs, and tells it where by `MAGENTO_MOCK_URL`. What there is to say goes to stderr: stdout is the
 * command's.
 *
 * @returns what the command ended with; 128 and the signal's number where a signal ended it
 * @throws BadFixtures, or the system's error when it cannot listen
 */
export async function exec(options: ExecOptions, environment: NodeJS.ProcessEnv, terminal: Terminal): Promise<number> {
  const unknown = options.auditOff.find((name) => !rules.some(({ id }) => id === name));
  if (unknown !== undefined) throw new UsageError(`--audit-off: there is no rule '${unknown}'`);
  const server = await startServer(options);
  try {
    const status = await runCommand(options.command, { ...environment, MAGENTO_MOCK_URL: server.url }, terminal);
    terminal.err(summary(server.sandboxes, options.auditOff));
    if (status !== 0 && options.saveWorldOnFailure !== undefined) keepIn(options.saveWorldOnFailure, server, terminal);
    return status;
  } finally {
    await server.close();
  }
}

/** That nothing can be kept is said; what the command ended with counts all the same. */
function keepIn(folder: string, { sandboxes }: { readonly sandboxes: Sandboxes }, terminal: Terminal): void {
  try {
    keepWorlds(sandboxes, folder);
    terminal.err(`world and journal are kept in ${folder}; serve --fixtures ${folder} goes on from there`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    terminal.err(`magento-auth-mock: world and journal cannot be kept in ${folder}: ${reason}`);
  }
}

function runCommand(
  [program, ...args]: ExecOptions['command'],
  env: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<number> {
  const child = spawn(program, args, { env, stdio: 'inherit' });
  void terminal.stopped.then(() => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      terminal.err(
        `magento-auth-mock: cannot run '${program}': ${error.code === 'ENOENT' ? 'there is no such command' : error.message}`,
      );
      resolve(error.code === 'ENOENT' ? NOT_FOUND : NOT_EXECUTABLE);
    });
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}
