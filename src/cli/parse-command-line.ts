import { CommanderError, Help, Option, Command as Program } from 'commander';
import { VERSION } from '../platform/version.ts';
import { type Command, type CommandDefinition, commands, DEFAULT_COMMAND, PROGRAM } from './command-definitions.ts';
import { toUsageError, withHelpOf } from './convert-commander-error.ts';
import type { OptionDefinition } from './option-definition.ts';
import { type CommandOptions, checkVariables, createOptionReader } from './read-option.ts';
import { UsageError } from './usage-error.ts';

/**
 * Parses a command line. Options that it does not set are read from environment variables.
 *
 * @throws UsageError
 */
export function parseCommandLine(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  isTerminal: boolean,
): Command {
  let result: Command | undefined;
  let output = '';
  const program = createProgram({
    write: (text) => {
      output += text;
    },
    onCommand(definition, parsed, options) {
      if (definition.options.length > 0) checkVariables(environment, allOptions);
      const read = createOptionReader(parsed, options, environment);
      try {
        result = definition.toCommand(parsed.args, { read, isTerminal });
      } catch (error) {
        throw error instanceof UsageError ? withHelpOf(definition, error) : error;
      }
    },
  });
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
  }
  return result ?? { name: 'print', text: output.trimEnd() };
}

const allOptions: readonly OptionDefinition[] = commands.flatMap(({ options }) => options);

/** Receives what the parser finds. */
interface ProgramListener {
  /** Receives the output of `--help` and `--version`. */
  readonly write: (text: string) => void;
  readonly onCommand: (definition: CommandDefinition, parsed: Program, options: CommandOptions) => void;
}

function createProgram({ write, onCommand }: ProgramListener): Program {
  const program = new Program(PROGRAM)
    .description('Mock server for the authorization of Magento 2 and Adobe Commerce.')
    .usage('[command] [options]')
    .version(VERSION, ...VERSION_OPTION)
    .helpOption(...HELP_OPTION)
    .helpCommand('help [command]', 'print help for a command')
    .enablePositionalOptions()
    .configureOutput({ writeOut: write, outputError: () => undefined })
    .exitOverride((error) => {
      throw toUsageError(error, { program });
    })
    .addHelpText('after', HELP_FOOTER);
  const optionsOf = new Map<string, CommandOptions>();
  for (const definition of commands) {
    const options = new Map(definition.options.map((option) => [option, toCommanderOption(option, definition.name)]));
    optionsOf.set(definition.name, options);
    const command = addCommand(program, definition, options);
    command.action(() => onCommand(definition, command, options));
  }
  const help = new Help();
  // The default command may be omitted, so its options are listed with those of the program.
  const defaultOptions = [...(optionsOf.get(DEFAULT_COMMAND)?.values() ?? [])];
  return program.configureHelp({
    visibleOptions: (command) => [...(command === program ? defaultOptions : []), ...help.visibleOptions(command)],
  });
}

const VERSION_OPTION = ['-v, --version', 'print the version'] as const;
const HELP_OPTION = ['-h, --help', 'print this help'] as const;

const HELP_FOOTER = `
Each option can also be set by an environment variable: --log-format by MAGENTO_MOCK_LOG_FORMAT.
Exit codes: 0 success, 1 failure, 2 invalid usage or fixtures; exec exits with the code of its command.`;

function addCommand(program: Program, definition: CommandDefinition, options: CommandOptions): Program {
  const [first = '', second] = definition.name.split(' ');
  const isDefault = definition.name === DEFAULT_COMMAND;
  const command =
    second === undefined ? program.command(first, { isDefault }) : parentOf(program, first).command(second);
  command
    .description(definition.description)
    .helpOption(...HELP_OPTION)
    .helpCommand(false)
    .enablePositionalOptions()
    .passThroughOptions(definition.passesOptionsThrough === true)
    .exitOverride((error) => {
      throw toUsageError(error, { definition, command, program });
    });
  // The default command may be omitted, so it takes the options of the program too.
  if (isDefault) command.version(VERSION, ...VERSION_OPTION);
  for (const [name, description] of Object.entries(definition.arguments)) command.argument(name, description);
  for (const option of options.values()) command.addOption(option);
  return command;
}

/** The command for the first word of subcommands, such as `clock` for `clock advance`; created when it is first needed. */
function parentOf(program: Program, name: string): Program {
  const existing = program.commands.find((command) => command.name() === name);
  if (existing !== undefined) return existing;
  const subcommands = commands.filter((command) => command.name.startsWith(`${name} `));
  return program
    .command(name)
    .description(subcommands.map(({ description }) => description).join('; '))
    .helpOption(...HELP_OPTION)
    .helpCommand(false)
    .exitOverride((error) => {
      throw toUsageError(error, { subcommands });
    });
}

function toCommanderOption(definition: OptionDefinition, command: string): Option {
  const option = new Option(definition.flags, describeOption(definition));
  if (definition.isRepeatable)
    option.argParser((value: string, previous: readonly string[] | undefined) => [...(previous ?? []), value]);
  return command === DEFAULT_COMMAND ? option.helpGroup(`Options of ${command}:`) : option;
}

/** The description with choices and default, as `--help` shows it. */
function describeOption({ description, choices, defaultText }: OptionDefinition): string {
  const notes = [
    ...(choices === undefined ? [] : [`choices: ${choices.join(', ')}`]),
    ...(defaultText === undefined ? [] : [`default: ${defaultText}`]),
  ];
  return notes.length === 0 ? description : `${description} (${notes.join('; ')})`;
}
