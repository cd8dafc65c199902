import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import { ADMIN, CUSTOMER, serveStore, startStore, storeFixtures } from '../drift/pretend-store.ts';
import { runCli } from './run-cli.ts';

const account = `${CUSTOMER.email}:${CUSTOMER.password}`;
/** All but a few scenarios. */
const SUBJECTS = 'graphql,store-config,rest,http,cart,sign-in,sign-out,admin';
const neverStopped = new Promise<void>(() => undefined);

let store: MagentoMock;
let folder: string;
beforeAll(async () => {
  store = await startStore({ magento: '2.4.9' });
  folder = mkdtempSync(join(tmpdir(), 'drift-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await store.close();
});

const drift = (url: string, ...args: readonly string[]) =>
  runCli(['drift', '--against', url, '--customer', account, '--skip', SUBJECTS, ...args], { stopped: neverStopped });

test('exits with 0 and counts the scenarios when nothing differs', async () => {
  const { exitCode, out, err } = await drift(`${store.url}/graphql/`, '--magento', '2.4.9');
  expect(err).toBe('');
  expect(out).toMatch(/^http:\S+\d compared with Magento Open Source 2\.4\.9 \(named by --magento or the fixtures\)\n/);
  expect(out).toMatch(/\n\d+ scenarios, no difference; \d+ skipped \(\d+ by --skip; .*\)$/);
  expect(exitCode).toBe(0);
});

test('exits with 1 and prints what differs, its source, and the fixtures that explain it', async () => {
  const junit = join(folder, 'drift.xml');
  await store.reset(storeFixtures({ magento: '2.4.9', behaviour: { executed_errors: 'always_200' } }));
  const { exitCode, out } = await drift(store.url, '--magento', '2.4.9', '--junit', junit);
  expect(exitCode).toBe(1);
  expect(out).toContain('customer/guest: A guest cannot read the account, over GraphQL and REST\n  source: module-');
  expect(out).toContain('    status\n      store: 200\n      mock:  403\n');
  expect(out).toContain(
    '  explained by behaviour.executed_errors: always_200 (HTTP status of an executed GraphQL request',
  );
  expect(out.endsWith('behaviour:\n  executed_errors: always_200')).toBe(true);
  expect(readFileSync(junit, 'utf8')).toMatch(
    /<testcase [^>]*name="customer\/guest: [^>]*>\n\s*<failure message="module-/,
  );

  const fixtures = join(folder, 'shop.yaml');
  writeFileSync(fixtures, 'magento: 2.4.9\nbehaviour:\n  executed_errors: always_200\n');
  expect(await drift(store.url, '--fixtures', fixtures)).toMatchObject({ exitCode: 0 });

  const json = JSON.parse((await drift(store.url, '--magento', '2.4.9', '--format', 'json')).out);
  expect(json).toMatchObject({ magento: '2.4.9', fixtures: { behaviour: { executed_errors: 'always_200' } } });
  expect(JSON.stringify(json)).not.toContain(CUSTOMER.password);
});

test('signs in as an admin with a one-time code, and sends the requests to the store view of --store', async () => {
  const stores = [{ code: 'default' }, { code: 'second', locale: 'de_DE' }];
  await store.reset(storeFixtures({ magento: '2.4.9', stores }));
  const admin = `${ADMIN.username}:${ADMIN.password}:${ADMIN.totpSecret}`;
  const skipped = 'graphql,store-config,rest,http,cart,sign-in,sign-out';
  const args = ['drift', '--against', store.url, '--customer', account, '--admin', admin, '--store', 'second'];
  const { exitCode, out } = await runCli([...args, '--magento', '2.4.9', '--skip', skipped], { stopped: neverStopped });
  expect(out).toMatch(/\n\d+ scenarios, no difference; /);
  expect(exitCode).toBe(0);
  const count = (identity: 'customer' | 'admin', code: string) => store.requests.count({ identity, store: code });
  expect(await count('admin', 'second')).toBeGreaterThan(0);
  expect(await count('customer', 'second')).toBeGreaterThan(0);
  expect((await count('admin', 'default')) + (await count('customer', 'default'))).toBe(0);
});

test('ignores headers by --ignore-headers', async () => {
  await store.reset(storeFixtures({ magento: '2.4.9' }));
  await store.faults.add({ when: {}, then: { reply: { headers: { 'X-Frame-Options': 'DENY' } } } });
  onTestFinished(() => store.faults.clear());
  const { exitCode, out } = await drift(store.url, '--magento', '2.4.9');
  expect(exitCode).toBe(1);
  expect(out).toContain('possible cause: the web server or a proxy in front of the store sets security headers');
  expect(await drift(store.url, '--magento', '2.4.9', '--ignore-headers', 'X-Frame-Options')).toMatchObject({
    exitCode: 0,
  });
});

test('accepts a self-signed certificate only with --insecure', async () => {
  const secure = await createMagentoMock({ https: true, fixtures: storeFixtures({ magento: '2.4.9' }), cors: false });
  onTestFinished(() => secure.close());
  const ca = join(folder, 'ca.pem');
  writeFileSync(ca, secure.certificate ?? '');
  const refused = await drift(secure.url, '--magento', '2.4.9');
  expect(refused.exitCode).toBe(2);
  expect(refused.err).toMatch(/^magento-auth-mock: the certificate of \S+ is not trusted \(.*--insecure$/);
  expect(await drift(secure.url, '--magento', '2.4.9', '--insecure')).toMatchObject({ exitCode: 0, err: '' });
  expect(await drift(secure.url.replace('127.0.0.1', 'localhost'), '--magento', '2.4.9', '--ca', ca)).toMatchObject({
    exitCode: 0,
    err: '',
  });
});

/** Each row: a server that is no store, and the only line of the output. */
test.each<[string, (path: string) => [status: number, headers: Record<string, string>, body: string], RegExp]>([
  [
    'a web page',
    () => [200, { 'content-type': 'text/html' }, '<html>Shop</html>'],
    /answers with status 200 and a web page instead of JSON; is it the base URL of a Magento store\?$/,
  ],
  [
    'a redirect',
    () => [302, { location: 'https://www.shop.example/graphql' }, ''],
    /\/graphql redirects to https:\/\/www\.shop\.example\/graphql; name the URL that it leads to$/,
  ],
  [
    'HTTP authentication',
    () => [401, { 'www-authenticate': 'Basic realm="staging"' }, ''],
    /requires HTTP basic authentication/,
  ],
  ['an empty body', () => [404, {}, ''], /answers with status 404 and an empty body instead of JSON/],
])('exits with 2 and one sentence for %s', async (_, answer, message) => {
  const { url, close } = await serveStore((request, response) => {
    const [status, headers, body] = answer(request.url ?? '');
    response.writeHead(status, headers).end(body);
  });
  onTestFinished(close);
  const { exitCode, out, err } = await drift(`${url}/shop/`);
  expect([exitCode, out]).toEqual([2, '']);
  expect(err).toMatch(message);
  expect(err).toContain(`${url}/shop/graphql`);
  expect(err).not.toContain('\n');
});

test('exits with 2 when no server listens', async () => {
  const { url, close } = await serveStore(() => undefined);
  close();
  const { exitCode, err } = await drift(url);
  expect([exitCode, err]).toEqual([2, `magento-auth-mock: ${url} refuses connections: no server listens there`]);
});

test('exits with 2 when the store refuses a sign-in, without the password', async () => {
  await store.reset(storeFixtures({ magento: '2.4.9' }));
  const wrong = await runCli(['drift', '--against', store.url, '--customer', `${CUSTOMER.email}:s3cret:word`], {
    stopped: neverStopped,
  });
  expect(wrong.exitCode).toBe(2);
  expect(wrong.err).toMatch(
    /: --customer: the store refuses the sign-in of roni@example\.com: The account sign-in was incorrect/,
  );
  const withoutCode = await drift(store.url, '--admin', `${ADMIN.username}:${ADMIN.password}`);
  expect(withoutCode.exitCode).toBe(2);
  expect(withoutCode.err).toMatch(
    /: --admin: the store refuses the sign-in of clerk: .*whose secret is the third part/,
  );
  expect(wrong.err + withoutCode.err).not.toMatch(/s3cret|Passw0rd/);
});

test('exits with 2 when the certificate cannot be read, and reports a file that cannot be written', async () => {
  const missing = join(folder, 'no-such-folder', 'file');
  const { exitCode, err } = await drift(store.url, '--ca', missing);
  expect([exitCode, err]).toEqual([2, expect.stringMatching(/^magento-auth-mock: --ca: cannot read \S+: ENOENT/)]);
  await store.reset(storeFixtures({ magento: '2.4.9' }));
  const written = await drift(store.url, '--magento', '2.4.9', '--junit', missing);
  expect([written.exitCode, written.err]).toEqual([0, expect.stringMatching(/--junit: cannot write \S+: ENOENT/)]);
});

test('stops when the process is stopped', async () => {
  const { exitCode, err } = await runCli(['drift', '--against', store.url, '--customer', account]);
  expect([exitCode, err]).toEqual([2, 'magento-auth-mock: stopped before the comparison was complete']);
});

test.each([
  [[], '--against <url> is required'],
  [['--against', 'https://shop.example'], '--customer <email:password> is required'],
  [['--against', 'shop.example'], '--against: "shop.example" is not a URL, such as https://shop.example'],
  [
    ['--against', 'https://u:s3cret@shop.example'],
    '--against: the value is not a URL without a user name and password',
  ],
  [['--against', 'https://shop.example', '--customer', 's3cret'], '--customer: the value is not EMAIL:PASSWORD'],
  [
    ['--against', 'https://shop.example', '--customer', 'a@b.c:x', '--admin', 's3cret'],
    '--admin: the value is not USER:PASSWORD or USER:PASSWORD:SECRET',
  ],
  [
    ['--against', 'https://shop.example', '--customer', 'a@b.c:x', '--skip', 'no-such'],
    '--skip: "no-such" is not a scenario or the subject of one',
  ],
])('exits with 2 for the options %j', async (args, message) => {
  const { exitCode, err } = await runCli(['drift', ...args], { stopped: neverStopped });
  expect(exitCode).toBe(2);
  expect(err).toContain(`magento-auth-mock: ${message}`);
  expect(err).not.toContain('s3cret');
});
