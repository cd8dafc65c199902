import type { JournalSettings } from '../journal/entries/journal.ts';
import { findRelease, validReleaseNames } from '../magento/releases/release.ts';
import type { OptionNames } from '../server/initial-state.ts';
import type { UpstreamOptions } from '../upstream/upstream-options.ts';
import { controlDefinitions } from './control-options.ts';
import {
  choice,
  flag,
  InvalidValue,
  integer,
  type OptionDefinition,
  splitAtCommas,
  string,
  stringList,
} from './option-definition.ts';
import { readUpstream, upstreamDefinitions } from './upstream-definitions.ts';

/** Options of every command that starts a server. */
export interface SharedOptions {
  readonly port: number;
  /** Both loopback addresses by default. */
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

export interface ServeOptions extends SharedOptions {
  readonly watch: boolean;
  /** File that keeps the world over a restart. */
  readonly state: string | undefined;
  readonly logFormat: LogFormat;
  readonly optionNames: OptionNames & { readonly state: string };
}

const LOG_FORMATS = ['none', 'text', 'json'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** Reads the value of an option from the command line or its environment variable. */
export interface ReadOption {
  <Value>(option: OptionDefinition<Value>): Value;
  /** How messages name the option: by its flag, or by the environment variable that sets it. */
  nameOf(option: OptionDefinition): string;
}

const definePort = (defaultPort: number, defaultText: string) =>
  integer(
    { flags: '-p, --port <number>', description: 'port to listen on; 0 selects a free port', defaultText },
    defaultPort,
    { max: 65_535, expected: 'a port number (0 to 65535)' },
  );

const shared = {
  host: string({
    flags: '--host <address>',
    description: 'address to listen on; if it is not a loopback address, the control API requires a bearer token',
    defaultText: '127.0.0.1 and ::1',
  }),
  https: flag({ flags: '--https', description: 'serve HTTPS with a self-signed certificate created at startup' }),
  fixtures: string({
    flags: '-f, --fixtures <path>',
    description: 'YAML or JSON file with fixtures, or a folder of such files',
    defaultText: 'the default world',
  }),
  magento: {
    ...string({
      flags: '--magento <version>',
      description: 'Magento release to simulate',
      defaultText: 'the release named by the fixtures, otherwise the newest',
    }),
    parse(values: readonly string[]) {
      const version = values.at(-1) ?? '';
      if (findRelease(version) === undefined) throw new InvalidValue(version, `a known release (${validReleaseNames})`);
      return version;
    },
  },
  seed: string({
    flags: '--seed <seed>',
    description: 'seed of all random values',
    defaultText: 'the seed in the fixtures, otherwise a fixed one',
  }),
  schema: string({
    flags: '--schema <file|url>',
    description: 'GraphQL schema of your store: SDL, introspection JSON, or the URL of a GraphQL endpoint',
    defaultText: "Magento's own schema",
  }),
  extensions: stringList({
    flags: '--extension <file>',
    description: 'file with additional schema fields; repeatable',
  }),
  ...controlDefinitions,
  presets: stringList(
    { flags: '--preset <id>', description: 'preset to enable at startup; repeatable, or separated by commas' },
    splitAtCommas,
  ),
  markFaults: flag({
    flags: '--mark-faults',
    description: 'list the faults that affected a response in its header X-Mock-Fault',
  }),
  noCors: flag({ flags: '--no-cors', description: 'send no CORS headers, as Magento does' }),
  strictSandbox: flag({ flags: '--strict-sandbox', description: 'reject requests that belong to no sandbox' }),
  recordPreflights: flag({
    flags: '--record-preflights',
    description: 'record the CORS preflight requests of browsers in the journal',
  }),
  journal: integer(
    {
      flags: '--journal <number>',
      description: 'maximum number of recorded requests; 0 disables the journal',
      defaultText: '10000',
    },
    undefined,
    { max: 9_999_999, expected: 'a number of requests (0 to 9999999)' },
  ),
  ...upstreamDefinitions,
  showSecrets: flag({
    flags: '--show-secrets',
    description: 'show passwords, tokens and one-time codes in the journal and its exports',
  }),
};

export const serveDefinitions = {
  port: definePort(4000, '4000'),
  ...shared,
  state: {
    ...string({
      flags: '--state <file>',
      description:
        'JSON file that keeps the world over a restart: read at the start, if it exists, and written at the end',
    }),
    parse(values: readonly string[]) {
      const file = values.at(-1) ?? '';
      if (!file.endsWith('.json')) throw new InvalidValue(file, 'the name of a JSON file, such as state.json');
      return file;
    },
  },
  watch: flag({ flags: '--watch', description: 'reload the world when the fixtures change' }),
  logFormat: choice(
    {
      flags: '--log-format <format>',
      description: 'format of the request log',
      defaultText: 'text in a terminal, otherwise none',
    },
    LOG_FORMATS,
  ),
};

export const sharedExecDefinitions = { port: definePort(0, '0, a free port'), ...shared };

export const readServeOptions = (read: ReadOption, isTerminal: boolean): ServeOptions => ({
  ...readShared(read),
  port: read(serveDefinitions.port),
  watch: read(serveDefinitions.watch),
  state: read(serveDefinitions.state),
  logFormat: read(serveDefinitions.logFormat) ?? (isTerminal ? 'text' : 'none'),
  optionNames: { ...readNames(read), state: read.nameOf(serveDefinitions.state) },
});

export const readSharedExecOptions = (read: ReadOption): SharedOptions => ({
  ...readShared(read),
  port: read(sharedExecDefinitions.port),
});

function readShared(read: ReadOption): Omit<SharedOptions, 'port'> {
  const entries = read(shared.journal);
  return {
    host: read(shared.host),
    https: read(shared.https),
    schema: read(shared.schema),
    extensions: read(shared.extensions),
    fixtures: read(shared.fixtures),
    magento: read(shared.magento),
    seed: read(shared.seed),
    controlToken: read(shared.controlToken),
    allowedHosts: read(shared.allowedHosts),
    allowedOrigins: read(shared.allowedOrigins),
    cors: !read(shared.noCors),
    presets: read(shared.presets),
    markFaults: read(shared.markFaults),
    strictSandbox: read(shared.strictSandbox),
    recordPreflights: read(shared.recordPreflights),
    upstream: readUpstream(read),
    journal: { ...(entries !== undefined && { entries }), showSecrets: read(shared.showSecrets) },
    optionNames: readNames(read),
  };
}

/** Names the options of a server in error messages as the user wrote them. */
function readNames(read: ReadOption): OptionNames {
  const [extensions, presets] = [read(shared.extensions), read(shared.presets)];
  return {
    fixtures: read.nameOf(shared.fixtures),
    schema: read.nameOf(shared.schema),
    extension: (index) => `${read.nameOf(shared.extensions)} ${extensions[index]}`,
    preset: (index) => `${read.nameOf(shared.presets)} ${presets[index]}`,
  };
}
