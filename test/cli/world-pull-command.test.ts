import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import { ADMIN, serveStore, startStore, storeFixtures } from '../drift/pretend-store.ts';
import { SHOP } from '../world-pull/pulled-stores.ts';
import { runCli } from './run-cli.ts';

const account = `${ADMIN.username}:${ADMIN.password}:${ADMIN.totpSecret}`;
const neverStopped = new Promise<void>(() => undefined);

let store: MagentoMock;
let folder: string;
beforeAll(async () => {
  store = await startStore(SHOP);
  folder = mkdtempSync(join(tmpdir(), 'world-pull-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await store.close();
});

const pull = (url: string, ...args: readonly string[]) =>
  runCli(['world', 'pull', url, '--admin', account, '--magento', '2.4.8', ...args], { stopped: neverStopped });

/** Printed for a server of this package, which does not have Magento's inventory modules. */
const NO_STOCK = 'stock: skipped: the store does not have it (status 404)';

test('writes YAML that a mock starts with', async () => {
  const file = join(folder, 'shop.yaml');
  expect(await pull(`${store.url}/graphql`, '-o', file)).toEqual({ exitCode: 0, out: '', err: NO_STOCK });
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(
    /^# yaml-language-server: \$schema=\S+\n# The world of http:\S+, without its customers\.\nmagento: 2/,
  );
  expect(text).not.toMatch(/needle/i);
  expect(text).not.toContain(ADMIN.totpSecret);
  expect(await runCli(['check', file])).toMatchObject({ exitCode: 0, out: `${file} is valid` });
  const copy = await createMagentoMock({ fixtures: file });
  onTestFinished(() => copy.close());
  const query = '{ products(filter: { sku: { eq: "BAG" } }) { items { name } } }';
  expect(await (await fetch(`${copy.url}/graphql?query=${encodeURIComponent(query)}`)).json()).toEqual({
    data: { products: { items: [{ name: 'Canvas Bag: "big"' }] } },
  });
});

test('writes JSON to a file whose name ends with .json, and YAML to standard output', async () => {
  const file = join(folder, 'shop.json');
  expect(await pull(store.url, '-o', file)).toMatchObject({ exitCode: 0, err: NO_STOCK });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    magento: '2.4.8',
    stores: [{ code: 'de' }, {}, {}],
  });
  const { exitCode, out } = await pull(store.url, '--products', '1');
  expect(exitCode).toBe(0);
  expect(out).toContain('\nproducts:\n  - id: 11\n    sku: TOP\n');
});

test('replaces a file only with --force', async () => {
  const file = join(folder, 'existing.yaml');
  writeFileSync(file, 'mine');
  expect(await pull(store.url, '-o', file)).toEqual({
    exitCode: 2,
    out: '',
    err: `magento-auth-mock: ${file} exists; replace it with --force`,
  });
  expect(readFileSync(file, 'utf8')).toBe('mine');
  expect(await pull(store.url, '-o', file, '--force')).toMatchObject({ exitCode: 0 });
  expect(readFileSync(file, 'utf8')).toContain('sku: TOP');
});

test('exits with 2 and one sentence when the sign-in is refused, the store answers with a web page, or is unreachable', async () => {
  const wrong = await runCli(
    ['world', 'pull', store.url, '--admin', `${ADMIN.username}:wrong-needle:${ADMIN.totpSecret}`],
    {
      stopped: neverStopped,
    },
  );
  expect(wrong.exitCode).toBe(2);
  expect(wrong.err).toMatch(/^magento-auth-mock: --admin: the store refuses the sign-in of clerk: .+$/);
  expect(wrong.err).not.toContain('needle');

  const page = await serveStore((_, response) => response.end('<html></html>'));
  expect(await pull(page.url)).toMatchObject({
    exitCode: 2,
    err: expect.stringMatching(/^magento-auth-mock: \S+ answers with status 200 and a web page instead of JSON.*$/),
  });
  page.close();
  expect(await pull(page.url)).toMatchObject({
    exitCode: 2,
    err: `magento-auth-mock: ${page.url} refuses connections: no server listens there`,
  });
});

test('needs an account and a URL', async () => {
  expect(await runCli(['world', 'pull', store.url])).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('--admin <user:password:secret> is required'),
  });
  expect(await pull('shop')).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('<url>: "shop" is not a URL, such as https://shop.example'),
  });
});

test('stops when it is interrupted', async () => {
  const silent = await serveStore(() => undefined);
  onTestFinished(() => silent.close());
  expect(await runCli(['world', 'pull', silent.url, '--admin', account])).toEqual({
    exitCode: 2,
    out: '',
    err: 'magento-auth-mock: stopped before the world was complete',
  });
});

test('accepts a certificate of its own only with --insecure or --ca', async () => {
  const secure = await createMagentoMock({ https: true, fixtures: storeFixtures(SHOP), cors: false });
  onTestFinished(() => secure.close());
  const ca = join(folder, 'ca.pem');
  writeFileSync(ca, secure.certificate ?? '');
  expect(await pull(secure.url)).toMatchObject({ exitCode: 2, err: expect.stringContaining('is not trusted') });
  expect(await pull(secure.url, '--insecure')).toMatchObject({ exitCode: 0, err: NO_STOCK });
  expect(await pull(secure.url, '--ca', ca)).toMatchObject({ exitCode: 0, err: NO_STOCK });
});
