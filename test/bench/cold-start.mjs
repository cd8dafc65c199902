import { sendOnce } from './connection.mjs';
import { checkResponse, jobs } from './jobs.mjs';
import { startServer } from './servers.mjs';
import { median } from './statistics.mjs';

const STARTS = 7;
const JOB = 'graphql-token';

/** Time from the spawn to the first correct response, over GraphQL, which has the most to initialize. */
export async function measureColdStarts(name, contestants, onProgress) {
  const servers = contestants.map((contestant) => ({ ...contestant, milliseconds: [] }));
  // The first start of each server reads from disk and is not counted.
  for (const server of servers) await startOnce(server);
  for (let start = 0; start < STARTS; start += 1) {
    for (const server of start % 2 === 0 ? servers : [...servers].reverse())
      server.milliseconds.push(await startOnce(server));
  }
  const [base, other] = servers.map(({ name: server, milliseconds }) => ({
    name: server,
    median: median(milliseconds),
    milliseconds,
  }));
  onProgress(`${name}: ${base.name} ${base.median.toFixed(0)} ms, ${other.name} ${other.median.toFixed(0)} ms`);
  return { value: other.median / base.median, servers: [base, other] };
}

async function startOnce(contestant) {
  const startedAt = performance.now();
  const server = await startServer(contestant);
  try {
    const response = await sendOnce({ port: server.port, request: jobs[JOB].request(server) });
    const milliseconds = performance.now() - startedAt;
    checkResponse(JOB, response);
    return milliseconds;
  } finally {
    await server.end();
  }
}
