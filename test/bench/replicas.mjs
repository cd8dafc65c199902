// Throughput of one, two and four servers behind HAProxy with the configuration of `deploy`:
//   node test/bench/replicas.mjs
// The load, HAProxy and the servers share the cores of one machine, so compare the processor time.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { sendOnce, sendRepeatedly } from './connection.mjs';
import { signInBody } from './jobs.mjs';
import { cpuMicroseconds } from './process-time.mjs';
import { ours, startServer } from './servers.mjs';

const CONFIGURATION = fileURLToPath(new URL('../../deploy/haproxy.cfg', import.meta.url));
const PLACES = 5;
const SANDBOXES = 32;
const WARM_UP = 20_000;
const REQUESTS = 40_000;
/** HAProxy takes three failed checks of two seconds to leave out the places without a server. */
const CHECKS_MS = 8000;

process.stdout.write(
  `Node.js ${process.version}, ${cpus().length} cores, ${SANDBOXES} sandboxes, one connection each\n\n`,
);
process.stdout.write('| servers | requests/s | CPU µs per request, servers | CPU µs per request, HAProxy |\n');
process.stdout.write('| --- | --: | --: | --: |\n');
for (const count of [1, 2, 4]) process.stdout.write(`${await measure(count)}\n`);

/** @returns a row of the table */
async function measure(count) {
  const replicas = [];
  for (let started = 0; started < count; started += 1) replicas.push(await startServer(ours));
  const port = await freePort();
  const balancer = spawn('haproxy', ['-f', CONFIGURATION], { env: environment(port, replicas), stdio: 'ignore' });
  try {
    await untilAnswered(port);
    for (let index = 0; index < SANDBOXES; index += 1) await createSandbox(port, index);
    await send(port, WARM_UP);
    const used = (pids) => pids.reduce((sum, pid) => sum + cpuMicroseconds(pid), 0);
    const servers = replicas.map(({ pid }) => pid);
    const before = { at: performance.now(), servers: used(servers), balancer: used([balancer.pid]) };
    await send(port, REQUESTS);
    const seconds = (performance.now() - before.at) / 1000;
    const perRequest = (microseconds) => (microseconds / REQUESTS).toFixed(0);
    const cells = [
      count,
      Math.round(REQUESTS / seconds).toLocaleString('en'),
      perRequest(used(servers) - before.servers),
      perRequest(used([balancer.pid]) - before.balancer),
    ];
    return `| ${cells.join(' | ')} |`;
  } finally {
    balancer.kill();
    for (const { end } of replicas) await end();
  }
}

/** A place without a server has a port at which nobody listens. */
function environment(port, replicas) {
  const places = Array.from({ length: PLACES }, (_, index) => [
    `REPLICA_${index + 1}`,
    `127.0.0.1:${replicas[index]?.port ?? 1}`,
  ]);
  return { ...process.env, ...Object.fromEntries(places), LISTEN: `127.0.0.1:${port}` };
}

async function untilAnswered(port) {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/__mock/health`).catch(() => undefined);
    if (response?.status === 200) break;
    await elapse(100);
  }
  await elapse(CHECKS_MS);
}

function elapse(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function createSandbox(port, index) {
  const response = await sendOnce({ port, request: post(port, '/__mock/sandboxes', { id: sandboxId(index) }, index) });
  if (response.status >= 300) throw new Error(`sandbox: ${response.status} ${response.text}`);
}

function sandboxId(index) {
  return `worker-${index}`;
}

function send(port, times) {
  let sent = SANDBOXES;
  let answered = 0;
  return new Promise((resolve, reject) => {
    const onResponse = ({ status, text }) => {
      if (status !== 200) throw new Error(`${status} ${text()}`);
      answered += 1;
      if (answered === times) resolve();
      sent += 1;
      return sent <= times;
    };
    for (let index = 0; index < SANDBOXES; index += 1) {
      const request = post(port, '/graphql', JSON.parse(signInBody), index);
      sendRepeatedly({ port, request, onResponse, onFailure: reject });
    }
  });
}

function post(port, path, body, index) {
  const text = JSON.stringify(body);
  const lines = [
    `POST ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    `X-Mock-Sandbox: ${sandboxId(index)}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(text)}`,
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text}`);
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
