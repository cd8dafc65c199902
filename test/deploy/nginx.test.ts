import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectMagentoMock, type MagentoMock } from 'magento-auth-mock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort, type RunningProcess, startNginx, startReplica } from './processes.ts';

const SANDBOXES = 60;
const QUERY = '/graphql?query=%7B__typename%7D';

const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
const ids = Array.from({ length: SANDBOXES }, (_, index) => `worker-${index}`);
const replicas: { readonly url: string; readonly process: RunningProcess }[] = [];
let balancer: RunningProcess;
let port = 0;
let server: MagentoMock;

/** Folders that nginx creates at its start, by default outside of the folder of the test. */
const TEMPORARY_PATHS = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** Writes the configuration of the project with the addresses of this test. */
function writeConfiguration(): string {
  let used = 0;
  const text = readFileSync(new URL('../../deploy/nginx.conf', import.meta.url), 'utf8')
    .replace(/server replica-\d:4000;/g, () => `server ${new URL(replicas[used++]?.url ?? '').host};`)
    .replace(
      'http {',
      `http { access_log off; ${TEMPORARY_PATHS.map((name) => `${name}_temp_path ${name};`).join(' ')}`,
    )
    .replace('listen 4000;', `listen 127.0.0.1:${port};`);
  expect(used).toBe(replicas.length);
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, text);
  return file;
}

beforeAll(async () => {
  const ports = await Promise.all(Array.from({ length: 4 }, freePort));
  for (const each of ports) replicas.push({ url: `http://127.0.0.1:${each}`, process: await startReplica(each) });
  port = await freePort();
  balancer = await startNginx(writeConfiguration(), folder, port);
  server = await connectMagentoMock(`http://127.0.0.1:${port}`);
});

afterAll(async () => {
  await Promise.all([balancer, ...replicas.map((each) => each.process)].map((each) => each.stop()));
  rmSync(folder, { recursive: true });
});

const statusOf = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
  (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).status;

/** The ids of the sandboxes of one replica. */
async function listSandboxes(url: string): Promise<string[]> {
  const { items } = (await (await fetch(`${url}/__mock/sandboxes`)).json()) as { items: { id: string }[] };
  return items.map(({ id }) => id);
}

test('nginx sends requests that name a sandbox by path or header to the replica that has it', async () => {
  for (const id of ids) {
    const sandbox = await server.sandbox({ id });
    await sandbox.faults.add({ when: { operation: 'storeConfig' }, then: { http: { status: 503 } } });
    expect([await statusOf(`/_sandbox/${id}${QUERY}`), await statusOf(QUERY, { 'x-mock-sandbox': id })]).toEqual([
      200, 200,
    ]);
    expect(await statusOf('/graphql?query=%7BstoreConfig%7Blocale%7D%7D', { 'x-mock-sandbox': id })).toBe(503);
    await sandbox.requests.verify({}, { times: 3 });
  }
  const held = await Promise.all(replicas.map(({ url }) => listSandboxes(url)));
  expect(held.map(({ length }) => length > 0)).toEqual([true, true, true, true]);
  expect(held.flat().sort()).toEqual([...ids].sort());
});

test('requests without a sandbox are answered by the main world of one replica', async () => {
  await server.clock.set({ now: '2030-01-01T00:00:00Z', frozen: true });
  for (let count = 0; count < 8; count += 1) expect((await server.clock.get()).now).toContain('2030-01-01');
});
