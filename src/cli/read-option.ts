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

/** Commander's objects for the options of a command, by their definition. */
export type CommandOptions = ReadonlyMap<OptionDefinition, Option>;

/** A variable that sets no option: `exec` sets it for the command that it runs. */
const URL_VARIABLE = `${VARIABLE_PREFIX}URL`;

/** Creates a function that reads options. The command line has precedence over environment variables. */
export function createOptionReader(
  parsed: ParsedCommand,
  options: CommandOptions,
  environment: NodeJS.ProcessEnv,
): ReadOption {
  const flags = [...options.keys()].flatMap(flagsOf);
  const keyOf = (definition: OptionDefinition): string => options.get(definition)?.attributeName() ?? '';
  const isTyped = (definition: OptionDefinition): boolean => parsed.getOptionValueSource(keyOf(definition)) === 'cli';
  const isVariable = (definition: OptionDefinition): boolean => (environment[variableOf(definition)] ?? '') !== '';
  const read = <Value>(definition: OptionDefinition<Value>): Value => {
    if (isTyped(definition)) {
      const values = typedValues(definition, parsed.getOptionValue(keyOf(definition)));
      // Commander takes a following option as the value: `--fixtures --watch`.
      if (values.some((value) => flags.includes(value))) throw missingValue(longFlag(definition));
      return parseValues(definition, longFlag(definition), values);
    }
    const variable = environment[variableOf(definition)];
    if (variable === undefined || variable === '') return definition.defaultValue;
    return parseValues(definition, variableOf(definition), definition.isRepeatable ? variable.split(',') : [variable]);
  };
  const nameOf = (definition: OptionDefinition): string =>
    isVariable(definition) && !isTyped(definition) ? variableOf(definition) : longFlag(definition);
  return Object.assign(read, { nameOf });
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

/**
 * Checks that every environment variable with our prefix sets one of the options.
 *
 * @throws UsageError
 */
export function checkVariables(environment: NodeJS.ProcessEnv, options: readonly OptionDefinition[]): void {
  const known = [...options.map(variableOf), URL_VARIABLE];
  const unknown = Object.keys(environment).find((name) => name.startsWith(VARIABLE_PREFIX) && !known.includes(name));
  if (unknown !== undefined)
    throw new UsageError(`unknown environment variable ${unknown}${suggestion(unknown, known)}`);
}
