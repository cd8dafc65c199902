import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';
import { ours, peers, requests, start } from './contestants.mjs';
import { load } from './load.mjs';

const JSON_TYPE = { 'content-type': 'application/json' };

/**
 * All servers answer a request in turn, in alternating order, each round in new processes. A round in which a peer fails has
 * no result of it.
 */
export async function measureRequest(name, rounds, onProgress) {
  const request = requests[name];
  const schema = request.needsSchema ? await writeSchema() : undefined;
  const contestants = [ours, ...peers[name]].map((contestant) => ({ contestant, measured: [] }));
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const { contestant, measured } of round % 2 === 0 ? contestants : [...contestants].reverse()) {
        const result = await measureOnce(contestant, request, schema?.file).catch((error) => {
          if (contestant === ours) throw error;
          onProgress(`${error.message}; this round is left out`);
        });
        measured.push(result);
        if (result === undefined) continue;
        const { requestsPerSecond, cpuPerRequest } = result;
        onProgress(
          `${name} ${round + 1}/${rounds} ${contestant.name}: ${requestsPerSecond.toFixed(0)}/s, ${cpuPerRequest.toFixed(1)} µs`,
        );
      }
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
    for (const { contestant, measured } of round % 2 === 0 ? contestants : [...contestants].reverse()) {
      measured.push(await measureOnce(contestant, request, undefined, rate));
      onProgress(`p99 at ${rate}/s ${round + 1}/${rounds} ${contestant.name}: ${measured.at(-1).p99} ms`);
    }
  }
  return contestants;
}

async function measureOnce(contestant, request, schemaFile, rate) {
  const server = await start(contestant, request, schemaFile);
  try {
    const headers = { ...(contestant.headers ?? JSON_TYPE) };
    if (request.needsToken) headers.authorization = `Bearer ${await signIn(server)}`;
    const sent = { path: contestant.path ?? request.path, body: contestant.body ?? request.body, headers };
    await checkOnce(server, sent);
    return await load(server, sent, rate);
  } catch (error) {
    throw new Error(`${contestant.name}: ${error.message}`, { cause: error });
  } finally {
    await server.end();
  }
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
