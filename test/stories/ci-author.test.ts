import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import { matchers } from '../../src/matchers/index.ts';
import { runCli } from '../cli/run-cli.ts';
import { ACCOUNT, ShopClient } from './shop-client.ts';

expect.extend(matchers);

/** The steps of an author of contract tests, in their order: one mock for the file, reset before each test. */
let magento: MagentoMock;
beforeAll(async () => {
  magento = await createMagentoMock();
});
beforeEach(() => magento.reset());
afterAll(() => magento.close());

const folderOf = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'story-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

test('step 1: several servers run in one process, each on a free port, with fake timers', async () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  await using other = await createMagentoMock();
  expect(other.url).not.toBe(magento.url);
  const clients = [magento, other].map(({ url }) => new ShopClient(url));
  await Promise.all(clients.map((client) => client.signIn()));
  expect(await Promise.all(clients.map((client) => client.openAccount()))).toEqual([ACCOUNT.email, ACCOUNT.email]);
});

test('step 2: a session starts from a token that was issued without a sign-in, or by the mutation', async () => {
  const token = await magento.tokens.issue({ customer: ACCOUNT.email });
  expect(await new ShopClient(magento.url, token).openAccount()).toBe(ACCOUNT.email);
  const client = new ShopClient(magento.url);
  await client.signIn();
  expect(await client.openAccount()).toBe(ACCOUNT.email);
});

test('step 3: one line lets a token expire, and the client signs in again exactly once', async () => {
  const token = await magento.tokens.issue({ customer: ACCOUNT.email });
  const client = new ShopClient(magento.url, token);
  await magento.faults.add('customer-token-expired', { when: { customer: ACCOUNT.email }, times: 1 });
  expect(await client.openAccountOrSignIn()).toBe(ACCOUNT.email);
  await expect(magento).toHaveSignedInOnce({ customer: ACCOUNT.email });
});

test('step 4: the sign-out is asserted, and the next request is that of a guest', async () => {
  const client = new ShopClient(magento.url);
  await client.signIn();
  await client.signOut();
  await client.openAccount();
  await expect(magento).toHaveReceived({ operation: 'revokeCustomerToken' }, { times: 1 });
  expect(await magento.requests.last()).toMatchObject({ identity: { type: 'guest' } });
});

test('step 5: a session ends by the clock of the world, without waiting', async () => {
  const client = new ShopClient(magento.url);
  await client.signIn();
  await magento.clock.advance('61m');
  await client.openAccount();
  expect(client.dialog).toBe('Your session is over. Please sign in again.');
});

describe.each(['2.3.7', '2.4.4', '2.4.8'])('step 6: on Magento %s', (version) => {
  test('the client signs in, out, and in again', async () => {
    await magento.magento.set({ version });
    const client = new ShopClient(magento.url);
    await client.signIn();
    expect(await client.openAccount()).toBe(ACCOUNT.email);
    await client.signOut();
    expect(await client.openAccountOrSignIn()).toBe(ACCOUNT.email);
  });
});

test('step 7: another language reads the health, adds a fault and verifies over HTTP', async () => {
  const call = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${magento.url}/__mock${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as object };
  };
  expect((await call('GET', '/health')).status).toBe(200);
  expect((await call('POST', '/faults', { preset: 'customer-token-expired', times: 1 })).status).toBe(201);
  const client = new ShopClient(magento.url);
  await client.signIn();
  await client.openAccount();
  const verified = await call('POST', '/requests/verify', { where: { operation: 'customer' }, times: 1 });
  expect(verified).toMatchObject({ status: 200, body: { passed: true } });

  const file = join(folderOf(), 'world.yaml');
  writeFileSync(file, 'customers:\n  - { email: a@example.com, pasword: secret, firstname: A, lastname: B }\n');
  const { exitCode, err } = await runCli(['check', file]);
  expect(exitCode).toBe(2);
  expect(err).toContain(`${file}:2:`);
  expect(err).toMatch(/pasword.*did you mean 'password'/s);
});

test('step 8: a failed run leaves the world and the journal, without secrets; the same seed gives the same tokens', async () => {
  const folder = join(folderOf(), 'failed');
  const script = `fetch(process.env.MAGENTO_MOCK_URL + '/graphql', { method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'mutation { generateCustomerToken(email: "customer@example.com", password: "password") { token } }' }) })
    .then(() => process.exit(3))`;
  const { exitCode } = await runCli(
    ['exec', '--save-world-on-failure', folder, '--', process.execPath, '--eval', script],
    {
      environment: process.env,
      stopped: new Promise(() => undefined),
    },
  );
  expect(exitCode).toBe(3);
  expect(existsSync(join(folder, 'world.json'))).toBe(true);
  const journal = readFileSync(join(folder, 'requests.ndjson'), 'utf8');
  expect(journal).toContain('generateCustomerToken');
  expect(journal).not.toMatch(/\\"password\\" *: *\\"password|eyJ[\w-]{20,}/);

  const options = {
    fixtures: {
      seed: 7,
      clock: { now: '2030-01-01T00:00:00Z', frozen: true },
      customers: [{ ...ACCOUNT, firstname: 'A', lastname: 'B' }],
    },
  };
  const tokens: string[] = [];
  for (let run = 0; run < 2; run++) {
    await using server = await createMagentoMock(options);
    tokens.push(await server.tokens.issue({ customer: ACCOUNT.email }));
  }
  expect(tokens[0]).toBe(tokens[1]);
});
