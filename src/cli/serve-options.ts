import type { JournalSettings } from '../journal/entries/journal.ts';
import { findRelease, validReleaseNames } from '../magento/releases/release.ts';
import type { OptionNames } from '../server/initial-state.ts';
import type { UpstreamOptions } from '../upstream/upstream-options.ts';
import { controlDefinitions } from './control-options.ts';
import {
  choiceOption,
  flagOption,
  InvalidValue,
  integerOption,
  lastValue,
  type OptionDefinition,
  splitAtCommas,
  stringListOption,
  stringOption,
} from './option-definition.ts';
import { readUpstream, upstreamDefinitions } from './upstream-definitions.ts';

/** Options of every command that starts a server. */
export interface SharedOptions {
  readonly port: number;
  /** Default: 127.0.0.1 and ::1. */
  readonly host: string | undefined;
  readonly https: boolean;
  readonly schema: string | undefined;
  readonly extensions: readonly string[];
  readonly fixtures: string | undefined;
  readonly magento: string | undefined;
  readonly seed: string | undefined;
  readonly controlToken: string | undefined;
  readonly allowedHosts: readonly string[];
  readonly allowedOrigins: readonly string[];
  readonly cors: boolean;
  readonly presets: readonly string[];
  readonly markFaults: boolean;
  readonly strictSandbox: boolean;
  readonly recordPreflights: boolean;
  readonly journal: Partial<JournalSettings>;
  readonly upstream: UpstreamOptions | undefined;
  readonly optionNames: OptionNames;
}

/** Options of `serve`. */
export interface ServeOptions extends SharedOptions {
  readonly watch: boolean;
  /** File to which the world is saved when the server stops, and from which it is loaded at the next start. */
  readonly state: string | undefined;
  readonly logFormat: LogFormat;
  readonly optionNames: OptionNames & { readonly state: string };
}

const LOG_FORMATS = ['none', 'text', 'json'] as const;
/** Format of the request log. */
export type LogFormat = (typeof LOG_FORMATS)[number];

/** Reads the value of an option from the command line or its environment variable. */
export interface ReadOption {
  <Value>(option: OptionDefinition<Value>): Value;
  /** How messages name the option: by its flag, or by the environment variable that sets it. */
  nameOf(option: OptionDefinition): string;
}

const definePort = (defaultPort: number, defaultText: string) =>
  integerOption(
    { flags: '-p, --port <number>', description: 'port to listen on; 0 selects a free port', defaultText },
    defaultPort,
    { max: 65_535, expected: 'a port number (0 to 65535)' },
  );

const sharedDefinitions = {
  host: stringOption({
    flags: '--host <address>',
    description: 'address to listen on; if it is not a loopback address, the control API requires a bearer token',
    defaultText: '127.0.0.1 and ::1',
  }),
  https: flagOption({ flags: '--https', description: 'serve HTTPS with a self-signed certificate created at startup' }),
  fixtures: stringOption({
    flags: '-f, --fixtures <path>',
    description: 'YAML or JSON file with fixtures, or a folder of such files',
    defaultText: 'the default world',
  }),
  magento: {
    ...stringOption({
      flags: '--magento <version>',
      description: 'Magento release to simulate',
      defaultText: 'the release named by the fixtures, otherwise the newest',
    }),
    parse(values: readonly string[]) {
      const version = lastValue(values);
      if (findRelease(version) === undefined) throw new InvalidValue(version, `a known release (${validReleaseNames})`);
      return version;
    },
  },
  seed: stringOption({
    flags: '--seed <seed>',
    description: 'seed of all random values',
    defaultText: 'the seed in the fixtures, otherwise a fixed one',
  }),
  schema: stringOption({
    flags: '--schema <file|url>',
    description: 'GraphQL schema of your store: SDL, introspection JSON, or the URL of a GraphQL endpoint',
    defaultText: "Magento's own schema",
  }),
  extensions: stringListOption({
    flags: '--extension <file>',
    description: 'file with additional schema fields; repeatable',
  }),
  ...controlDefinitions,
  presets: stringListOption(
    { flags: '--preset <id>', description: 'preset to enable at startup; repeatable, or separated by commas' },
    splitAtCommas,
  ),
  markFaults: flagOption({
    flags: '--mark-faults',
    description: 'list the faults that affected a response in its header X-Mock-Fault',
  }),
  noCors: flagOption({ flags: '--no-cors', description: 'send no CORS headers, as Magento does' }),
  strictSandbox: flagOption({ flags: '--strict-sandbox', description: 'reject requests that belong to no sandbox' }),
  recordPreflights: flagOption({
    flags: '--record-preflights',
    description: 'record the CORS preflight requests of browsers in the journal',
  }),
  journal: integerOption(
    {
      flags: '--journal <number>',
      description: 'maximum number of recorded requests; 0 disables the journal',
      defaultText: '10000',
    },
    undefined,
    { max: 9_999_999, expected: 'a number of requests (0 to 9999999)' },
  ),
  ...upstreamDefinitions,
  showSecrets: flagOption({
    flags: '--show-secrets',
    description: 'show passwords, tokens and one-time codes in the journal and its exports',
  }),
};

