import { fileURLToPath } from 'node:url';
import { endChild, forkNode, nextMessage } from './children.mjs';
import { sendOnce } from './connection.mjs';
import { checkResponse, jobs } from './jobs.mjs';
import { startServer } from './servers.mjs';
import { median } from './statistics.mjs';

const WARM_UP_MS = 1500;
const MEASURE_MS = 1200;

/**
 * Both servers run the job alternately, in alternating order; the result is the ratio within a round. Each run has a new
 * process, since a process of the same program can be 10 % faster or slower for its whole lifetime.
 */
export async function runRounds(job, contestants, rounds, onProgress) {
  const load = forkNode(fileURLToPath(new URL('./load.mjs', import.meta.url)));
  try {
    const runs = contestants.map((contestant) => ({ contestant, measured: [] }));
    // The first run compiles the code of the load process and is not counted.
    await measure(load, job, contestants[0]);
    for (let round = 0; round < rounds; round += 1) {
      for (const { contestant, measured } of round % 2 === 0 ? runs : [...runs].reverse()) {
        measured.push(await measure(load, job, contestant));
      }
      onProgress(`${job} ${round + 1}/${rounds}: ${ratiosOf(runs)[round].toFixed(3)}`);
    }
    const ratios = ratiosOf(runs);
    return { title: jobs[job].title, value: median(ratios), ratios, servers: runs.map(summarize) };
  } finally {
    await endChild(load);
  }
}

async function measure(load, job, contestant) {
  const server = await startServer(contestant, jobs[job].options);
  try {
    const token = await signIn(server.port);
    const result = nextMessage(load);
    load.send({ job, port: server.port, pid: server.pid, token, warmUpMs: WARM_UP_MS, measureMs: MEASURE_MS });
    return await result;
  } catch (error) {
    throw new Error(`${contestant.name}: ${error.message}`, { cause: error });
  } finally {
    await server.end();
  }
}

async function signIn(port) {
  const response = await sendOnce({ port, request: jobs['rest-token'].request({ port }) });
  checkResponse('rest-token', response);
  return JSON.parse(response.text);
}

function ratiosOf([base, other]) {
  return other.measured.map(
    ({ requestsPerSecond }, round) => requestsPerSecond / base.measured[round].requestsPerSecond,
  );
}

function summarize({ contestant, measured }) {
  const medians = Object.keys(measured[0]).map((key) => [key, median(measured.map((round) => round[key]))]);
  return { name: contestant.name, ...Object.fromEntries(medians), rounds: measured };
}
