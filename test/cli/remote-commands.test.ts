import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import { runCli } from './run-cli.ts';

let magento: MagentoMock;
beforeEach(async () => {
  magento = await createMagentoMock({
    fixtures: {
      clock: { now: '2030-01-01T00:00:00Z', frozen: true },
      customers: [{ email: 'mara.lind@example.com', password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' }],
      admins: [{ username: 'admin', password: 'admin123', totp_secret: 'JBSWY3DPEHPK3PXP' }],
    },
  });
  return () => magento.close();
});

const cli = (...args: readonly string[]) => runCli(args, { environment: { MAGENTO_MOCK_URL: magento.url } });

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'remote-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('prints only the one-time code of an admin on standard output', async () => {
  const { code } = await magento.admins.otp('admin');
  expect(await cli('otp', 'admin')).toEqual({ exitCode: 0, out: code, err: 'code of google, valid for 30 s' });
  expect(await cli('otp', 'nobody')).toMatchObject({
    exitCode: 2,
    err: "magento-auth-mock: no admin has the username 'nobody'",
  });
});

test('moves, freezes and shows the clock', async () => {
  expect(JSON.parse((await cli('clock', 'advance', '61m')).out)).toEqual({ now: '2030-01-01T01:01:00Z', frozen: true });
  await cli('clock', 'set', '2031-01-01T00:00:00Z');
  expect(JSON.parse((await cli('clock')).out)).toEqual({ now: '2031-01-01T00:00:00Z', frozen: true });
  expect(JSON.parse((await cli('clock', 'unfreeze')).out)).toMatchObject({ frozen: false });
  expect(JSON.parse((await cli('clock', 'freeze')).out)).toMatchObject({ frozen: true });
  const { now, frozen } = JSON.parse((await cli('clock', 'reset')).out);
  expect(frozen).toBe(false);
  expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(3_600_000);
  expect(await cli('clock', 'advance', 'soon')).toMatchObject({
    exitCode: 2,
    err: "magento-auth-mock: 'soon' is not a duration; expected seconds such as 3660, or a duration such as 61m",
  });
});

test('shows and changes the release and the configuration', async () => {
  expect((await cli('magento', '2.4.6')).out).toBe('2.4.6');
  expect((await cli('magento')).out).toBe('2.4.6');
  const path = 'oauth/access_token_lifetime/customer';
  expect((await cli('config', path, '2')).out).toBe(`${path} = 2`);
  expect((await magento.config.get())[path]).toBe(2);
  expect((await cli('config', path, 'null')).out).toBe(`${path} = 1`);
  expect((await cli('config')).out).toContain(`${path} = 1\n`);
  expect((await cli('magento', '9.9')).exitCode).toBe(2);
});

test('shows, disables and enables modules', async () => {
  const name = 'Magento_Wishlist';
  expect((await cli('modules')).out).toContain(`${name} = true\n`);
  expect((await cli('modules', name, 'false')).out).toBe(`${name} = false`);
  expect((await magento.modules.list()).find((each) => each.name === name)).toMatchObject({ enabled: false });
  expect((await cli('modules', name, 'null')).out).toBe(`${name} = true`);
  for (const state of ['off', 'constructor'])
    expect(await cli('modules', name, state)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining(`modules: '${state}' is not true, false or null`),
    });
  expect(await cli('modules', 'Magento_Nothing')).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining("modules: 'Magento_Nothing' is not a module of this release or the fixtures"),
  });
});

test('adds, lists and removes faults', async () => {
  expect((await cli('faults', 'add', 'customer-token-expired')).out).toContain('customer-token-expired');
  const added = await cli(
    'faults',
    'add',
    '{"id":"down","when":{"operation":"customer"},"then":{"http":{"status":503}}}',
  );
  expect(added.out).toMatch(/^id +state +matched +fired +preset\ndown +active +0 +0 +–$/);
  expect((await cli('faults', 'list')).out.split('\n')).toHaveLength(3);
  await cli('faults', 'remove', 'down');
  expect((await magento.faults.list()).map(({ id }) => id)).not.toContain('down');
  expect((await cli('faults', 'remove', 'down')).err).toContain("no fault has the id 'down'");
  expect((await cli('faults', 'add', 'customer-token-expird')).err).toContain('customer-token-expired');
  expect((await cli('faults', 'add', '{')).err).toContain('faults add: the fault is not valid JSON');
});

test('lists recorded requests with their reasons, filtered', async () => {
  for (const field of ['customer { email }', 'storeConfig { locale }'])
    await fetch(`${magento.url}/graphql?query=${encodeURIComponent(`{ ${field} }`)}`);
  const { out } = await cli('requests');
  expect(out).toMatch(/id +at +operation +caller +status +reason/);
  expect(out).toMatch(/1 +2030-01-01T00:00:00Z +customer +guest +403 +no Authorization header was sent/);
  expect((await cli('requests', 'operation=storeConfig', 'limit=1')).out).not.toContain('customer');
  expect((await cli('requests', 'opration=customer')).err).toContain("did you mean 'operation'?");
  expect((await cli('requests', 'customer')).err).toContain("'customer' is not a filter; expected NAME=VALUE");
});

test('resets the world, and saves it in a file that only its owner can read, also if the file existed before', async () => {
  const folder = createFolder();
  const file = join(folder, 'world.json');
  writeFileSync(file, '', { mode: 0o644 });
  await magento.customers.delete('mara.lind@example.com');
  await cli('world', file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(file, 'utf8')).customers ?? []).toEqual([]);
  expect((await cli('reset')).out).toBe('the world was reset');
  expect(await magento.customers.list()).toHaveLength(1);
  await cli('reset', file);
  expect(await magento.customers.list()).toHaveLength(0);
  writeFileSync(file, '{"custmers":[]}');
  expect(await cli('reset', file)).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('custmers: unknown key'),
  });
  expect(existsSync(file)).toBe(true);
});

test('controls a sandbox by its id', async () => {
  const sandbox = await magento.sandbox({ id: 'checkout-7' });
  expect(await cli('clock', 'advance', '1h', '--sandbox', 'checkout-7')).toMatchObject({ exitCode: 0, err: '' });
  expect([(await sandbox.clock.get()).now, (await magento.clock.get()).now]).toEqual([
    '2030-01-01T01:00:00Z',
    '2030-01-01T00:00:00Z',
  ]);
  expect((await cli('clock', '--sandbox', 'none')).exitCode).not.toBe(0);
});

test('reports a server that does not answer, and an invalid URL', async () => {
  expect(await cli('clock', '--url', 'http://127.0.0.1:1')).toMatchObject({
    exitCode: 1,
    err: 'magento-auth-mock: no magento-auth-mock answers at http://127.0.0.1:1; check that it is running and that the URL is right',
  });
  expect((await cli('clock', '--url', 'localhost')).err).toContain('--url: "localhost" is not a URL');
});
