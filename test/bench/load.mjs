/**
 * The load process: takes orders `{job, port, pid, token, warmUpMs, measureMs}` over IPC, answers each with `{result}`
 * or `{failure}`. It ends with its parent.
 */
import { keepAsking } from './connection.mjs';
import { checkReply, jobs } from './jobs.mjs';
import { cpuMicroseconds } from './process-time.mjs';
import { quantile } from './statistics.mjs';

const CONNECTIONS = 32;
/** A prime, so that no connection's turn is favoured. */
const CHECK_EVERY = 499;
const MOST_SAMPLES = 1_000_000;

const latencies = new Float64Array(MOST_SAMPLES);

process.on('disconnect', () => process.exit());
process.on('message', async (order) => {
  try {
    process.send({ result: await measure(order) });
  } catch (error) {
    process.send({ failure: error.cause === undefined ? error.message : `${error.message}\n${error.cause.message}` });
  }
});

async function measure({ job, port, pid, token, warmUpMs, measureMs }) {
  const load = putLoad(job, jobs[job].request({ port, token }), port);
  try {
    await Promise.race([load.failed, elapse(warmUpMs)]);
    const before = sample(pid);
    load.startCounting();
    await Promise.race([load.failed, elapse(measureMs)]);
    const count = load.stopCounting();
    const after = sample(pid);
    return summarize(count, before, after);
  } finally {
    load.stop();
  }
}

function putLoad(job, request, port) {
  let count = 0;
  let counting = false;
  let sinceCheck = 0;
  let fail;
  const failed = new Promise((_, reject) => {
    fail = reject;
  });
  const connections = Array.from({ length: CONNECTIONS }, () => {
    let replies = 0;
    let sentAt;
    return {
      replies: () => replies,
      ...keepAsking({
        port,
        request,
        onFailure: fail,
        onReply: ({ status, text }) => {
          const now = performance.now();
          replies += 1;
          sinceCheck += 1;
          if (status !== 200 || replies === 1 || sinceCheck >= CHECK_EVERY) {
            checkReply(job, { status, text: text() });
            sinceCheck = 0;
          }
          if (counting) {
            if (count < MOST_SAMPLES) latencies[count] = now - sentAt;
            count += 1;
          }
          sentAt = now;
          return true;
        },
      }),
    };
  });
  return {
    failed,
    startCounting: () => {
      if (connections.some(({ replies }) => replies() === 0))
        throw new Error(`${job}: a connection without a reply after the warm-up`);
      counting = true;
    },
    stopCounting: () => {
      counting = false;
      if (count === 0) throw new Error(`${job}: no reply at all`);
      return count;
    },
    stop: () => {
      for (const connection of connections) connection.stop();
    },
  };
}

function sample(pid) {
  const { user, system } = process.cpuUsage();
  return { at: performance.now(), server: cpuMicroseconds(pid), load: user + system };
}

function summarize(count, before, after) {
  const microseconds = (after.at - before.at) * 1000;
  const server = after.server === undefined || before.server === undefined ? undefined : after.server - before.server;
  const sorted = latencies.subarray(0, Math.min(count, MOST_SAMPLES)).slice().sort();
  return {
    requests: count,
    requestsPerSecond: (count / microseconds) * 1e6,
    cpuPerRequest: server === undefined ? undefined : server / count,
    serverBusy: server === undefined ? undefined : server / microseconds,
    loadBusy: (after.load - before.load) / microseconds,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
  };
}

function elapse(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
