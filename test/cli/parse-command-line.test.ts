import { expect, test } from 'vitest';
import { commands } from '../../src/cli/command-definitions.ts';
import { longFlag, variableOf } from '../../src/cli/option-definition.ts';
import { parseCommandLine } from '../../src/cli/parse-command-line.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { runCli } from './run-cli.ts';

const parse = (args: readonly string[], environment = {}) => parseCommandLine(args, environment, false);

const serveOptions = (args: readonly string[], environment = {}) => {
  const command = parse(args, environment);
  return command.name === 'serve'
    ? { ...command.options, optionNames: undefined }
    : expect.unreachable(`parsed as ${command.name}`);
};

const helpOf = (...args: readonly string[]): string => {
  const command = parse(args);
  return command.name === 'print' ? command.text : expect.unreachable(`parsed as ${command.name}`);
};

test('serve is the default command, with the defaults of the reference', () => {
  expect(serveOptions([])).toEqual({
    port: 4000,
    host: undefined,
    https: false,
    schema: undefined,
    extensions: [],
    fixtures: undefined,
    magento: undefined,
    seed: undefined,
    controlToken: undefined,
    allowedHosts: [],
    allowedOrigins: [],
    cors: true,
    presets: [],
    markFaults: false,
    strictSandbox: false,
    recordPreflights: false,
    journal: { showSecrets: false },
    watch: false,
    logFormat: 'none',
  });
  expect(serveOptions(['serve'])).toEqual(serveOptions([]));
});

test('logs requests as text in a terminal', () => {
  expect(parseCommandLine([], {}, true)).toMatchObject({ options: { logFormat: 'text' } });
  expect(parseCommandLine(['--log-format', 'json'], {}, true)).toMatchObject({ options: { logFormat: 'json' } });
});

test('reads every option of serve', () => {
  const args = [
    ['--port', '5000'],
    ['--host', '0.0.0.0'],
    ['--https'],
    ['-f', 'world.yaml'],
    ['--magento', '2.4.6-p1'],
    ['--seed=7'],
    ['--schema', 'store.graphql'],
    ['--extension', 'a.yaml', '--extension', 'b.graphql'],
    ['--control-token', 'secret'],
    ['--allow-host', 'mock.example.com', '--allow-host', '[::2],::3'],
    ['--allow-origin', 'http://localhost:3000, https://shop.example'],
    ['--preset', 'clock-skew, rate-limited', '--preset', 'maintenance-503-html'],
    ['--mark-faults', '--no-cors', '--strict-sandbox', '--record-preflights', '--show-secrets', '--watch'],
    ['--journal', '5', '--log-format', 'text'],
  ].flat();
  expect(serveOptions(args)).toEqual({
    port: 5000,
    host: '0.0.0.0',
    https: true,
    schema: 'store.graphql',
    extensions: ['a.yaml', 'b.graphql'],
    fixtures: 'world.yaml',
    magento: '2.4.6-p1',
    seed: '7',
    controlToken: 'secret',
    allowedHosts: ['mock.example.com', '[::2]', '::3'],
    allowedOrigins: ['http://localhost:3000', 'https://shop.example'],
    cors: false,
    presets: ['clock-skew', 'rate-limited', 'maintenance-503-html'],
    markFaults: true,
    strictSandbox: true,
    recordPreflights: true,
    journal: { entries: 5, showSecrets: true },
    watch: true,
    logFormat: 'text',
  });
});

test('reads options from environment variables, several values separated by commas', () => {
  const environment = {
    MAGENTO_MOCK_EXTENSION: 'a.yaml,b.graphql',
    MAGENTO_MOCK_HTTPS: '1',
    MAGENTO_MOCK_NO_CORS: 'false',
    MAGENTO_MOCK_SCHEMA: 's.json',
    MAGENTO_MOCK_SEED: '',
    MAGENTO_MOCK_URL: 'http://127.0.0.1:4000',
  };
  const expected = { schema: 's.json', extensions: ['a.yaml', 'b.graphql'], https: true, cors: true, seed: undefined };
  expect(serveOptions([], environment)).toMatchObject(expected);
});

