/**
 * The load process: receives messages `{job, port, pid, token, warmUpMs, measureMs}` over IPC and answers each with `{result}`
 * or `{failure}`. It exits with its parent.
 */
import { sendRepeatedly } from './connection.mjs';
import { checkResponse, jobs } from './jobs.mjs';
import { cpuMicroseconds } from './process-time.mjs';
import { quantile } from './statistics.mjs';

const CONNECTIONS = 32;
/** A prime number, so that no connection is preferred. */
const CHECK_EVERY = 499;
const MAX_SAMPLES = 1_000_000;

const latencies = new Float64Array(MAX_SAMPLES);

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
    let responses = 0;
    let sentAt;
    return {
      responses: () => responses,
      ...sendRepeatedly({
        port,
        request,
        onFailure: fail,
        onResponse: ({ status, text }) => {
          const now = performance.now();
          responses += 1;
          sinceCheck += 1;
          if (status !== 200 || responses === 1 || sinceCheck >= CHECK_EVERY) {
            checkResponse(job, { status, text: text() });
            sinceCheck = 0;
          }
          if (counting) {
            if (count < MAX_SAMPLES) latencies[count] = now - sentAt;
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
      if (connections.some(({ responses }) => responses() === 0))
        throw new Error(`${job}: no response on a connection after the warm-up`);
      counting = true;
    },
    stopCounting: () => {
      counting = false;
      if (count === 0) throw new Error(`${job}: no response`);
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
  const sorted = latencies.subarray(0, Math.min(count, MAX_SAMPLES)).slice().sort();
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
