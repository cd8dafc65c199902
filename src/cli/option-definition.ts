/** One option: the source of its line in `--help`, its environment variable, its row in the reference and its value. */
export interface OptionDefinition<Value = unknown> {
  /** As commander defines them: `-p, --port <number>`. */
  readonly flags: string;
  readonly description: string;
  /** Value of the option when it is not set. */
  readonly defaultValue: Value;
  /** The default as shown in `--help` and in the reference. */
  readonly defaultText?: string | undefined;
  readonly choices?: readonly string[] | undefined;
  /** Whether the option can be repeated. Its environment variable has its values separated by commas. */
  readonly isRepeatable?: boolean | undefined;
  /** @throws InvalidValue */
  parse(values: readonly string[]): Value;
}

/** The value of an option is invalid. The message completes `--port: "abc" is not …`. */
export class InvalidValue extends Error {
  override readonly name = 'InvalidValue';

  constructor(value: string, expected: string) {
    super(`"${value}" is not ${expected}`);
  }
}

type Texts = Pick<OptionDefinition, 'flags' | 'description' | 'defaultText'>;

/** A long flag with its dashes: `--port`. */
export const longFlag = ({ flags }: Pick<OptionDefinition, 'flags'>): string => /--[\w-]+/.exec(flags)?.[0] ?? flags;

/** `-p` and `--port` for `-p, --port <number>`. */
export const flagsOf = ({ flags }: Pick<OptionDefinition, 'flags'>): readonly string[] =>
  flags.match(/(?<![\w-])--?[a-z][\w-]*/g) ?? [];

/** The environment variable of an option: `MAGENTO_MOCK_LOG_FORMAT` for `--log-format`. */
export const variableOf = (option: Pick<OptionDefinition, 'flags'>): string =>
  `${VARIABLE_PREFIX}${longFlag(option).slice(2).replaceAll('-', '_').toUpperCase()}`;

export const VARIABLE_PREFIX = 'MAGENTO_MOCK_';

export const takesValue = ({ flags }: Pick<OptionDefinition, 'flags'>): boolean => flags.includes('<');

const ON = ['1', 'true', 'yes', 'on'];
const OFF = ['0', 'false', 'no', 'off'];

/** An option without a value. */
export const flag = (texts: Texts): OptionDefinition<boolean> => ({
  ...texts,
  defaultValue: false,
  parse([value = 'true']) {
    const word = value.toLowerCase();
    if (!ON.includes(word) && !OFF.includes(word))
      throw new InvalidValue(value, `one of ${[...ON, ...OFF].join(', ')}`);
    return ON.includes(word);
  },
});

export const string = (texts: Texts): OptionDefinition<string | undefined> => ({
  ...texts,
  defaultValue: undefined,
  parse: lastOf,
});

/** A repeatable option. */
export const stringList = (
  texts: Texts,
  parse = (values: readonly string[]) => values,
): OptionDefinition<readonly string[]> => ({ ...texts, defaultValue: [], isRepeatable: true, parse });

export const integer = <Default extends number | undefined>(
  texts: Texts,
  defaultValue: Default,
  { max, expected }: { readonly max: number; readonly expected: string },
): OptionDefinition<number | Default> => ({
  ...texts,
  defaultText: texts.defaultText ?? String(defaultValue),
  defaultValue,
  parse(values) {
    const value = lastOf(values);
    if (!/^\d{1,15}$/.test(value) || Number(value) > max) throw new InvalidValue(value, expected);
    return Number(value);
  },
});

export const choice = <Choice extends string>(
  texts: Texts,
  choices: readonly Choice[],
): OptionDefinition<Choice | undefined> => ({
  ...texts,
  choices,
  defaultValue: undefined,
  parse(values) {
    const value = lastOf(values);
    const found = choices.find((each) => each === value);
    if (found === undefined) throw new InvalidValue(value, `one of ${choices.join(', ')}`);
    return found;
  },
});

/** Values separated by commas, which may also be repeated. */
export const splitAtCommas = (values: readonly string[]): string[] =>
  values
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');

const lastOf = (values: readonly string[]): string => values.at(-1) ?? '';
