import { expect, test } from 'vitest';
import { presets } from '../../src/fault-schema/presets/presets.ts';
import { runCli, startCli } from './run-cli.ts';

test('presets lists all presets, each with the problem that it reproduces', async () => {
  const { exitCode, out } = await runCli(['presets']);
  expect(exitCode).toBe(0);
  for (const { id, why } of presets) expect(out).toContain(`${id}\n    ${why}`);
});

test.each(presets.map(({ id }) => id))('presets show %s', async (id) => {
  const { exitCode, out } = await runCli(['presets', 'show', id]);
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^ {2}clears {2}\S/m);
  expect(out).toMatch(/^ {2}see {5}https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(?:issues\/\d+|blob\/HEAD\/\S+)$/m);
});

test('presets show prints all properties of a preset', async () => {
  const { why, clears } = presets.find(({ id }) => id === 'customer-token-expired') ?? expect.unreachable();
  expect((await runCli(['presets', 'show', 'customer-token-expired'])).out).toBe(
    [
      'customer-token-expired',
      `    ${why}`,
      '',
      '  when    {"identity":"customer"}',
      '  then    {"token":"expire"}',
      `  clears  ${clears}`,
      '  error   Consumer key has expired',
      "          The current customer isn't authorized.",
      "          The consumer isn't authorized to access %resources.",
      '  see     https://github.com/AdobeDocs/commerce-webapi/blob/HEAD/src/pages/graphql/usage/authorization-tokens.md',
      '          https://github.com/scandipwa/scandipwa/issues/5072',
      '          https://github.com/magento/pwa-studio/issues/2904',
      '',
      '  enable  POST /__mock/faults {"preset":"customer-token-expired"}',
      "          await magento.faults.add('customer-token-expired')",
    ].join('\n'),
  );
});

test('explain lists causes and presets', async () => {
  const { exitCode, out } = await runCli(['explain', 'Guest', 'checkout']);
  expect(exitCode).toBe(0);
  expect(out).toContain('Guest checkout is not allowed.');
  expect(out).toContain('preset: backend-expires-before-frontend');
});

test('explain exits with 1 for an unknown message', async () => {
  expect(await runCli(['explain', 'Segmentation fault'])).toEqual({
    exitCode: 1,
    out: '',
    err: 'magento-auth-mock: no known error message matches; give the message in English, or the complete response',
  });
});

test.each([
  [
    ['presets', 'show', 'unknown'],
    "unknown preset 'unknown'; GET /__mock/presets and the command 'presets' list all presets",
  ],
  [['presets', 'show', 'maintenance-503'], "unknown preset 'maintenance-503'; did you mean 'maintenance-503-html'?"],
  [['serve', '--port', '0', '--preset', 'maintenance'], "--preset maintenance: unknown preset 'maintenance'"],
  [['--port', '0', '--fixtures', 'no.yaml'], '--fixtures: no.yaml: no such file or folder: expected a YAML'],
  [['exec', '--fixtures', 'no', '--', 'true'], '--fixtures: no: no such file or folder'],
  [['check', 'no.yaml'], 'no.yaml: no such file or folder'],
  [['--port', '0', '--state', 'no/state.json'], '--state: cannot write no/state.json: ENOENT'],
  [['--port', '0', '--extension', 'no.yaml'], "--extension no.yaml: cannot read the file 'no.yaml'"],
  [
    ['--port', '0', '--extension', 'docs/images'],
    '--extension docs/images: docs/images: the folder contains no fixtures',
  ],
  [['--port', '0', '--schema', 'no.graphql'], "--schema: cannot read the file 'no.graphql'"],
  [['exec', '--preset', 'rate-limit', '--', 'true'], "--preset rate-limit: unknown preset 'rate-limit'; did you mean"],
])('%j exits with 2', async (args, message) => {
  const { exitCode, err } = await runCli(args);
  expect(exitCode).toBe(2);
  expect(err).toContain(message);
});

test.each([
  [{ MAGENTO_MOCK_FIXTURES: 'no.yaml' }, 'MAGENTO_MOCK_FIXTURES: no.yaml: no such file or folder'],
  [{ MAGENTO_MOCK_SCHEMA: 'no.graphql' }, "MAGENTO_MOCK_SCHEMA: cannot read the file 'no.graphql'"],
  [{ MAGENTO_MOCK_EXTENSION: 'no.yaml' }, "MAGENTO_MOCK_EXTENSION no.yaml: cannot read the file 'no.yaml'"],
  [{ MAGENTO_MOCK_STATE: 'no/state.json' }, 'MAGENTO_MOCK_STATE: cannot write no/state.json'],
  [{ MAGENTO_MOCK_PRESET: 'maintenance' }, "MAGENTO_MOCK_PRESET maintenance: unknown preset 'maintenance'"],
])('%j is named in the message', async (environment, message) => {
  const { exitCode, err } = await runCli(['--port', '0'], { environment });
  expect(exitCode).toBe(2);
  expect(err).toContain(message);
});

test('serve --preset activates presets at startup, and --mark-faults lists them in responses', async () => {
  const { url, stop, exited } = await startCli(
    ...['--preset', 'maintenance-503-html,clock-skew', '--preset', 'rate-limited', '--mark-faults'],
  );
  const response = await fetch(`${url}/graphql`);
  const { items } = (await (await fetch(`${url}/__mock/faults`)).json()) as { items: { id: string }[] };
  stop();
  expect(await exited).toBe(0);
  expect(response.status).toBe(503);
  expect(response.headers.get('x-mock-fault')).toBe('maintenance-503-html, clock-skew');
  expect(items.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['maintenance-503-html', 'clock-skew', 'rate-limited']),
  );
});
