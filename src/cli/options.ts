import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { JournalSettings } from '../journal/entries/journal.ts';

/** What was typed that cannot be meant. */
export class UsageError extends Error {
  override readonly name = 'WrongUsage';
}

export interface ServeOptions {
  readonly port: number;
  /** Both loopback addresses when left out. */
  readonly host: string | undefined;
  readonly https: boolean;
  readonly schema: string | undefined;
  readonly extensions: readonly string[];
  readonly fixtures: string | undefined;
  readonly magento: string | undefined;
  readonly seed: string | undefined;
  readonly watch: boolean;
  readonly logFormat: LogFormat;
  readonly controlToken: string | undefined;
  readonly cors: boolean;
  readonly presets: readonly string[];
  readonly markFaults: boolean;
  readonly strictSandbox: boolean;
  readonly journal: Partial<JournalSettings>;
}

export interface ExecOptions extends ServeOptions {
  /** What is run, and its arguments. */
  readonly command: readonly [string, ...string[]];
  /** Where world and journal are kept when it fails. */
  readonly saveWorldOnFailure: string | undefined;
  /** Audit rules that the summary leaves out. */
  readonly auditOff: readonly string[];
}

const LOG_FORMATS = ['none', 'text', 'json'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

export type Command =
  | { readonly name: 'serve'; readonly options: ServeOptions }
  | { readonly name: 'exec'; readonly options: ExecOptions }
  | { readonly name: 'check'; readonly fixtures: string }
  | { readonly name: 'presets'; readonly id: string | undefined }
  | { readonly name: 'explain'; readonly message: string }
  | { readonly name: 'schema pull'; readonly url: string; readonly file: string | undefined }
  | { readonly name: 'help' }
  | { readonly name: 'version' };

type Named = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

const SERVE: NonNullable<ParseArgsConfig['options']> = {
  port: { type: 'string', short: 'p' },
  host: { type: 'string' },
  https: { type: 'boolean' },
  schema: { type: 'string' },
  extension: { type: 'string', multiple: true },
  fixtures: { type: 'string', short: 'f' },
  magento: { type: 'string' },
  seed: { type: 'string' },
  watch: { type: 'boolean' },
  'log-format': { type: 'string' },
  'control-token': { type: 'string' },
  'no-cors': { type: 'boolean' },
  preset: { type: 'string', multiple: true },
  'mark-faults': { type: 'boolean' },
  'strict-sandbox': { type: 'boolean' },
  journal: { type: 'string' },
  'show-secrets': { type: 'boolean' },
  'save-world-on-failure': { type: 'string' },
  'audit-off': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
};

/**
 * The command of an argument list; options not given come from the environment (`MAGENTO_MOCK_PORT` …).
 *
 * @throws WrongUsage in one sentence
 */
export function readCommand(args: readonly string[], environment: NodeJS.ProcessEnv, isTerminal: boolean): Command {
  const { values, positionals } = parse(args);
  if (values['help']) return { name: 'help' };
  if (values['version']) return { name: 'version' };
  const [name = 'serve', ...operands] = positionals;
  if (name === 'help') return { name };
  if (name === 'check') return { name, fixtures: onlyOperand(operands) };
  if (name === 'presets') return { name, id: presetOperand(operands) };
  if (name === 'explain') return { name, message: messageOperand(operands) };
  if (name === 'schema') return schemaPull(operands);
  if (name === 'exec') return { name, options: execOptions(withEnvironment(values, environment), operands) };
  if (name !== 'serve') {
    throw new UsageError(
      `there is no command '${name}'; there are serve, exec, check, presets, explain and schema pull`,
    );
  }
  if (operands.length > 0) throw new UsageError(`serve takes no '${operands[0]}'; fixtures are named with --fixtures`);
  return { name, options: serveOptions(withEnvironment(values, environment), isTerminal) };
}

function parse(args: readonly string[]): { values: Named; positionals: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: SERVE, allowPositionals: true });
    return { values: values as Named, positionals };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(usageFault(error));
    throw error;
  }
}

/** Node's own sentence without its advice. */
const usageFault = ({ message }: TypeError): string => message.split(/\. (?=To specify|Did you)/)[0] ?? message;

function onlyOperand([operand, ...more]: readonly string[]): string {
  if (operand === undefined || more.length > 0) throw new UsageError('check takes one file or folder: check FIXTURES');
  return operand;
}

function presetOperand([verb, id, ...more]: readonly string[]): string | undefined {
  if (verb === undefined) return undefined;
  if (verb !== 'show' || id === undefined || more.length > 0) {
    throw new UsageError('presets lists them all; presets show ID tells of one');
  }
  return id;
}

function messageOperand(words: readonly string[]): string {
  if (words.length === 0) throw new UsageError('explain takes an error text: explain "The account is locked."');
  return words.join(' ');
}

