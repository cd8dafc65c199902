import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createMagentoMock } from '../../src/index.ts';
import { runCli } from './run-cli.ts';

const SIGN_IN = `fetch(process.env.MAGENTO_MOCK_URL + '/graphql', { method: 'POST', headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: 'mutation { generateCustomerToken(email: "customer@example.com", password: "password") { token } }' }) })`;
const LEAK = "fetch(process.env.MAGENTO_MOCK_URL + '/rest/V1/store/storeConfigs?token=abc')";

/** As above, in a shell: a process of Node.js that uses `fetch` takes ten times the processor time of curl. */
const SIGN_IN_BY_CURL = `curl -sS -o /dev/null $MAGENTO_MOCK_URL/graphql -H 'content-type: application/json' --data-binary '${JSON.stringify(
  {
    query: 'mutation { generateCustomerToken(email: "customer@example.com", password: "password") { token } }',
  },
)}'`;
const LEAK_BY_CURL = 'curl -sS -o /dev/null $MAGENTO_MOCK_URL/rest/V1/store/storeConfigs?token=abc';

/** Runs a command line of the shell by `exec`. */
const execInShell = (script: string, options: readonly string[] = [], stopped = new Promise<void>(() => {})) =>
  runCli(['exec', ...options, '--', 'sh', '-c', script], { environment: process.env, stopped });

/** Runs a script in a Node process by `exec`. */
const execScript = (script: string, options: readonly string[] = []) =>
  runCli(['exec', ...options, '--', process.execPath, '--eval', script], {
    environment: process.env,
    stopped: new Promise<void>(() => {}),
  });

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'exec-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('passes the URL to the command, and prints its requests and the findings of the audit', async () => {
  const { exitCode, err } = await execScript(
    `await ${SIGN_IN}; await ${LEAK}`.replace(/^/, '(async () => {').concat('})()'),
  );
  expect(exitCode).toBe(0);
  expect(err).toMatchInlineSnapshot(`
    "
    magento-auth-mock: 2 requests
      operation                   status  outcome   requests
      generateCustomerToken       200     answered  1
      GET /V1/store/storeConfigs  401     refused   1

    the audit found 1 problem
      rule           what happened
      secret-in-url  request 2 (GET /V1/store/storeConfigs) has a secret in its query string

    secret-in-url: A URL contained a password or token: URLs are stored in logs, browser histories and referrers."
  `);
});

test('warns of a preset that has no effect in the release', async () => {
  const { err } = await execInShell('', ['--magento', '2.4.9', '--preset', 'strict-bearer-rejects-all']);
  expect(err).toContain(
    '--preset strict-bearer-rejects-all: no effect in Magento 2.4.9: invalid_bearer_in_graphql is refused without it',
  );
});

test('writes the findings of the audit as JUnit, and as annotations in GitHub Actions', async () => {
  const file = join(createFolder(), 'report.xml');
  const { err } = await runCli(
    ['exec', '--junit', file, '--audit-off', 'sign-in-storm', '--', 'sh', '-c', LEAK_BY_CURL],
    { environment: { ...process.env, GITHUB_ACTIONS: 'true' }, stopped: new Promise<void>(() => {}) },
  );
  expect(err).toContain(
    '::warning title=magento-auth-mock%3A secret-in-url::request 1 (GET /V1/store/storeConfigs) has a secret in its query string',
  );
  const report = readFileSync(file, 'utf8');
  expect(report).toMatch(/<testsuite name="magento-auth-mock" tests="\d+" failures="1" skipped="1">/);
  expect(report).toContain('<testcase classname="magento-auth-mock" name="sign-in-storm"><skipped/></testcase>');
  expect(report).toContain('has a secret in its query string</failure>');
});

test('exits with the exit code of the command', async () => {
  expect((await execInShell('exit 7')).exitCode).toBe(7);
  expect((await execInShell('kill -TERM $$; sleep 10')).exitCode).toBe(128 + 15);
});

test('stops the command on a signal', async () => {
  expect((await execInShell('exec sleep 60', [], Promise.resolve())).exitCode).toBe(128 + 15);
});

test('exits with 127 for a command that does not exist', async () => {
  const { exitCode, err } = await runCli(['exec', '--', 'no-such-command'], { stopped: new Promise(() => {}) });
  expect(exitCode).toBe(127);
  expect(err).toContain("magento-auth-mock: cannot run 'no-such-command': command not found");
});

test('exits with 126 for a file that is not executable', async () => {
  const file = join(createFolder(), 'file');
  writeFileSync(file, '', { mode: 0o600 });
  expect((await runCli(['exec', '--', file], { stopped: new Promise(() => {}) })).exitCode).toBe(126);
});

test('skips the audit rules of --audit-off', async () => {
  const { err } = await execInShell(LEAK_BY_CURL, ['--audit-off', 'secret-in-url']);
  expect(err).toContain('the audit found no problems');
});

