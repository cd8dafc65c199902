import { type DriftCommandOptions, driftDefinitions, readDriftOptions } from './drift-options.ts';
import { type ExecOptions, execDefinitions, readExecOptions } from './exec-options.ts';
import { TEST_RUNNERS, type TestRunner } from './find-project.ts';
import { choiceOption, type OptionDefinition } from './option-definition.ts';
import type { RemoteCommand } from './remote-command.ts';
import { remoteWorldCommands } from './remote-commands.ts';
import { remoteFaultCommands } from './remote-fault-commands.ts';
import { type ReadOption, readServeOptions, type ServeOptions, serveDefinitions } from './serve-options.ts';
import { readValidateOptions, type ValidateOptions, validateDefinitions } from './validate-options.ts';
import { readWorldPullOptions, type WorldPullOptions, worldPullDefinitions } from './world-pull-options.ts';

const explainDefinitions = {
  magento: {
    ...serveDefinitions.magento,
    description: 'Magento release that sent the message: causes that it rules out come last',
    defaultText: 'the newest',
  },
};

/** A parsed command line. */
export type Command =
  | { readonly name: 'serve'; readonly options: ServeOptions }
  | { readonly name: 'exec'; readonly options: ExecOptions }
  | { readonly name: 'drift'; readonly options: DriftCommandOptions }
  | { readonly name: 'check'; readonly fixtures: string }
  | { readonly name: 'validate'; readonly options: ValidateOptions }
  | { readonly name: 'init'; readonly runner: TestRunner | undefined }
  | { readonly name: 'presets' }
  | { readonly name: 'presets show'; readonly id: string }
  | { readonly name: 'explain'; readonly message: string; readonly magento: string | undefined }
  | { readonly name: 'schema pull'; readonly url: string; readonly file: string | undefined }
  | { readonly name: 'world pull'; readonly options: WorldPullOptions }
  | RemoteCommand
  /** Prints a string: the result of `--help`, `--version` and `help`. */
  | { readonly name: 'print'; readonly text: string };

/** What a command reads besides its arguments. */
export interface CommandContext {
  readonly read: ReadOption;
  readonly isTerminal: boolean;
}

/** A command, from which its `--help`, its section in the reference and its parser are generated. */
export interface CommandDefinition {
  /** Two words for a subcommand. */
  readonly name: string;
  readonly description: string;
  /** Descriptions by the names of the arguments, in commander's notation: `<path>`, `[file]`, `<command...>`. */
  readonly arguments: Readonly<Record<string, string>>;
  readonly options: readonly OptionDefinition[];
  readonly examples: readonly string[];
  /** Whether options after the first argument belong to that argument. */
  readonly passesOptionsThrough?: boolean;
  toCommand(args: readonly string[], context: CommandContext): Command;
}

/** Name of the executable. */
export const PROGRAM = 'magento-auth-mock';

/** The command that runs when none is named. */
export const DEFAULT_COMMAND = 'serve';

const runnerDefinition = choiceOption(
  {
    flags: '--runner <runner>',
    description: 'test runner of the test',
    defaultText: 'the first that package.json depends on, or else node:test',
  },
  TEST_RUNNERS,
);

