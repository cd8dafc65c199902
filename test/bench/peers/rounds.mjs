import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';
import { ours, peers, requests, start } from './contestants.mjs';
import { measure, warmUp } from './load.mjs';

/** Measurements of each server in a round. */
const SLICES = 6;
const JSON_TYPE = { 'content-type': 'application/json' };

/**
 * Compares the servers of a request.
 *
 * @param name name of the request
 * @param others contestants besides ours; default: the peers of the request
 * @returns for each contestant its results, one of each slice; `undefined` where a peer has failed
 */
export async function measureRequest(name, rounds, onProgress, others = peers[name]) {
  const request = requests[name];
  const schema = request.needsSchema ? await writeSchema() : undefined;
  const contestants = [ours, ...others].map((contestant) => ({ contestant, measured: [] }));
  try {
    for (let round = 0; round < rounds; round += 1) {
      await measureRound(contestants, { request, schemaFile: schema?.file, slices: SLICES }, (line) =>
        onProgress(`${name} ${round + 1}/${rounds} ${line}`),
      );
    }
  } finally {
    schema?.remove();
  }
  return { title: request.title, contestants };
}

/** Latency at a fixed rate, which both servers reach. */
export async function measureLatency(rate, rounds, onProgress) {
  const request = requests['graphql-token'];
  const [bare] = peers['graphql-token'];
  const contestants = [ours, bare].map((contestant) => ({ contestant, measured: [] }));
  for (let round = 0; round < rounds; round += 1) {
    await measureRound(contestants, { request, slices: SLICES, rate }, (line) =>
      onProgress(`p99 at ${rate}/s ${round + 1}/${rounds} ${line}`),
    );
  }
  return contestants;
}

/**
 * Starts all servers, since a process can be slower than another of the same program for its whole lifetime, and loads them in
 * turn, one slice each, in alternating order: slices of the same turn had the same share of the machine.
 */
async function measureRound(contestants, { request, schemaFile, slices, rate }, onProgress) {
  const running = [];
  const attempt = async (each, action) => {
    try {
      return each.hasFailed ? undefined : await action();
    } catch (error) {
      if (!each.contestant.mayFail) throw error;
      each.hasFailed = true;
      onProgress(`${each.contestant.name}: ${error.message}; it is left out from now on in this round`);
      return undefined;
    }
  };
  try {
    for (const { contestant, measured } of contestants) {
      const each = { contestant, measured };
      running.push(each);
      await attempt(each, async () => {
        each.server = await start(contestant, request, schemaFile);
        each.sent = await prepare(each.server, contestant, request);
        await warmUp(each.server, each.sent, rate);
      });
    }
    for (let slice = 0; slice < slices; slice += 1) {
      for (const each of slice % 2 === 0 ? running : [...running].reverse()) {
        const result = await attempt(each, () => measure(each.server, each.sent, rate));
        each.measured.push(result);
        if (result !== undefined) onProgress(`${slice + 1}/${slices} ${each.contestant.name}: ${describe(result)}`);
      }
    }
  } finally {
    await Promise.all(running.map(({ server }) => server?.end()));
  }
}

const describe = ({ requestsPerSecond, cpuPerRequest, p99 }) =>
  `${requestsPerSecond.toFixed(0)}/s, ${cpuPerRequest.toFixed(1)} µs, p99 ${p99} ms`;

/** The request to send, of which a server has answered one. */
async function prepare(server, contestant, request) {
  const headers = { ...(contestant.headers ?? JSON_TYPE) };
  if (request.needsToken) headers.authorization = `Bearer ${await signIn(server)}`;
  const sent = { path: contestant.path ?? request.path, body: contestant.body ?? request.body, headers };
  await checkOnce(server, sent);
  return sent;
}

async function checkOnce({ port }, { path, body, headers }) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body });
  const text = await response.text();
  if (response.status !== 200 || text.includes('"errors"')) throw new Error(`${response.status} ${text.slice(0, 300)}`);
}

async function signIn({ port }) {
  const { path, body } = requests['graphql-token'];
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers: JSON_TYPE, body });
  return (await response.json()).data.generateCustomerToken.token;
}

/** The schema that our server shows to introspection, as SDL. */
async function writeSchema() {
  const server = await start(ours, {});
  try {
    const response = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify({ query: getIntrospectionQuery() }),
    });
    const folder = mkdtempSync(join(tmpdir(), 'bench-schema-'));
    const file = join(folder, 'schema.graphqls');
    writeFileSync(file, printSchema(buildClientSchema((await response.json()).data)));
    return { file, remove: () => rmSync(folder, { recursive: true }) };
  } finally {
    await server.end();
  }
}
