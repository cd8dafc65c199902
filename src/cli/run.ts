import { writeFileSync } from 'node:fs';
import { NotFound } from '../platform/errors.ts';
import { VERSION } from '../platform/version.ts';
import { checkFixtures, FixtureError } from '../server/initial-state.ts';
import { HELP, readCommand, UsageError } from './options.ts';
import { serve } from './serve-command.ts';
import type { Terminal } from './terminal.ts';

/** 0 fine, 1 failed, 2 wrong usage or bad fixtures; of `exec`, what the command ended with. */
export type ExitStatus = number;

/** Runs a command line. What goes wrong is one clear message, never a stack trace. */
export async function run(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<ExitStatus> {
  try {
    const command = readCommand(args, environment, terminal.isTerminal);
    switch (command.name) {
      case 'help':
        terminal.out(HELP);
        return 0;
      case 'version':
        terminal.out(VERSION);
        return 0;
      case 'check':
        await checkFixtures(command.fixtures);
        terminal.out(`${command.fixtures} holds`);
        return 0;
      case 'presets': {
        const { presetList, presetPage } = await import('./print-presets.ts');
        terminal.out(command.id === undefined ? presetList() : presetPage(command.id));
        return 0;
      }
      case 'explain': {
        const { explanationPage } = await import('./print-presets.ts');
        const page = explanationPage(command.message);
        if (page === undefined)
          terminal.err('magento-auth-mock: no error text of Magento that is known here is like that');
        else terminal.out(page);
        return page === undefined ? 1 : 0;
      }
      case 'schema pull':
        await pull(command, terminal);
        return 0;
      case 'exec':
        return await (await import('./exec-command.ts')).exec(command.options, environment, terminal);
      case 'serve':
        await serve(command.options, terminal);
        return 0;
    }
  } catch (error) {
    return tell(error, terminal);
  }
}

async function pull({ url, file }: { url: string; file: string | undefined }, terminal: Terminal): Promise<void> {
  const { saveSchema } = await import('../server/schema-files.ts');
  const sdl = await saveSchema(url);
  if (file === undefined) terminal.out(sdl.trimEnd());
  else writeFileSync(file, sdl);
}

function tell(error: unknown, terminal: Terminal): ExitStatus {
  if (error instanceof UsageError) {
    terminal.err(`magento-auth-mock: ${error.message}\n  --help tells what there is`);
    return 2;
  }
  if (error instanceof NotFound) {
    terminal.err(`magento-auth-mock: ${error.message}\n  magento-auth-mock presets lists them`);
    return 2;
  }
  if (error instanceof FixtureError) {
    terminal.err(error.message);
    return 2;
  }
  const reason = listenFault(error);
  if (reason === undefined) throw error;
  terminal.err(`magento-auth-mock: ${reason}`);
  return 1;
}

function listenFault(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  const place = 'address' in error ? `${error.address}${'port' in error ? `:${error.port}` : ''}` : 'that address';
  switch (error.code) {
    case 'EADDRINUSE':
      return `${place} is in use; choose another with --port, or 0 for a free one`;
    case 'EACCES':
      return `may not listen on ${place}`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `cannot listen on ${'hostname' in error ? error.hostname : place}: no address of this machine`;
    default:
      return error.message;
  }
}
