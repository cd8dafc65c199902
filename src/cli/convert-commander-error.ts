import type { CommanderError, Command as Program } from 'commander';
import { joinNames } from '../magento/releases/describe-releases.ts';
import { type CommandDefinition, commands, DEFAULT_COMMAND, PROGRAM } from './command-definitions.ts';
import { flagsOf, longFlag } from './option-definition.ts';
import { missingValue, suggestion, UsageError } from './usage-error.ts';

/** Where commander found an error: in the program, in a command, or in a word, such as `clock`, that groups subcommands. */
type ErrorSource =
  | { readonly program: Program }
  | { readonly definition: CommandDefinition; readonly command: Program; readonly program: Program }
  | { readonly subcommands: readonly CommandDefinition[] };

/**
 * Converts an error of commander to a usage error that states what is valid. The errors by which commander ends parsing after
 * `--help` and `--version` are returned unchanged.
 */
export function toUsageError(error: CommanderError, source: ErrorSource): Error {
  if (error.exitCode === 0) return error;
  if ('subcommands' in source) return new UsageError(`expected ${source.subcommands.map(usageOf).join(' or ')}`);
  if (!('definition' in source)) return programError(error, source.program);
  return withHelpOf(source.definition, commandError(error, source));
}

/** Adds the command whose help describes what is valid. The options of the default command are in the help of the program. */
export function withHelpOf({ name }: CommandDefinition, error: UsageError): UsageError {
  if (name !== DEFAULT_COMMAND) error.command = name;
  return error;
}

function commandError(error: CommanderError, source: Extract<ErrorSource, { command: Program }>): UsageError {
  switch (error.code) {
    case 'commander.unknownOption':
      return unknownOption(quotedIn(error), source.definition);
    case 'commander.excessArguments':
      return excessArgument(source);
    case 'commander.missingArgument':
      return new UsageError(`${plainMessage(error)}; usage: ${usageOf(source.definition)}`);
    case 'commander.optionMissingArgument':
      return missingValue(longFlag({ flags: quotedIn(error) }));
    default:
      return new UsageError(plainMessage(error));
  }
}

/** Commander's message without its prefix and its suggestion. */
const plainMessage = ({ message }: CommanderError): string => message.replace(/^error: /, '').split('\n')[0] ?? message;

const quotedIn = ({ message }: CommanderError): string => /'([^']*)'/.exec(message)?.[1] ?? message;

/** `help` with an unknown command shows no message. */
const programError = (error: CommanderError, { args }: Program): UsageError =>
  error.code === 'commander.help' ? unknownCommand(args[1] ?? '') : new UsageError(plainMessage(error));

function unknownOption(typed: string, definition: CommandDefinition): UsageError {
  const [flag = typed] = typed.split('=');
  const owners = commands.filter(({ options }) => options.some((option) => flagsOf(option).includes(flag)));
  if (owners.length > 0) {
    const names = joinNames(owners.map(({ name }) => name));
    return new UsageError(`${flag} is not an option of ${definition.name}; it is an option of ${names}`);
  }
  const known = [...definition.options.map(longFlag), '--help', '--version'];
  return new UsageError(`unknown option ${flag}${suggestion(flag, known)}`);
}

function excessArgument({ definition, command, program }: Extract<ErrorSource, { command: Program }>): UsageError {
  const [argument = ''] = command.args.slice(Object.keys(definition.arguments).length);
  const isNamed = program.args[0] === definition.name.split(' ')[0];
  if (isNamed) {
    const usages = commands.filter(({ name }) => name.startsWith(definition.name)).map(usageOf);
    return new UsageError(`${definition.name}: unexpected argument '${argument}'; usage: ${usages.join(' or ')}`);
  }
  return unknownCommand(argument);
}

function unknownCommand(name: string): UsageError {
  const names = commands.map((command) => command.name);
  if (names.includes(name)) return new UsageError(`write the command '${name}' before its options`);
  return new UsageError(`unknown command '${name}'${suggestion(name, names)} (commands: ${names.join(', ')})`);
}

/** The usage line of a command: program, name, options and arguments. */
export function usageOf({ name, arguments: args, options }: CommandDefinition): string {
  return [PROGRAM, name, ...(options.length > 0 ? ['[options]'] : []), ...Object.keys(args)].join(' ');
}
