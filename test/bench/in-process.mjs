/**
 * A separate process with --expose-gc that measures the world of an in-process mock and sends `{result}` or
 * `{failure}`.
 */
import { createMagentoMock } from '../../dist/index.js';
import { jobs, signInBody } from './jobs.mjs';
import { median, quantile } from './statistics.mjs';

const TIMES = 1000;
const WARM_UP = 200;
/** The first thousand calls of fetch retain almost a megabyte, with any server. */
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

/** @returns the values in ascending order */
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
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: signInBody,
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`sandbox: ${response.status} ${text}`);
  jobs['graphql-token'].check(JSON.parse(text));
}

/** Some objects of a request are released only one turn after the garbage collection. */
async function heapUsed() {
  for (let i = 0; i < 5; i += 1) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage().heapUsed;
}
