import autocannon from 'autocannon';
import { cpuMicroseconds } from '../process-time.mjs';

const CONNECTIONS = 32;
/** Enough requests for the compiler, as far as a slow server gets in time. */
const WARM_UP = { requests: 15_000, seconds: 8 };
const MEASURED = { requests: 10_000, seconds: 4 };

/**
 * Loads a server with one request from 32 connections.
 *
 * @param rate requests a second of an open loop, whose latency includes the time that a request waited to be sent; default:
 *   as many as the server answers
 * @returns requests a second, processor time per request in microseconds, and the greatest p99 of a second in milliseconds
 */
export async function load({ port, pid }, { path, body, headers }, rate) {
  const options = {
    url: `http://127.0.0.1:${port}${path}`,
    method: 'POST',
    headers,
    body,
    connections: CONNECTIONS,
    ...(rate === undefined ? {} : { overallRate: rate }),
  };
  await sendUntil(options, WARM_UP);
  const before = cpuMicroseconds(pid);
  const { requests, seconds, p99 } = await sendUntil(options, MEASURED);
  return {
    requestsPerSecond: requests / seconds,
    cpuPerRequest: (cpuMicroseconds(pid) - before) / requests,
    p99: Math.max(...p99),
  };
}

/** Sends in intervals of a second until one of the limits is reached. @throws Error when a response is not a 2xx, or there is none */
async function sendUntil(options, limits) {
  const sum = { requests: 0, seconds: 0, p99: [] };
  while (sum.requests < limits.requests && sum.seconds < limits.seconds) {
    const { non2xx, errors, requests, duration, latency } = await autocannon({ ...options, duration: 1 });
    if (non2xx + errors > 0) throw new Error(`${options.url}: ${non2xx + errors} of ${requests.total} requests failed`);
    sum.requests += requests.total;
    sum.seconds += duration;
    sum.p99.push(latency.p99);
  }
  if (sum.requests === 0) throw new Error(`${options.url}: no response in ${limits.seconds} seconds`);
  return sum;
}