test('saves world and journal of a command that fails, and continues from there', async () => {
  const folder = createFolder();
  const { err } = await execInShell(`${SIGN_IN_BY_CURL}; exit 1`, ['--save-world-on-failure', folder]);
  expect(err).toContain(`world and journal saved to ${folder}; continue with serve --fixtures ${folder}`);
  const magento = await createMagentoMock({ fixtures: folder });
  onTestFinished(() => magento.close());
  expect(await magento.requests.list()).toMatchObject({
    total: 1,
    items: [{ id: 1, operation: 'generateCustomerToken' }],
  });
  await magento.requests.verify({ customer: 'customer@example.com' }, { times: 1 });
  const [token] = await magento.tokens.list({ customer: 'customer@example.com' });
  expect(token?.state).toBe('live');
  await fetch(`${magento.url}/rest/V1/unknown`);
  expect((await magento.requests.last())?.id).toBe(2);
  expect(readFileSync(join(folder, 'requests.ndjson'), 'utf8')).not.toContain('"password\\"');
});

test('the audit of a saved journal has the same findings', async () => {
  const folder = createFolder();
  const misuse = `(async () => {
    const { data } = await (await ${SIGN_IN}).json();
    const authorization = 'Bearer ' + data.generateCustomerToken.token;
    const ask = (headers) => fetch(process.env.MAGENTO_MOCK_URL + '/rest/V1/customers/me', { headers });
    await ask({ authorization, cookie: 'PHPSESSID=abc' });
    const url = process.env.MAGENTO_MOCK_URL + '/rest/V1/integration/customer/revoke-customer-token';
    await fetch(url, { method: 'POST', headers: { authorization } });
    await ask({ authorization });
    await ask({ authorization });
    await ${LEAK};
    process.exit(1);
  })()`;
  await execScript(misuse, ['--save-world-on-failure', folder]);
  const magento = await createMagentoMock({ fixtures: folder });
  onTestFinished(() => magento.close());
  const { items } = await magento.audit();
  expect(items.map(({ rule, requests }) => [rule, ...requests])).toEqual([
    ['revoked-token-used', 4, 5],
    ['refused-token-sent-again', 4, 5],
    ['bearer-and-cookie', 2],
    ['secret-in-url', 6],
  ]);
});

test('saves nothing for a command that succeeds', async () => {
  const folder = join(createFolder(), 'saved');
  await execInShell('', ['--save-world-on-failure', folder]);
  expect(existsSync(folder)).toBe(false);
});

test('saves every sandbox', async () => {
  const folder = createFolder();
  const make = `curl -sS -o /dev/null $MAGENTO_MOCK_URL/__mock/sandboxes --data-binary '{"id":"mine"}'; exit 1`;
  await execInShell(make, ['--save-world-on-failure', folder]);
  expect(existsSync(join(folder, 'sandboxes/mine/world.json'))).toBe(true);
});

test('reports a saved journal that is damaged', async () => {
  const folder = createFolder();
  writeFileSync(join(folder, 'world.json'), '{}');
  writeFileSync(join(folder, 'requests.ndjson'), '{"id":1');
  await expect(createMagentoMock({ fixtures: folder })).rejects.toThrow(/requests\.ndjson: not a saved journal/);
});

test('saves secrets with --show-secrets', async () => {
  const folder = createFolder();
  await execInShell(`${SIGN_IN_BY_CURL}; exit 1`, ['--save-world-on-failure', folder, '--show-secrets']);
  expect(readFileSync(join(folder, 'requests.ndjson'), 'utf8')).toContain(
    'password: \\\\\\"password\\\\\\"'.replaceAll('\\\\\\', '\\'),
  );
});

test('exits with the exit code of the command when the world cannot be saved, and reports why', async () => {
  const file = join(createFolder(), 'file');
  writeFileSync(file, '');
  const { exitCode, err } = await execInShell('exit 7', ['--save-world-on-failure', file]);
  expect(exitCode).toBe(7);
  expect(err).toContain(`magento-auth-mock: --save-world-on-failure: cannot save to ${file}: EEXIST`);
});

test.each(['/proc/folder', '/proc/self/folder/below', '/dev/null/folder'])(
  'reports that no folder can be created at %s',
  async (folder) => {
    const { exitCode, err } = await execInShell('exit 7', ['--save-world-on-failure', folder]);
    expect(exitCode).toBe(7);
    expect(err).toContain(`magento-auth-mock: --save-world-on-failure: cannot save to ${folder}: `);
  },
);

test('only the owner can read the saved files, also those that existed before', async () => {
  const folder = createFolder();
  const files = ['world.json', 'requests.ndjson'].map((name) => join(folder, name));
  writeFileSync(files[0] ?? '', '', { mode: 0o644 });
  await execInShell('exit 1', ['--save-world-on-failure', folder]);
  expect(files.map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600]);
});

test('gives the command the control token, which other machines need', async () => {
  const script = `
    const { MAGENTO_MOCK_URL: url, MAGENTO_MOCK_CONTROL_TOKEN: token } = process.env;
    const world = url.replace('0.0.0.0', '127.0.0.1') + '/__mock/world';
    const status = async (headers) => (await fetch(world, { headers })).status;
    Promise.all([status({}), status({ authorization: 'Bearer ' + token })]).then(([without, withToken]) =>
      process.exit(without === 401 && withToken === 200 ? 5 : 1));`;
  const { exitCode, err } = await execScript(script, ['--host', '0.0.0.0']);
  expect(exitCode).toBe(5);
  expect(err).toMatch(/control API requires: Authorization: Bearer [\da-f]{32}/);
});
