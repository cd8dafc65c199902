import { fileURLToPath } from 'node:url';
import { endChild, forkNode, nextMessage } from './children.mjs';
import { askOnce } from './connection.mjs';
import { checkReply, jobs } from './jobs.mjs';
import { startServer } from './servers.mjs';
import { median } from './statistics.mjs';

const WARM_UP_MS = 1500;
const MEASURE_MS = 1200;

/**
 * Both servers take turns at the job, the other one first each time; what counts is the ratio within a round. Each turn
 * has a new process: one and the same program can be 10 % faster or slower for as long as its process lives.
 */
export async function runRounds(job, contestants, rounds, onProgress) {
  const load = forkNode(fileURLToPath(new URL('./load.mjs', import.meta.url)));
  try {
    const turns = contestants.map((contestant) => ({ contestant, measured: [] }));
    // The load's own code is compiled in a turn that does not count.
    await measure(load, job, contestants[0]);
    for (let round = 0; round < rounds; round += 1) {
      for (const { contestant, measured } of round % 2 === 0 ? turns : [...turns].reverse()) {
        measured.push(await measure(load, job, contestant));
      }
      onProgress(`${job} ${round + 1}/${rounds}: ${ratiosOf(turns)[round].toFixed(3)}`);
    }
    const ratios = ratiosOf(turns);
    return { title: jobs[job].title, value: median(ratios), ratios, servers: turns.map(summarize) };
  } finally {
    await endChild(load);
  }
}

async function measure(load, job, contestant) {
  const server = await startServer(contestant, jobs[job].options);
  try {
    const token = await signIn(server.port);
    const answer = nextMessage(load);
    load.send({ job, port: server.port, pid: server.pid, token, warmUpMs: WARM_UP_MS, measureMs: MEASURE_MS });
    return await answer;
  } catch (error) {
    throw new Error(`${contestant.name}: ${error.message}`, { cause: error });
  } finally {
    await server.end();
  }
}

async function signIn(port) {
  const reply = await askOnce({ port, request: jobs['rest-token'].request({ port }) });
  checkReply('rest-token', reply);
  return JSON.parse(reply.text);
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
