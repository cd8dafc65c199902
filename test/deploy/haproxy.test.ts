import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectMagentoMock, type MagentoMock } from 'magento-auth-mock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command, freePort, type RunningProcess, startBalancer, startReplica, waitUntil } from './processes.ts';

const SANDBOXES = 400;
const SIGN_IN = 'mutation { generateCustomerToken(email: "customer@example.com", password: "password") { token } }';

const folder = mkdtempSync(join(tmpdir(), 'haproxy-'));
const socket = join(folder, 'haproxy.sock');
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const ports: number[] = [];
const processes = new Map<string, RunningProcess>();
let url = '';
let server: MagentoMock;
const ids = Array.from({ length: SANDBOXES }, (_, index) => `worker-${index}`);

interface Answer {
  readonly status: number;
  readonly text: string;
  /** Name of the replica. */
  readonly replica: string;
}

function send(path: string, body: object, headers: Readonly<Record<string, string>> = {}, base = url): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { agent, method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
    const outgoing = request(base + path, options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text, replica: String(response.headers['x-mock-replica']) }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(JSON.stringify(body));
  });
}

const graphql = (id: string, query: string, headers: Readonly<Record<string, string>> = {}) =>
  send(`/_sandbox/${id}/graphql`, { query }, headers);

/** By sandbox, the number of the replica that answers for it. */
async function holders(): Promise<ReadonlyMap<string, string>> {
  const answers = ids.map(async (id) => [id, (await send(`/_sandbox/${id}/graphql`, {})).replica] as const);
  return new Map(await Promise.all(answers));
}

/** By status, the ids of the sandboxes that answer with it. */
async function statuses(): Promise<ReadonlyMap<string, Answer>> {
  const answers = await Promise.all(ids.map(async (id) => [id, await graphql(id, '{ __typename }')] as const));
  return new Map(answers);
}

/** Those that lost their sandbox. Each of them gets the document that says why. */
async function lost(): Promise<readonly string[]> {
  const answers = await statuses();
  const failed = [...answers].filter(([, { status }]) => status !== 200);
  for (const [id, { status, text }] of failed) {
    expect(status).toBe(404);
    expect(JSON.parse(text)).toMatchObject({ title: 'Not Found', status: 404 });
    expect(text).toContain(`there is no sandbox '${id}'`);
    expect(text).toContain('a replica is added or removed');
  }
  return failed.map(([id]) => id);
}

const createAll = (which: readonly string[]) =>
  Promise.all(which.map((id) => server.sandbox({ id, fixtures: { seed: id } }).catch(({ name }) => name)));

beforeAll(async () => {
  for (let count = 0; count < 5; count += 1) ports.push(await freePort());
  const replicas = await Promise.all(ports.slice(0, 4).map(startReplica));
  for (const [index, replica] of replicas.entries()) processes.set(`replica-${index + 1}`, replica);
  const listen = `127.0.0.1:${await freePort()}`;
  const addresses = Object.fromEntries(ports.map((port, index) => [`REPLICA_${index + 1}`, `127.0.0.1:${port}`]));
  processes.set('haproxy', await startBalancer({ LISTEN: listen, ...addresses }, socket));
  url = `http://${listen}`;
  await waitUntil(async () => (await command(socket, 'show servers state replicas')).includes('replica-5'));
  await command(socket, 'set server replicas/replica-5 state maint');
  server = await connectMagentoMock(url);
});

afterAll(async () => {
  agent.destroy();
  await Promise.all([...processes.values()].map((each) => each.stop()));
  rmSync(folder, { recursive: true });
});

test('four replicas serve four hundred sandboxes', async () => {
  await Promise.all(
    ids.map(async (id, index) => {
      const sandbox = await server.sandbox({ id });
      await sandbox.clock.set({ now: `2030-01-01T00:00:${String(index % 60).padStart(2, '0')}Z`, frozen: true });
      await sandbox.faults.add({ when: { operation: 'storeConfig' }, then: { http: { status: 500 + (index % 4) } } });
      const { text } = await graphql(id, SIGN_IN);
      const { token } = JSON.parse(text).data.generateCustomerToken as { token: string };
      // The token alone leads to its sandbox, before and after a reset.
      const authorization = `Bearer ${token}`;
      const byToken = await send('/graphql', { query: '{ customer { email } }' }, { authorization });
      expect(JSON.parse(byToken.text)).toEqual({ data: { customer: { email: 'customer@example.com' } } });
      const byHeader = await send('/graphql', { query: '{ storeConfig { locale } }' }, { 'x-mock-sandbox': id });
      expect(byHeader.status).toBe(500 + (index % 4));
      expect((await sandbox.clock.get()).now).toContain(`:${String(index % 60).padStart(2, '0')}Z`);
      await sandbox.requests.verify({}, { times: 3 });
      await sandbox.reset();
      const afterReset = await send('/graphql', { query: '{ customer { email } }' }, { authorization });
      expect(afterReset.text).not.toContain('customer@example.com');
      await sandbox.requests.verify({}, { times: 1 });
    }),
  );
  expect([...new Set((await holders()).values())].sort()).toEqual(['replica-1', 'replica-2', 'replica-3', 'replica-4']);
});

test('an added replica takes at most a quarter of the sandboxes', async () => {
  processes.set('replica-5', await startReplica(ports[4] ?? 0));
  await command(socket, 'set server replicas/replica-5 state ready');
  await waitUntil(async () => /replica-5,.*?,UP,/.test(await command(socket, 'show stat')));
  const moved = await lost();
  expect(moved.length).toBeGreaterThan(0);
  expect(moved.length).toBeLessThanOrEqual(SANDBOXES / 4);
  await createAll(moved);
  expect(await lost()).toEqual([]);
});

test.each(['drained', 'killed'])(
  'when a replica is %s, clients of its sandboxes get an error, and clients of others do not',
  async (how) => {
    const name = how === 'drained' ? 'replica-2' : 'replica-3';
    const before = await holders();
    if (how === 'drained') await command(socket, `set server replicas/${name} state drain`);
    else {
      await processes.get(name)?.stop();
      // HAProxy has not noticed it yet.
      for (const id of await lost()) expect(before.get(id)).toBe(name);
    }
    await waitUntil(async () => new RegExp(`${name},.*?,(?:DRAIN|DOWN)`).test(await command(socket, 'show stat')));
    const gone = await lost();
    const after = await holders();
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.filter((id) => before.get(id) !== name)).toEqual([]);
    expect([...after.values()]).not.toContain(name);
    expect(ids.filter((id) => before.get(id) !== name && after.get(id) !== before.get(id))).toEqual([]);
    await createAll(gone);
    expect(await lost()).toEqual([]);
  },
);

test('replicas that hold the same sandbox after as many resets accept the tokens of each other', async () => {
  const [one, other] = await Promise.all(
    [ports[0], ports[3]].map((port) => connectMagentoMock(`http://127.0.0.1:${port}`)),
  );
  const id = 'held-by-two';
  const first = await one?.sandbox({ id });
  const second = await other?.sandbox({ id });
  const issue = async () => first?.tokens.issue({ customer: 'customer@example.com' });
  const isAccepted = async (token: string | undefined) => {
    const headers = { authorization: `Bearer ${token}` };
    return (await send('/graphql', { query: '{ customer { email } }' }, headers, second?.url)).text.includes('@');
  };
  expect(await isAccepted(await issue())).toBe(true);
  await second?.reset();
  expect(await isAccepted(await issue())).toBe(false);
  await first?.reset();
  expect(await isAccepted(await issue())).toBe(true);
});
