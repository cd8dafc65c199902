import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCli, startCli } from '../cli/run-cli.ts';
import { ACCOUNT, ShopClient } from './shop-client.ts';

/** The steps of a developer without a network, with a terminal for the server and one for commands. */
const inOtherTerminal = async (url: string, ...args: readonly string[]) => {
  const result = await runCli(args, { environment: { MAGENTO_MOCK_URL: url } });
  expect(result).toMatchObject({ exitCode: 0 });
  return result.out;
};

test('steps 1 and 2: the server prints its URLs and accounts, accepts browsers, and explains how to add an unknown field', async () => {
  const { url, banner } = await startCli();
  expect(banner).toContain(`GraphQL   ${url}/graphql`);
  expect(banner).toContain(`Console   ${url}/__mock/`);
  expect(banner).toMatch(/customer@example\.com +password/);
  expect(banner).toMatch(/admin \(admin\) .*\d{6}/);
  const preflight = await fetch(`${url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin: 'http://localhost:3000', 'access-control-request-method': 'POST' },
  });
  expect(preflight.headers.get('access-control-allow-origin')).toBeTruthy();
  const client = new ShopClient(url);
  await client.signIn();
  expect(await client.openAccount()).toBe(ACCOUNT.email);
  const { errors } = await client.send('{ customer { loyaltyPoints } }');
  expect(errors?.[0]?.message).toContain('Cannot query field "loyaltyPoints" on type "Customer"');
  const last = (await (await fetch(`${url}/__mock/requests?limit=1`)).json()) as { items: { hint?: string }[] };
  expect(last.items[0]?.hint).toMatch(/extension/);
});

test('step 3: one command ends the session, and a new sign-in begins another', async () => {
  const { url } = await startCli();
  const client = new ShopClient(url);
  await client.signIn();
  await inOtherTerminal(url, 'faults', 'add', 'customer-token-expired');
  await client.openAccount();
  expect(client.dialog).toBe('Your session is over. Please sign in again.');
  await client.signIn();
  expect(await client.openAccount()).toBe(ACCOUNT.email);
  expect(client.dialog).toBeUndefined();
});

test('step 4: the release changes while the server runs: an expired token is then refused for guests’ queries too', async () => {
  const { url } = await startCli('--magento', '2.4.7');
  const client = new ShopClient(url);
  await client.signIn();
  await inOtherTerminal(url, 'clock', 'advance', '61m');
  expect((await client.send('{ storeConfig { locale } }')).errors).toBeUndefined();
  await inOtherTerminal(url, 'magento', '2.4.8');
  expect((await client.send('{ storeConfig { locale } }')).errors?.[0]?.extensions?.category).toBe(
    'graphql-authentication',
  );
});

test('step 5: the last requests show who asked and the state of the token', async () => {
  const { url } = await startCli();
  const client = new ShopClient(url);
  await client.signIn();
  await inOtherTerminal(url, 'clock', 'advance', '61m');
  await client.openAccount();
  const response = await fetch(`${url}/__mock/requests?limit=1`);
  const { items } = (await response.json()) as { items: { token?: object; identity?: object }[] };
  expect(items[0]).toMatchObject({ operation: 'customer', token: { state: 'expired' } });
});

test('step 6: the clock moves on, and back', async () => {
  const { url } = await startCli();
  const client = new ShopClient(url);
  await client.signIn();
  await inOtherTerminal(url, 'clock', 'advance', '59m');
  expect(await client.openAccount()).toBe(ACCOUNT.email);
  await inOtherTerminal(url, 'clock', 'reset');
  const { now } = JSON.parse(await inOtherTerminal(url, 'clock')) as { now: string };
  expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(30 * 60_000);
});

test('step 7: the fixture file is loaded again when it is saved, and a wrong key is reported with its place', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'story-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'world.yaml');
  const world = (key: string) =>
    `customers:\n  - { email: ${ACCOUNT.email}, ${key}: ${ACCOUNT.password}, firstname: A, lastname: B }\n`;
  writeFileSync(file, 'customers: []\n');
  const { url, waitFor } = await startCli('--fixtures', file, '--watch');
  writeFileSync(file, world('password'));
  await waitFor('the world was reloaded');
  const client = new ShopClient(url);
  await client.signIn();
  expect(await client.openAccount()).toBe(ACCOUNT.email);
  writeFileSync(file, world('pasword'));
  expect(await waitFor('pasword')).toMatch(/world\.yaml:2:\d+.*did you mean 'password'/s);
});
