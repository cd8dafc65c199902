import type { Option, Command as ParsedCommand } from 'commander';
import {
  flagsOf,
  InvalidValue,
  longFlag,
  type OptionDefinition,
  takesValue,
  VARIABLE_PREFIX,
  variableOf,
} from './option-definition.ts';
import type { ReadOption } from './serve-options.ts';
import { missingValue, suggestion, UsageError } from './usage-error.ts';

/** Options of a command as commander knows them, by their definition. */
export type CommandOptions = ReadonlyMap<OptionDefinition, Option>;

/** Set by `exec` for the command that it runs. */
const URL_VARIABLE = `${VARIABLE_PREFIX}URL`;

/** Options on the command line override environment variables. */
export function createOptionReader(
  parsed: ParsedCommand,
  options: CommandOptions,
  environment: NodeJS.ProcessEnv,
): ReadOption {
  const flags = [...options.keys()].flatMap(flagsOf);
  return (definition) => {
    const option = options.get(definition);
    const name = option?.attributeName() ?? '';
    if (parsed.getOptionValueSource(name) === 'cli') {
      const values = typedValues(definition, parsed.getOptionValue(name));
      // Commander takes a following option as the value: `--fixtures --watch`.
      if (values.some((value) => flags.includes(value))) throw missingValue(longFlag(definition));
      return parseValues(definition, longFlag(definition), values);
    }
    const variable = environment[variableOf(definition)];
    if (variable === undefined || variable === '') return definition.defaultValue;
    return parseValues(definition, variableOf(definition), definition.isRepeatable ? variable.split(',') : [variable]);
  };
}

function typedValues(definition: OptionDefinition, value: unknown): readonly string[] {
  if (!takesValue(definition)) return ['true'];
  return (Array.isArray(value) ? value : [value]).map(String);
}

function parseValues<Value>(definition: OptionDefinition<Value>, label: string, values: readonly string[]): Value {
  if (values.includes('')) throw new UsageError(`${label}: the value is empty`);
  try {
    return definition.parse(values);
  } catch (error) {
    if (error instanceof InvalidValue) throw new UsageError(`${label}: ${error.message}`);
    throw error;
  }
}

/** @throws UsageError for a variable with our prefix that belongs to none of the options */
export function checkVariables(environment: NodeJS.ProcessEnv, options: readonly OptionDefinition[]): void {
  const known = [...options.map(variableOf), URL_VARIABLE];
  const unknown = Object.keys(environment).find((name) => name.startsWith(VARIABLE_PREFIX) && !known.includes(name));
  if (unknown !== undefined)
    throw new UsageError(`unknown environment variable ${unknown}${suggestion(unknown, known)}`);
}