/** Definitions of the options of `serve`. */
export const serveDefinitions = {
  port: definePort(4000, '4000'),
  ...sharedDefinitions,
  state: {
    ...stringOption({
      flags: '--state <file>',
      description:
        'JSON file that keeps the world over a restart: read at the start, if it exists, and written at the end',
    }),
    parse(values: readonly string[]) {
      const file = lastValue(values);
      if (!file.endsWith('.json')) throw new InvalidValue(file, 'the name of a JSON file, such as state.json');
      return file;
    },
  },
  watch: flagOption({ flags: '--watch', description: 'reload the world when the fixtures change' }),
  logFormat: choiceOption(
    {
      flags: '--log-format <format>',
      description: 'format of the request log',
      defaultText: 'text in a terminal, otherwise none',
    },
    LOG_FORMATS,
  ),
};

/** Definitions of the server options of `exec`, whose default port is a free one. */
export const sharedExecDefinitions = { port: definePort(0, '0, a free port'), ...sharedDefinitions };

/** The options of `serve`, from options, environment variables and defaults. */
export const readServeOptions = (read: ReadOption, isTerminal: boolean): ServeOptions => ({
  ...readSharedOptions(read),
  port: read(serveDefinitions.port),
  watch: read(serveDefinitions.watch),
  state: read(serveDefinitions.state),
  logFormat: read(serveDefinitions.logFormat) ?? (isTerminal ? 'text' : 'none'),
  optionNames: { ...readOptionNames(read), state: read.nameOf(serveDefinitions.state) },
});

/** The server options of `exec`, from options, environment variables and defaults. */
export const readServerOptionsOfExec = (read: ReadOption): SharedOptions => ({
  ...readSharedOptions(read),
  port: read(sharedExecDefinitions.port),
});

function readSharedOptions(read: ReadOption): Omit<SharedOptions, 'port'> {
  const entries = read(sharedDefinitions.journal);
  return {
    host: read(sharedDefinitions.host),
    https: read(sharedDefinitions.https),
    schema: read(sharedDefinitions.schema),
    extensions: read(sharedDefinitions.extensions),
    fixtures: read(sharedDefinitions.fixtures),
    magento: read(sharedDefinitions.magento),
    seed: read(sharedDefinitions.seed),
    controlToken: read(sharedDefinitions.controlToken),
    allowedHosts: read(sharedDefinitions.allowedHosts),
    allowedOrigins: read(sharedDefinitions.allowedOrigins),
    cors: !read(sharedDefinitions.noCors),
    presets: read(sharedDefinitions.presets),
    markFaults: read(sharedDefinitions.markFaults),
    strictSandbox: read(sharedDefinitions.strictSandbox),
    recordPreflights: read(sharedDefinitions.recordPreflights),
    upstream: readUpstream(read),
    journal: { ...(entries !== undefined && { entries }), showSecrets: read(sharedDefinitions.showSecrets) },
    optionNames: readOptionNames(read),
  };
}

/** The names of options in error messages: a flag or an environment variable, as the user wrote it. */
function readOptionNames(read: ReadOption): OptionNames {
  const [extensions, presets] = [read(sharedDefinitions.extensions), read(sharedDefinitions.presets)];
  return {
    fixtures: read.nameOf(sharedDefinitions.fixtures),
    schema: read.nameOf(sharedDefinitions.schema),
    extension: (index) => `${read.nameOf(sharedDefinitions.extensions)} ${extensions[index]}`,
    preset: (index) => `${read.nameOf(sharedDefinitions.presets)} ${presets[index]}`,
  };
}
