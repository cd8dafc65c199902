// Loads the built server for some minutes, and fails unless memory, handles, timers and listeners stay level.
// Usage: npm run soak -- [minutes, default 10]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

const MINUTES = Number(process.argv[2] ?? 10);
const WORKERS = 8;
/** Growth after the first fifth of the time that is not a leak, without requests: of bytes, and of the number of objects. */
const MAX_GROWTH = {
  memory: 60 * 1024 * 1024,
  heap: 10 * 1024 * 1024,
  descriptors: 2,
  active: 2,
  timers: 2,
  listeners: 2,
  emitters: 20,
  signals: 2,
  promises: 20,
};
/** Time without requests before objects are counted. */
const QUIET_MS = 3000;

const cli = join(import.meta.dirname, '../../dist/cli.cjs');
const counter = join(import.meta.dirname, 'count-resources.mjs');
const server = spawn(
  process.execPath,
  ['--no-warnings', '--import', counter, cli, '--port', '0', '--log-format', 'none', '--journal', '2000'],
  { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
);
const exited = once(server, 'exit');
const url = await listeningUrl();
let sent = 0;
let sandboxes = 0;
let agent = new Agent({ keepAlive: true });

const SIGN_IN = 'mutation { generateCustomerToken(email: "customer@example.com", password: "password") { token } }';
const json = (method, body) => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** The response, whose body is not read yet. */
async function respond(path, { method = 'GET', headers, body, signal } = {}) {
  sent += 1;
  const outgoing = request(url + path, { agent, method, headers, signal });
  outgoing.on('error', () => undefined).end(body);
  const [response] = await once(outgoing, 'response');
  return response.on('error', () => undefined);
}

const call = async (path, init) => text(await respond(path, init));

/** A request that its client gives up. */
const abandon = (path, init) => call(path, { ...init, signal: AbortSignal.timeout(20) }).catch(() => undefined);

/** The lifecycle of a sandbox: requests, faults, a gate, a timeout, a console with its events, the clock, a reset. */
async function useSandbox(id) {
  const base = `/_sandbox/${id}`;
  await call('/__mock/sandboxes', json('POST', { id, ttl_seconds: 60 }));
  const listener = new AbortController();
  const events = await respond(`${base}/__mock/events`, { signal: listener.signal });
  events.resume();
  await call(`${base}/__mock/`);
  await call(`${base}/__mock/faults`, json('POST', { when: { operation: 'storeConfig' }, then: { delay: { ms: 5 } } }));
  await call(`${base}/__mock/faults`, json('POST', { then: { wire: 'CONNECTION_RESET_BY_PEER' }, times: 1 }));
  await call(`${base}/graphql`, json('POST', { query: SIGN_IN })).catch(() => undefined);
  for (let count = 0; count < 20; count += 1) await call(`${base}/graphql`, json('POST', { query: SIGN_IN }));
  await call(`${base}/graphql`, json('POST', { query: '{ storeConfig { locale } }' }));
  await leaveRequestsOpen(base);
  await call(`${base}/__mock/clock/advance`, json('POST', { duration: '2h' }));
  await call(`${base}/__mock/requests.har`);
  await call(`${base}/__mock/reset`, json('POST', {}));
  listener.abort();
  await call(`/__mock/sandboxes/${id}`, { method: 'DELETE' });
  sandboxes += 1;
}

/** Requests that are delayed, held, never answered or sent in pieces while their clients leave. */
async function leaveRequestsOpen(base) {
  const effects = [{ delay: { ms: 60_000 } }, { hold: 'gate' }, { hang: true }, { drip: { chunks: 50, ms: 60_000 } }];
  for (const then of effects) {
    await call(`${base}/__mock/faults`, json('POST', { then, times: 1 }));
    await abandon(`${base}/graphql`, json('POST', { query: SIGN_IN }));
  }
  const pattern = { where: { operation: 'cart' }, timeout_ms: 60_000 };
  await abandon(`${base}/__mock/requests/wait`, json('POST', pattern));
  await call(`${base}/__mock/requests/wait`, json('POST', { ...pattern, timeout_ms: 5 }));
}

async function useSandboxes(prefix, milliseconds) {
  const end = Date.now() + milliseconds;
  const work = async (worker) => {
    for (let round = 0; Date.now() < end; round += 1) await useSandbox(`${prefix}-${worker}-${round}`);
  };
  await Promise.all(Array.from({ length: WORKERS }, (_, worker) => work(worker)));
  agent.destroy();
  agent = new Agent({ keepAlive: true });
  await sleep(QUIET_MS);
}

await useSandboxes('first', MINUTES * 12_000);
const before = await sample();
await useSandboxes('then', MINUTES * 48_000);
const after = await sample();

// The server ends at once under load.
const load = Promise.allSettled(Array.from({ length: 50 }, () => call('/graphql', json('POST', { query: SIGN_IN }))));
server.kill('SIGTERM');
const [status] = await exited;
await load;

const format = (name, value) => (name === 'memory' || name === 'heap' ? `${(value / 2 ** 20).toFixed(1)} MB` : value);
console.log(`${sent} requests and ${sandboxes} sandboxes in ${MINUTES} min; status after SIGTERM ${status}`);
for (const [name, limit] of Object.entries(MAX_GROWTH)) {
  const grown = after[name] - before[name] > limit;
  console.log(`${name}: ${format(name, before[name])} → ${format(name, after[name])}${grown ? ' GROWN' : ''}`);
  if (grown) process.exitCode = 1;
}
if (status !== 0) process.exitCode = 1;

async function sample() {
  server.send('count');
  const [{ active, ...counts }] = await once(server, 'message');
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8')) ?? [];
  return {
    ...counts,
    memory: Number(kilobytes) * 1024,
    descriptors: readdirSync(`/proc/${server.pid}/fd`).length,
    active: Object.values(active).reduce((sum, count) => sum + count, 0),
  };
}

async function listeningUrl() {
  for await (const line of createInterface(server.stdout)) {
    const [, found] = /listening on (\S+)/.exec(line) ?? [];
    if (found !== undefined) return found;
  }
  throw new Error('the server did not start');
}
