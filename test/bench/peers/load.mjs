import autocannon from 'autocannon';
import { cpuMicroseconds } from '../process-time.mjs';

const CONNECTIONS = 32;
/** Enough requests for the compiler, as far as a slow server gets in time. */
const WARM_UP = { requests: 15_000, seconds: 8 };
/** autocannon counts in seconds. */
const SLICE = { requests: 1, seconds: 1 };

/** Lets the compiler of a server see a request often enough. */
export const warmUp = (server, sent, rate) => sendUntil(optionsOf(server, sent, rate), WARM_UP);

/**
 * Loads a server for a second with one request from 32 connections.
 *
 * @param rate requests a second of an open loop, whose latency includes the time that a request waited to be sent; default:
 *   as many as the server answers
 * @returns requests a second, processor time per request in microseconds, and p99 in milliseconds
 */
export async function measure(server, sent, rate) {
  const before = cpuMicroseconds(server.pid);
  const { requests, seconds, p99 } = await sendUntil(optionsOf(server, sent, rate), SLICE);
  return {
    requestsPerSecond: requests / seconds,
    cpuPerRequest: (cpuMicroseconds(server.pid) - before) / requests,
    p99: Math.max(...p99),
  };
}

const optionsOf = ({ port }, { path, body, headers }, rate) => ({
  url: `http://127.0.0.1:${port}${path}`,
  method: 'POST',
  headers,
  body,
  connections: CONNECTIONS,
  ...(rate === undefined ? {} : { overallRate: rate }),
});

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