function schemaPull([verb, url, file, ...more]: readonly string[]): Command {
  if (verb !== 'pull' || url === undefined || more.length > 0)
    throw new UsageError('schema pull takes a URL, and a file to write: schema pull URL [FILE]');
  return { name: 'schema pull', url, file };
}

function withEnvironment(values: Named, environment: NodeJS.ProcessEnv): Named {
  const named = Object.keys(SERVE).flatMap((name): [string, Named[string]][] => {
    const value = environment[`MAGENTO_MOCK_${name.replaceAll('-', '_').toUpperCase()}`];
    return value === undefined || value === '' ? [] : [[name, readVariable(name, value)]];
  });
  return { ...Object.fromEntries(named), ...values };
}

/** Several values of one variable stand between commas. */
function readVariable(name: string, value: string): Named[string] {
  if (SERVE[name]?.type === 'boolean') return value !== '0' && value !== 'false';
  return SERVE[name]?.multiple ? value.split(',') : value;
}

function serveOptions(values: Named, isTerminal: boolean): ServeOptions {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  return {
    port: portOf(text('port') ?? '4000'),
    host: text('host'),
    https: values['https'] === true,
    schema: text('schema'),
    extensions: Array.isArray(values['extension']) ? values['extension'] : [],
    fixtures: text('fixtures'),
    magento: text('magento'),
    seed: text('seed'),
    watch: values['watch'] === true,
    logFormat: logFormatOf(text('log-format') ?? (isTerminal ? 'text' : 'none')),
    controlToken: text('control-token'),
    cors: values['no-cors'] !== true,
    presets: [values['preset'] ?? []].flat().flatMap((ids) =>
      String(ids)
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== ''),
    ),
    markFaults: values['mark-faults'] === true,
    strictSandbox: values['strict-sandbox'] === true,
    journal: {
      ...(text('journal') !== undefined && { entries: entriesOf(text('journal') ?? '') }),
      showSecrets: values['show-secrets'] === true,
    },
  };
}

/** A free port, and no log, unless told otherwise: the command has the terminal. */
function execOptions(values: Named, [program, ...args]: readonly string[]): ExecOptions {
  if (program === undefined) throw new UsageError('exec wants a command: exec -- npm test');
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  return {
    ...serveOptions({ port: '0', ...values }, false),
    command: [program, ...args],
    saveWorldOnFailure: text('save-world-on-failure'),
    auditOff: text('audit-off')?.split(',').filter(Boolean) ?? [],
  };
}

function entriesOf(text: string): number {
  if (!/^\d{1,7}$/.test(text))
    throw new UsageError(`--journal takes a number of requests up to 9999999, not '${text}'`);
  return Number(text);
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError(`--port takes a number from 0 (a free port) to 65535, not '${text}'`);
  return port;
}

function logFormatOf(text: string): LogFormat {
  const format = LOG_FORMATS.find((each) => each === text);
  if (format === undefined) throw new UsageError(`--log-format takes ${LOG_FORMATS.join(', ')}, not '${text}'`);
  return format;
}

export const HELP = `magento-auth-mock: Magento 2's authorization as a test double

  magento-auth-mock [serve]       serves until it is stopped
  magento-auth-mock exec -- COMMAND
                                  serves while a command runs, and ends as it does; it finds
                                  the server by MAGENTO_MOCK_URL
  magento-auth-mock check PATH    tells what is wrong with fixtures
  magento-auth-mock presets       lists the faults that can be switched on by name
  magento-auth-mock presets show ID
  magento-auth-mock explain TEXT  tells what can cause an error text of Magento, and the preset to try
  magento-auth-mock schema pull URL [FILE]   saves a store's schema

  -p, --port N            port; 0 is a free one           (4000)
      --host ADDRESS      address to listen on            (127.0.0.1 and ::1)
      --https             serves TLS, with a certificate made at the start
  -f, --fixtures PATH     YAML or JSON file, or a folder of them
      --magento VERSION   Magento release, 2.3.1 to 2.4.9 (the fixtures', else the newest)
      --seed SEED         seed of chance
      --schema FILE|URL   schema of your own store: SDL, introspection JSON, or a GraphQL endpoint
      --extension FILE    fields added to the schema; may be given again
      --watch             start anew when the fixtures change
      --log-format FORMAT none, text or json              (text in a terminal)
      --control-token S   what control calls must bring as a bearer
      --preset ID         begin with a preset on; several times, or with commas
      --mark-faults       name the faults that touched a reply in its header X-Mock-Fault
      --no-cors           answer other origins as Magento does: not at all
      --strict-sandbox    refuse requests that lead to no sandbox
      --journal N         requests that are kept; 0 keeps none (10000)
      --show-secrets      show passwords, tokens and codes in the journal
      --save-world-on-failure DIR
                          exec: keep world and journal there when the command fails
      --audit-off RULES   exec: leave these rules out of the summary, with commas between
  -h, --help    -v, --version

Each option is an environment variable as well: MAGENTO_MOCK_PORT, MAGENTO_MOCK_LOG_FORMAT …
`;
