import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { createMagentoMock } from '../../src/index.ts';

const SIGN_IN = `fetch(process.env.MAGENTO_MOCK_URL + '/graphql', { method: 'POST', headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: 'mutation { generateCustomerToken(email: "customer@example.com", password: "password") { token } }' }) })`;
const LEAK = "fetch(process.env.MAGENTO_MOCK_URL + '/rest/V1/store/storeConfigs?token=abc')";

/** What a command line ends with, and what it says on stderr. */
async function exec(script: string, options: readonly string[] = [], stopped: Promise<void> = new Promise(() => {})) {
  const said: string[] = [];
  const terminal = {
    out: () => expect.unreachable(),
    err: (text: string) => said.push(text),
    isTerminal: false,
    stopped,
  };
  const status = await run(['exec', ...options, '--', process.execPath, '--eval', script], process.env, terminal);
  return { status, said: said.join('\n') };
}

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'exec-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('hands the command the URL, and tells what came and what the audit found', async () => {
  const { status, said } = await exec(`await ${SIGN_IN}; await ${LEAK}`.replace(/^/, '(async () => {').concat('})()'));
  expect(status).toBe(0);
  expect(said).toMatchInlineSnapshot(`
    "
    magento-auth-mock: 2 requests
      operation                   status  outcome   requests
      generateCustomerToken       200     answered  1
      GET /V1/store/storeConfigs  401     refused   1

    the audit found 1 thing
      rule           what happened
      secret-in-url  request 2 (GET /V1/store/storeConfigs) has a secret in its query string

    secret-in-url: A password or token stood in a URL: URLs are kept in logs, histories and referrers."
  `);
});

test('ends with the status of the command', async () => {
  expect((await exec('process.exit(7)')).status).toBe(7);
  expect((await exec('process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 10_000)')).status).toBe(128 + 15);
});

test('ends the command when it is told to stop', async () => {
  expect((await exec('setTimeout(() => {}, 60_000)', [], Promise.resolve())).status).toBe(128 + 15);
});

test('says that there is no such command', async () => {
  const said: string[] = [];
  const terminal = {
    out: () => {},
    err: (text: string) => said.push(text),
    isTerminal: false,
    stopped: new Promise<void>(() => {}),
  };
  expect(await run(['exec', '--', 'no-such-command'], {}, terminal)).toBe(127);
  expect(said[0]).toBe("magento-auth-mock: cannot run 'no-such-command': there is no such command");
  expect(await run(['exec'], {}, terminal)).toBe(2);
  expect(await run(['exec', '--audit-off', 'nothing', '--', 'true'], process.env, terminal)).toBe(2);
});

test('leaves audit rules out that are named', async () => {
  const { said } = await exec(LEAK, ['--audit-off', 'secret-in-url']);
  expect(said).toContain('the audit found nothing');
});

test('keeps world and journal of a command that fails, and starts again from there', async () => {
  const folder = aFolder();
  const { said } = await exec(`${SIGN_IN}.then(() => process.exit(1))`, ['--save-world-on-failure', folder]);
  expect(said).toContain(`serve --fixtures ${folder} goes on from there`);
  const magento = await createMagentoMock({ fixtures: folder });
  onTestFinished(() => magento.close());
  expect(await magento.requests.list()).toMatchObject({
    total: 1,
    items: [{ id: 1, operation: 'generateCustomerToken' }],
  });
  await magento.requests.verify({ customer: 'customer@example.com' }, { times: 1 });
  const [token] = await magento.tokens.list({ customer: 'customer@example.com' });
  expect(token?.state).toBe('live');
  await fetch(`${magento.url}/rest/V1/nothing`);
  expect((await magento.requests.last())?.id).toBe(2);
  expect(readFileSync(join(folder, 'requests.ndjson'), 'utf8')).not.toContain('"password\\"');
});

test('finds in the journal that it kept what it found at first', async () => {
  const folder = aFolder();
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
  await exec(misuse, ['--save-world-on-failure', folder]);
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

test('keeps nothing of a command that ends well', async () => {
  const folder = join(aFolder(), 'kept');
  await exec('', ['--save-world-on-failure', folder]);
  expect(existsSync(folder)).toBe(false);
});

test('keeps each world that stands beside the main one', async () => {
  const folder = aFolder();
  const make =
    "fetch(process.env.MAGENTO_MOCK_URL + '/__mock/sandboxes', { method: 'POST', body: '{\"id\":\"mine\"}' }).then(() => process.exit(1))";
  await exec(make, ['--save-world-on-failure', folder]);
  expect(existsSync(join(folder, 'sandboxes/mine/world.json'))).toBe(true);
});

test('tells of a kept journal that is damaged', async () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'world.json'), '{}');
  writeFileSync(join(folder, 'requests.ndjson'), '{"id":1');
  await expect(createMagentoMock({ fixtures: folder })).rejects.toThrow(
    /requests\.ndjson: is no journal that was kept/,
  );
});

test('shows secrets in what it keeps when told so', async () => {
  const folder = aFolder();
  await exec(`${SIGN_IN}.then(() => process.exit(1))`, ['--save-world-on-failure', folder, '--show-secrets']);
  expect(readFileSync(join(folder, 'requests.ndjson'), 'utf8')).toContain(
    'password: \\\\\\"password\\\\\\"'.replaceAll('\\\\\\', '\\'),
  );
});

test('ends with the status of the command where the world cannot be kept, and says why', async () => {
  const file = join(aFolder(), 'file');
  writeFileSync(file, '');
  const { status, said } = await exec('process.exit(7)', ['--save-world-on-failure', file]);
  expect(status).toBe(7);
  expect(said).toContain(`magento-auth-mock: world and journal cannot be kept in ${file}: EEXIST`);
});