/** All commands, in the order of `--help` and of the reference. */
export const commands: readonly CommandDefinition[] = [
  {
    name: 'serve',
    description: 'start the server and run until interrupted (default command)',
    arguments: {},
    options: Object.values(serveDefinitions),
    examples: ['serve --port 4001 --fixtures world.yaml', '--preset customer-token-expired'],
    toCommand: (_, { read, isTerminal }) => ({ name: 'serve', options: readServeOptions(read, isTerminal) }),
  },
  {
    name: 'exec',
    description:
      'run a command while the server runs, with the URL of the server in MAGENTO_MOCK_URL; then print a summary of the requests and exit with the exit code of the command',
    arguments: { '<command...>': 'command and its arguments; write -- before it' },
    options: Object.values(execDefinitions),
    examples: ['exec -- npm test', 'exec --save-world-on-failure failed --audit-off secret-in-url -- npm test'],
    passesOptionsThrough: true,
    toCommand: ([program = '', ...args], { read }) => ({
      name: 'exec',
      options: readExecOptions(read, [program, ...args]),
    }),
  },
  {
    name: 'check',
    description: 'validate fixtures and report every problem',
    arguments: { '<path>': 'YAML or JSON file, or a folder of such files' },
    options: [],
    examples: ['check world.yaml'],
    toCommand: ([fixtures = '']) => ({ name: 'check', fixtures }),
  },
  {
    name: 'init',
    description: 'write a fixture file and a first test for the project in this folder; existing files are not changed',
    arguments: {},
    options: [runnerDefinition],
    examples: ['init', 'init --runner playwright'],
    toCommand: (_, { read }) => ({ name: 'init', runner: read(runnerDefinition) }),
  },
  {
    name: 'validate',
    description:
      'validate the GraphQL documents of a project against Magento releases, or against the schema of your store',
    arguments: { '<patterns...>': 'files, folders or glob patterns in quotes; one that starts with ! excludes files' },
    options: Object.values(validateDefinitions),
    examples: [
      "validate 'src/**/*.{graphql,ts,tsx}' --magento 2.4.6,2.4.8-p1",
      'validate src --schema store.graphql --junit validate.xml',
    ],
    toCommand: (patterns, { read }) => ({ name: 'validate', options: readValidateOptions(read, patterns) }),
  },
  {
    name: 'presets',
    description: 'list the presets: faults that can be enabled by name',
    arguments: {},
    options: [],
    examples: ['presets'],
    toCommand: () => ({ name: 'presets' }),
  },
  {
    name: 'presets show',
    description: 'describe a preset',
    arguments: { '<id>': 'id of the preset' },
    options: [],
    examples: ['presets show customer-token-expired'],
    toCommand: ([id = '']) => ({ name: 'presets show', id }),
  },
  {
    name: 'explain',
    description: 'list the possible causes of a Magento error message, with presets that reproduce them',
    arguments: { '<message...>': 'the error message, or part of it' },
    options: [explainDefinitions.magento],
    examples: ['explain "The account is locked."', 'explain --magento 2.4.3 "The account is locked."'],
    toCommand: (words, { read }) => ({
      name: 'explain',
      message: words.join(' '),
      magento: read(explainDefinitions.magento),
    }),
  },
  {
    name: 'schema pull',
    description: 'save the GraphQL schema of a store',
    arguments: { '<url>': 'URL of the GraphQL endpoint', '[file]': 'file to write; standard output by default' },
    options: [],
    examples: ['schema pull https://shop.example/graphql store.graphql'],
    toCommand: ([url = '', file]) => ({ name: 'schema pull', url, file }),
  },
  {
    name: 'drift',
    description:
      'compare the responses of a real store with those of this server, and explain the differences; exit with 1 if there are any, and with 2 if the comparison cannot run',
    arguments: {},
    options: Object.values(driftDefinitions),
    examples: [
      'drift --against https://shop.example --customer test@example.com:Passw0rd1',
      'drift --against https://shop.example --customer test@example.com:Passw0rd1 --fixtures shop.yaml --junit drift.xml',
    ],
    toCommand: (_, { read }) => ({ name: 'drift', options: readDriftOptions(read) }),
  },
  ...remoteFaultCommands,
  ...remoteWorldCommands,
  {
    name: 'world pull',
    description:
      'read stores, configuration, customer groups, attributes, categories and products of a real store, and write them as fixtures; customers and secrets are not read',
    arguments: { '<url>': 'base URL of the store' },
    options: Object.values(worldPullDefinitions),
    examples: ['world pull https://shop.example --admin admin:Passw0rd1:JBSWY3DPEHPK3PXP -o shop.yaml'],
    toCommand: ([url = ''], { read }) => ({ name: 'world pull', options: readWorldPullOptions(read, url) }),
  },
];
