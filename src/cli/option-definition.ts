/** An option, from which its line in `--help`, its environment variable, its row in the reference and its parser are generated. */
export interface OptionDefinition<Value = unknown> {
  /** In commander's notation: `-p, --port <number>`. */
  readonly flags: string;
  readonly description: string;
  /** Value of the option when it is not set. */
  readonly defaultValue: Value;
  /** The default as shown in `--help` and in the reference. */
  readonly defaultText?: string | undefined;
  readonly choices?: readonly string[] | undefined;
  /** Whether the option can be repeated. In its environment variable, commas separate the values. */
  readonly isRepeatable?: boolean | undefined;
  /**
   * Converts the strings that were set: several for a repeatable option, otherwise one.
   *
   * @throws InvalidValue
   */
  parse(values: readonly string[]): Value;
}

/** The value of an option is invalid. The message completes `--port: "abc" is not …`. */
export class InvalidValue extends Error {
  override readonly name = 'InvalidValue';

  constructor(value: string, expected: string) {
    super(`"${value}" is not ${expected}`);
  }
}

/** The parts of an option that `--help` shows. */
export type OptionHelp = Pick<OptionDefinition, 'flags' | 'description' | 'defaultText'>;

/** The long flag of an option, with its dashes: `--port`. */
export const longFlag = ({ flags }: Pick<OptionDefinition, 'flags'>): string => /--[\w-]+/.exec(flags)?.[0] ?? flags;

/** All flags of an option: `-p` and `--port` for `-p, --port <number>`. */
export const flagsOf = ({ flags }: Pick<OptionDefinition, 'flags'>): readonly string[] =>
  flags.match(/(?<![\w-])--?[a-z][\w-]*/g) ?? [];

/** The environment variable of an option: `MAGENTO_MOCK_LOG_FORMAT` for `--log-format`. */
export const variableOf = (option: Pick<OptionDefinition, 'flags'>): string =>
  `${VARIABLE_PREFIX}${longFlag(option).slice(2).replaceAll('-', '_').toUpperCase()}`;

/** Prefix of the environment variables that set options. */
export const VARIABLE_PREFIX = 'MAGENTO_MOCK_';

/** Whether an option has a value: `--port <number>`, but not `--watch`. */
export const takesValue = ({ flags }: Pick<OptionDefinition, 'flags'>): boolean => flags.includes('<');

const ON = ['1', 'true', 'yes', 'on'];
const OFF = ['0', 'false', 'no', 'off'];

/** Defines an option without a value. */
export const flagOption = (help: OptionHelp): OptionDefinition<boolean> => ({
  ...help,
  defaultValue: false,
  parse([value = 'true']) {
    const word = value.toLowerCase();
    if (!ON.includes(word) && !OFF.includes(word))
      throw new InvalidValue(value, `one of ${[...ON, ...OFF].join(', ')}`);
    return ON.includes(word);
  },
});

/** Defines an option whose value is any string. */
export const stringOption = (help: OptionHelp): OptionDefinition<string | undefined> => ({
  ...help,
  defaultValue: undefined,
  parse: lastValue,
});

/** Defines a repeatable option. */
export const stringListOption = (
  help: OptionHelp,
  parse = (values: readonly string[]) => values,
): OptionDefinition<readonly string[]> => ({ ...help, defaultValue: [], isRepeatable: true, parse });

/** Defines an option whose value is an integer from 0 to `max`; `expected` describes the valid values. */
export const integerOption = <Default extends number | undefined>(
  help: OptionHelp,
  defaultValue: Default,
  { max, expected }: { readonly max: number; readonly expected: string },
): OptionDefinition<number | Default> => ({
  ...help,
  defaultText: help.defaultText ?? String(defaultValue),
  defaultValue,
  parse(values) {
    const value = lastValue(values);
    if (!/^\d{1,15}$/.test(value) || Number(value) > max) throw new InvalidValue(value, expected);
    return Number(value);
  },
});

/** Defines an option whose value is one of several. */
export const choiceOption = <Choice extends string>(
  help: OptionHelp,
  choices: readonly Choice[],
): OptionDefinition<Choice | undefined> => ({
  ...help,
  choices,
  defaultValue: undefined,
  parse(values) {
    const value = lastValue(values);
    const found = choices.find((each) => each === value);
    if (found === undefined) throw new InvalidValue(value, `one of ${choices.join(', ')}`);
    return found;
  },
});

/** Splits the values of a repeatable option at commas. */
export const splitAtCommas = (values: readonly string[]): string[] =>
  values
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');

/** The value of an option that was set several times. */
export const lastValue = (values: readonly string[]): string => values.at(-1) ?? '';
