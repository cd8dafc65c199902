// Loads the built server for some minutes, and fails unless memory and file descriptors stay level.
// Usage: npm run soak -- [minutes, default 10]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const MINUTES = Number(process.argv[2] ?? 10);
const WORKERS = 8;
/** Growth after the first fifth of the time that is not a leak: of memory in bytes, and of descriptors. */
const MAX_GROWTH = 60 * 1024 * 1024;
const MAX_DESCRIPTORS = 40;

const cli = join(import.meta.dirname, '../../dist/cli.cjs');
const server = spawn(process.execPath, [cli, '--port', '0', '--log-format', 'none', '--journal', '2000'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const exited = once(server, 'exit');
const url = await listeningUrl();
const end = Date.now() + MINUTES * 60_000;
let sent = 0;

const SIGN_IN = 'mutation { generateCustomerToken(email: "customer@example.com", password: "password") { token } }';
const json = (method, body) => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

async function call(path, init) {
  const response = await fetch(url + path, init);
  sent += 1;
  return response.text();
}

/** One life of a sandbox: requests, a fault, a delay, events, a reset. */
async function useSandbox(id) {
  const base = `/_sandbox/${id}`;
  await call('/__mock/sandboxes', json('POST', { id, ttl_seconds: 60 }));
  const listener = new AbortController();
  const events = await fetch(`${url}${base}/__mock/events`, { signal: listener.signal });
  void events.text().catch(() => undefined);
  await call(`${base}/__mock/faults`, json('POST', { when: { operation: 'storeConfig' }, then: { delay: { ms: 5 } } }));
  await call(`${base}/__mock/faults`, json('POST', { then: { wire: 'CONNECTION_RESET_BY_PEER' }, times: 1 }));
  await call(`${base}/graphql`, json('POST', { query: SIGN_IN })).catch(() => undefined);
  for (let count = 0; count < 20; count += 1) await call(`${base}/graphql`, json('POST', { query: SIGN_IN }));
  await call(`${base}/graphql`, json('POST', { query: '{ storeConfig { locale } }' }));
  await call(`${base}/__mock/requests.har`);
  await call(`${base}/__mock/reset`, json('POST', {}));
  listener.abort();
  await call(`/__mock/sandboxes/${id}`, { method: 'DELETE' });
}

async function work(worker) {
  for (let round = 0; Date.now() < end; round += 1) await useSandbox(`soak-${worker}-${round}`);
}

const samples = [];
const sampler = setInterval(sample, (MINUTES * 60_000) / 50);
await Promise.all(Array.from({ length: WORKERS }, (_, worker) => work(worker)));
clearInterval(sampler);
sample();

// The server ends at once under load.
const load = Promise.allSettled(Array.from({ length: 50 }, () => call('/graphql', json('POST', { query: SIGN_IN }))));
server.kill('SIGTERM');
const [status] = await exited;
await load;

const settled = samples.slice(Math.floor(samples.length / 5));
const growth = settled.at(-1).memory - settled[0].memory;
const descriptors = settled.at(-1).descriptors - settled[0].descriptors;
const megabytes = (bytes) => `${Math.round(bytes / 1024 / 1024)} MB`;
console.log(
  `${sent} requests in ${MINUTES} min; memory ${megabytes(settled[0].memory)} → ${megabytes(settled.at(-1).memory)}, ` +
    `descriptors ${settled[0].descriptors} → ${settled.at(-1).descriptors}; status after SIGTERM ${status}`,
);
if (growth > MAX_GROWTH || descriptors > MAX_DESCRIPTORS || status !== 0) process.exitCode = 1;

function sample() {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8')) ?? [];
  samples.push({ memory: Number(kilobytes) * 1024, descriptors: readdirSync(`/proc/${server.pid}/fd`).length });
}

async function listeningUrl() {
  for await (const line of createInterface(server.stdout)) {
    const [, found] = /listening on (\S+)/.exec(line) ?? [];
    if (found !== undefined) return found;
  }
  throw new Error('the server did not start');
}
