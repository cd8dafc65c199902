import { askOnce } from './connection.mjs';
import { checkReply, jobs } from './jobs.mjs';
import { startServer } from './servers.mjs';
import { median } from './statistics.mjs';

const STARTS = 7;
const JOB = 'graphql-token';

/** From the spawn to the first right answer. GraphQL, since that is what has most to prepare. */
export async function measureColdStarts(what, contestants, onProgress) {
  const servers = contestants.map((contestant) => ({ ...contestant, milliseconds: [] }));
  // The first start of each reads the disk; it does not count.
  for (const server of servers) await startOnce(server);
  for (let start = 0; start < STARTS; start += 1) {
    for (const server of start % 2 === 0 ? servers : [...servers].reverse())
      server.milliseconds.push(await startOnce(server));
  }
  const [base, other] = servers.map(({ name, milliseconds }) => ({ name, median: median(milliseconds), milliseconds }));
  onProgress(`${what}: ${base.name} ${base.median.toFixed(0)} ms, ${other.name} ${other.median.toFixed(0)} ms`);
  return { value: other.median / base.median, servers: [base, other] };
}

async function startOnce(contestant) {
  const startedAt = performance.now();
  const server = await startServer(contestant);
  try {
    const reply = await askOnce({ port: server.port, request: jobs[JOB].request(server) });
    const milliseconds = performance.now() - startedAt;
    checkReply(JOB, reply);
    return milliseconds;
  } finally {
    await server.end();
  }
}
