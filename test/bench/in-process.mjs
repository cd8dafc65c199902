/**
 * A process of its own, started with --expose-gc: measures the world of an in-process mock, sends `{result}` or
 * `{failure}`.
 */
import { createMagentoMock } from '../../dist/index.js';
import { jobs, signInBody } from './jobs.mjs';
import { median, quantile } from './statistics.mjs';

const TIMES = 1000;
const WARM_UP = 200;
/** The first thousand calls of fetch alone keep most of a megabyte for good, whatever server they ask. */
const FETCH_WARM_UP = 2000;

const measurements = { reset: measureReset, sandbox: measureSandbox };

const mock = await createMagentoMock();
try {
  process.send({ result: await measurements[process.argv[2]]() });
} catch (error) {
  process.send({ failure: error.stack });
} finally {
  await mock.close();
}

async function measureReset() {
  const milliseconds = await time(() => mock.reset());
  return { value: median(milliseconds), median: median(milliseconds), p99: quantile(milliseconds, 0.99), times: TIMES };
}

async function measureSandbox() {
  const milliseconds = await time(async () => {
    const sandbox = await mock.sandbox();
    await sandbox.close();
  });
  await useSandboxes(FETCH_WARM_UP);
  const before = await heapUsed();
  await useSandboxes(TIMES);
  const growth = (await heapUsed()) - before;
  return {
    value: growth / TIMES,
    median: median(milliseconds),
    p99: quantile(milliseconds, 0.99),
    growth,
    times: TIMES,
  };
}

/** @returns ascending */
async function time(action) {
  for (let i = 0; i < WARM_UP; i += 1) await action();
  const milliseconds = [];
  for (let i = 0; i < TIMES; i += 1) {
    const startedAt = performance.now();
    await action();
    milliseconds.push(performance.now() - startedAt);
  }
  return milliseconds.sort((a, b) => a - b);
}

async function useSandboxes(times) {
  for (let i = 0; i < times; i += 1) {
    const sandbox = await mock.sandbox();
    await signIn(sandbox.url);
    await sandbox.close();
  }
}

async function signIn(url) {
  const reply = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: signInBody,
  });
  const text = await reply.text();
  if (reply.status !== 200) throw new Error(`sandbox: ${reply.status} ${text}`);
  jobs['graphql-token'].check(JSON.parse(text));
}

/** Some of what a request leaves is only let go a turn after the collector found it. */
async function heapUsed() {
  for (let i = 0; i < 5; i += 1) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage().heapUsed;
}
