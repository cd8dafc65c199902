import { writeFileSync } from 'node:fs';
import type { Command } from './command-definitions.ts';
import { type ExitCode, FAILURE, reportError, SUCCESS } from './exit-code.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { serve } from './serve-command.ts';
import type { Terminal } from './terminal.ts';

/** Runs a command line. Errors are reported in one message, without a stack trace. */
export async function run(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    return await runCommand(parseCommandLine(args, environment, terminal.isTerminal), environment, terminal);
  } catch (error) {
    return reportError(error, terminal);
  }
}

async function runCommand(command: Command, environment: NodeJS.ProcessEnv, terminal: Terminal): Promise<ExitCode> {
  switch (command.name) {
    case 'print':
      terminal.out(command.text);
      return SUCCESS;
    case 'check':
      return check(command.fixtures, terminal);
    case 'init': {
      const { init } = await import('./init-command.ts');
      return init(process.cwd(), command.runner, terminal);
    }
    case 'validate': {
      const { validate } = await import('./validate-command.ts');
      return validate(command.options, environment, terminal);
    }
    case 'presets': {
      const { renderPresetList } = await import('./render-presets.ts');
      terminal.out(renderPresetList());
      return SUCCESS;
    }
    case 'presets show': {
      const { renderPreset } = await import('./render-presets.ts');
      terminal.out(renderPreset(command.id));
      return SUCCESS;
    }
    case 'explain':
      return explain(command, terminal);
    case 'schema pull':
      await pullSchema(command, terminal);
      return SUCCESS;
    case 'remote': {
      const { runRemote } = await import('./run-remote.ts');
      await runRemote(command, terminal);
      return SUCCESS;
    }
    case 'exec': {
      const { exec } = await import('./exec-command.ts');
      return exec(command.options, environment, terminal);
    }
    case 'drift': {
      const { drift } = await import('./drift-command.ts');
      return drift(command.options, terminal);
    }
    case 'world pull': {
      const { pullWorldToFile } = await import('./world-pull-command.ts');
      return pullWorldToFile(command.options, terminal);
    }
    case 'serve':
      await serve(command.options, terminal);
      return SUCCESS;
    default:
      return command satisfies never;
  }
}

async function check(path: string, terminal: Terminal): Promise<ExitCode> {
  const { createWorld } = await import('./create-world.ts');
  const { listWarnings } = await import('../operations/list-warnings.ts');
  const warnings = listWarnings(await createWorld({ fixtures: path }));
  terminal.out(`${path} is valid`);
  for (const warning of warnings) terminal.err(`warning: ${warning}`);
  return SUCCESS;
}

async function explain(
  { message, magento }: Extract<Command, { name: 'explain' }>,
  terminal: Terminal,
): Promise<ExitCode> {
  const { createWorld } = await import('./create-world.ts');
  const { renderExplanations } = await import('./render-explanations.ts');
  const explanations = renderExplanations(message, (await createWorld({ magento })).realm);
  if (explanations === undefined) {
    terminal.err(
      'magento-auth-mock: no known error message matches; give the message in English, or the complete response',
    );
    return FAILURE;
  }
  terminal.out(explanations);
  return SUCCESS;
}

async function pullSchema({ url, file }: { url: string; file: string | undefined }, terminal: Terminal): Promise<void> {
  const { saveSchema } = await import('../server/schema-files.ts');
  const sdl = await saveSchema(url);
  if (file === undefined) terminal.out(sdl.trimEnd());
  else writeFileSync(file, sdl);
}