test('the command line overrides environment variables', () => {
  const environment = { MAGENTO_MOCK_EXTENSION: 'a.yaml,b.graphql', MAGENTO_MOCK_PORT: '1' };
  expect(serveOptions(['--extension', 'c.yaml', '-p', '2'], environment)).toMatchObject({
    extensions: ['c.yaml'],
    port: 2,
  });
});

test('exec uses a free port by default and passes the options of its command through', () => {
  expect(parse(['exec', '--audit-off', 'secret-in-url', 'npm', 'test', '--port', '1'])).toMatchObject({
    name: 'exec',
    options: { port: 0, auditOff: ['secret-in-url'], command: ['npm', 'test', '--port', '1'] },
  });
  expect(parse(['exec', '--save-world-on-failure', 'failed', '--', 'npm', 'test'])).toMatchObject({
    options: { saveWorldOnFailure: 'failed', command: ['npm', 'test'] },
  });
});

test.each([
  [['check', 'world.yaml'], { name: 'check', fixtures: 'world.yaml' }],
  [['presets'], { name: 'presets' }],
  [['presets', 'show', 'clock-skew'], { name: 'presets show', id: 'clock-skew' }],
  [['explain', 'Guest', 'checkout'], { name: 'explain', message: 'Guest checkout', magento: undefined }],
  [['schema', 'pull', 'https://shop.example'], { name: 'schema pull', url: 'https://shop.example', file: undefined }],
  [['schema', 'pull', 'https://shop.example', 's.graphql'], { file: 's.graphql' }],
])('parses %j', (args, command) => {
  expect(parse(args)).toMatchObject(command);
});

test.each([
  // Options
  [['--prot', '1'], "unknown option --prot; did you mean '--port'?"],
  [['--no-cros'], "unknown option --no-cros; did you mean '--no-cors'?"],
  [['-x'], 'unknown option -x'],
  [['presets', '--port', 'abc'], '--port is not an option of presets; it is an option of serve and exec'],
  [['check', '-f', 'a.yaml'], '-f is not an option of check; it is an option of serve, exec and drift'],
  [['exec', '--watch', '--', 'true'], '--watch is not an option of exec; it is an option of serve'],
  [['serve', '--audit-off=x'], '--audit-off is not an option of serve; it is an option of exec'],
  // Values
  [['--port'], '--port: the value is missing'],
  [['--fixtures', '--watch'], '--fixtures: the value is missing'],
  [['--fixtures', ''], '--fixtures: the value is empty'],
  [['--port', 'abc'], '--port: "abc" is not a port number (0 to 65535)'],
  [['--port', '65536'], '--port: "65536" is not a port number (0 to 65535)'],
  [['-p', '-1'], '--port: "-1" is not a port number (0 to 65535)'],
  [['--journal', '1e3'], '--journal: "1e3" is not a number of requests (0 to 9999999)'],
  [['--log-format', 'xml'], '--log-format: "xml" is not one of none, text, json'],
  [['--magento', '1.9'], '--magento: "1.9" is not a known release (2.3.1 to'],
  [['exec', '--audit-off', 'secret-in-ulr', '--', 'x'], '--audit-off: "secret-in-ulr" is not an audit rule (revoked-'],
  // Commands and arguments
  [['srve'], "unknown command 'srve'; did you mean 'serve'? (commands: serve, exec, check,"],
  [['help', 'nope'], "unknown command 'nope' (commands: serve,"],
  [['--port', '1', 'exec', '--', 'x'], "write the command 'exec' before its options"],
  [['serve', 'x'], "serve: unexpected argument 'x'; usage: magento-auth-mock serve [options]"],
  [
    ['presets', 'list'],
    "presets: unexpected argument 'list'; usage: magento-auth-mock presets or magento-auth-mock presets show",
  ],
  [['presets', 'show'], "missing required argument 'id'; usage: magento-auth-mock presets show <id>"],
  [['check'], "missing required argument 'path'; usage: magento-auth-mock check <path>"],
  [['check', 'a', 'b'], "check: unexpected argument 'b'"],
  [['explain'], "missing required argument 'message'"],
  [['exec'], "missing required argument 'command'"],
  [['schema'], 'expected magento-auth-mock schema pull <url> [file]'],
  [['schema', 'push', 'x'], 'expected magento-auth-mock schema pull <url> [file]'],
  [['schema', 'pull'], "missing required argument 'url'"],
  [['schema', 'pull', 'a', 'b', 'c'], "schema pull: unexpected argument 'c'"],
])('rejects %j', (args, message) => {
  expect(() => parse(args)).toThrow(UsageError);
  expect(() => parse(args)).toThrow(message);
});

