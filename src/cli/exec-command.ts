import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import type { Sandboxes } from '../sandboxes/sandboxes.ts';
import { startServer } from '../server/start-server.ts';
import { describeUpstream } from '../upstream/upstream-options.ts';
import type { ExecOptions } from './exec-options.ts';
import { renderAnnotations, renderJunit } from './exec-report.ts';
import { renderSummary } from './exec-summary.ts';
import { type ExitCode, SUCCESS } from './exit-code.ts';
import { saveState } from './save-state.ts';
import type { Terminal } from './terminal.ts';
import { warnAboutIneffectivePresets } from './warn-about-ineffective-presets.ts';

/** Exit codes of POSIX shells for a command that does not exist or cannot be executed. */
const COMMAND_NOT_FOUND = 127;
const COMMAND_NOT_EXECUTABLE = 126;

/**
 * Runs the server while a command runs. The environment of the command has the URL of the server in `MAGENTO_MOCK_URL` and its
 * control token, if it has one, in `MAGENTO_MOCK_CONTROL_TOKEN`. Messages are written to stderr, since stdout has the output of
 * the command.
 *
 * @returns the exit code of the command, or 128 plus the number of the signal that ended it
 * @throws FixtureError, or the system's error when the server cannot listen
 */
export async function exec(
  options: ExecOptions,
  environment: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<ExitCode> {
  const onControlToken = (token: string) =>
    terminal.err(`magento-auth-mock: the control API requires: Authorization: Bearer ${token}`);
  const server = await startServer({ ...options, onControlToken });
  const { url, controlToken } = server;
  try {
    const { upstream } = server.sandboxes.main.realm.world.initialState;
    if (options.upstream !== undefined)
      terminal.err(`magento-auth-mock: ${describeUpstream(options.upstream, upstream)}`);
    await warnAboutIneffectivePresets(options.presets, server.sandboxes.main, terminal);
    const variables = { MAGENTO_MOCK_URL: url, ...(controlToken && { MAGENTO_MOCK_CONTROL_TOKEN: controlToken }) };
    const exitCode = await runProgram(options.command, { ...environment, ...variables }, terminal);
    terminal.err(renderSummary(server.sandboxes, options.auditOff));
    if (environment['GITHUB_ACTIONS'] === 'true')
      for (const line of renderAnnotations(server.sandboxes, options.auditOff)) terminal.err(line);
    writeJunitReport(server.sandboxes, options, terminal);
    if (exitCode !== SUCCESS) saveStateTo(server.sandboxes, options, terminal);
    return exitCode;
  } finally {
    await server.close();
  }
}

/** A file that cannot be written is reported and does not change the exit code. */
function writeJunitReport(
  sandboxes: Sandboxes,
  { junit, auditOff, optionNames }: ExecOptions,
  terminal: Terminal,
): void {
  if (junit === undefined) return;
  try {
    writeFileSync(junit, renderJunit(sandboxes, auditOff));
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    terminal.err(`magento-auth-mock: ${optionNames.junit}: cannot write ${junit}: ${error.message}`);
  }
}

/** A folder or file that cannot be written is reported and does not change the exit code. */
function saveStateTo(
  sandboxes: Sandboxes,
  { saveWorldOnFailure: folder, optionNames }: ExecOptions,
  terminal: Terminal,
): void {
  if (folder === undefined) return;
  try {
    saveState(sandboxes, folder);
    terminal.err(`world and journal saved to ${folder}; continue with serve --fixtures ${folder}`);
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    terminal.err(`magento-auth-mock: ${optionNames.saveWorldOnFailure}: cannot save to ${folder}: ${error.message}`);
  }
}

function runProgram(
  [program, ...args]: ExecOptions['command'],
  env: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<ExitCode> {
  const child = spawn(program, args, { env, stdio: 'inherit' });
  void terminal.stopped.then(() => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      const isMissing = error.code === 'ENOENT';
      terminal.err(`magento-auth-mock: cannot run '${program}': ${isMissing ? 'command not found' : error.message}`);
      resolve(isMissing ? COMMAND_NOT_FOUND : COMMAND_NOT_EXECUTABLE);
    });
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}