test.each([
  [{ MAGENTO_MOCK_PROT: '1' }, "unknown environment variable MAGENTO_MOCK_PROT; did you mean 'MAGENTO_MOCK_PORT'?"],
  [{ MAGENTO_MOCK_PORT: 'abc' }, 'MAGENTO_MOCK_PORT: "abc" is not a port number (0 to 65535)'],
  [{ MAGENTO_MOCK_LOG_FORMAT: 'xml' }, 'MAGENTO_MOCK_LOG_FORMAT: "xml" is not one of none, text, json'],
  [{ MAGENTO_MOCK_HTTPS: 'maybe' }, 'MAGENTO_MOCK_HTTPS: "maybe" is not one of 1, true, yes, on, 0, false, no, off'],
  [{ MAGENTO_MOCK_EXTENSION: 'a.yaml,' }, 'MAGENTO_MOCK_EXTENSION: the value is empty'],
])('rejects the environment %j', (environment, message) => {
  expect(() => parse([], environment)).toThrow(UsageError);
  expect(() => parse([], environment)).toThrow(message);
});

test('ignores variables of other commands, and all variables in a command without options', () => {
  expect(serveOptions([], { MAGENTO_MOCK_AUDIT_OFF: 'nope' })).toEqual(serveOptions([]));
  expect(parse(['presets'], { MAGENTO_MOCK_PORT: 'abc', MAGENTO_MOCK_PROT: '1' })).toEqual({ name: 'presets' });
});

test('exits with code 2 and names the help', async () => {
  expect(await runCli(['--prot', '1'])).toEqual({
    exitCode: 2,
    out: '',
    err: "magento-auth-mock: unknown option --prot; did you mean '--port'?\n  run magento-auth-mock --help for usage",
  });
});

test.each(commands)('$name --help describes the command, its arguments and its options', ({ name, ...definition }) => {
  const help = helpOf(...name.split(' '), '--help').replace(/\s+/g, ' ');
  expect(help).toContain(definition.description);
  for (const description of Object.values(definition.arguments)) expect(help).toContain(description);
  for (const option of definition.options) {
    expect(help).toContain(`${option.flags} ${option.description}`);
    if (option.defaultText !== undefined) expect(help).toContain(`default: ${option.defaultText}`);
    if (option.choices !== undefined) expect(help).toContain(`choices: ${option.choices.join(', ')}`);
  }
});

test('--help lists all commands, and the options of the default command', () => {
  const help = helpOf('--help');
  for (const { name } of commands) expect(help).toContain(`  ${name.split(' ')[0]} `);
  expect(help).toContain('-p, --port <number>');
  expect(helpOf('help')).toBe(help);
  expect(helpOf('--port', '5', '-h')).toBe(help);
});

test.each([[['--version']], [['-v']], [['serve', '--version']], [['--port', '5', '-v']]])(
  '%j prints the version',
  (args) => {
    expect(helpOf(...args)).toMatch(/^\d+\.\d+\.\d+$/);
  },
);

test.each(commands.flatMap(({ name, examples }) => examples.map((example) => [example, name])))(
  'the example %s is valid',
  (example, name) => {
    const args = [...example.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
      ([, doubly, singly, word]) => doubly ?? singly ?? word ?? '',
    );
    const command = parse(args);
    expect(command.name === 'remote' ? command.command : command.name).toBe(name);
  },
);

test('each option has its own environment variable', () => {
  for (const { name, options } of commands) {
    expect(new Set(options.map(variableOf)).size).toBe(options.length);
    for (const option of options) expect(variableOf(option)).toMatch(/^MAGENTO_MOCK_[A-Z_]+$/);
    // `exec` sets its variable for the commands that it runs.
    if (name === 'serve' || name === 'exec') expect(options.map(longFlag)).not.toContain('--url');
  }
});
