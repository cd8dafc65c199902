/**
 * A separate process with --expose-gc that measures the journal of an in-process mock, filled by real requests, and sends
 * `{result}` or `{failure}`.
 */
import { createMagentoMock } from '../../dist/index.js';
import { sendRepeatedly } from './connection.mjs';
import { checkResponse, jobs } from './jobs.mjs';

const CONNECTIONS = 16;
const LEVEL_FROM = 20_000;
const RECORDED = 1_000_000;
const SEARCHED = 100_000;
const TIMES = 21;

const measurements = { 'journal-memory': measureMemory, 'journal-query': measureQuery };

try {
  process.send({ result: await measurements[process.argv[2]]() });
} catch (error) {
  process.send({ failure: error.stack });
}

/** Heap after a million requests ÷ heap after the first twenty thousand, with the default journal of ten thousand. */
async function measureMemory() {
  const mock = await createMagentoMock();
  try {
    await ask(mock, 'graphql-token', LEVEL_FROM);
    const level = await heapUsed();
    await ask(mock, 'graphql-token', RECORDED - LEVEL_FROM);
    const last = await heapUsed();
    await mock.requests.clear();
    const entry = (last - (await heapUsed())) / 10_000;
    return {
      value: last / level,
      lines: [`heap ${mib(level)} MiB, then ${mib(last)} MiB; ${Math.round(entry)} bytes per entry`],
    };
  } finally {
    await mock.close();
  }
}

/** Milliseconds of the slowest selective pattern over a hundred thousand entries; the minimum of several runs of each. */
async function measureQuery() {
  const mock = await createMagentoMock({ journal: { entries: SEARCHED } });
  try {
    for (const job of ['graphql-token', 'rest-token']) await ask(mock, job, SEARCHED / 2 - 10);
    for (let i = 0; i < 20; i += 1) await fetch(`${mock.url}/rest/V1/rare/${i}`, { headers: { 'x-rare': 'yes' } });
    const patterns = [
      { customer: 'unknown@example.com' },
      { operation: 'revokeCustomerToken' },
      { path: { match: '/rare/1\\d$' } },
      { headers: { 'x-rare': 'yes' } },
      { status: 404, identity: 'guest' },
      { variables: { email: 'unknown@example.com' } },
    ];
    const timed = [];
    for (const where of patterns) {
      timed.push({
        where,
        count: least(await time(() => mock.requests.count(where))),
        list: least(await time(() => mock.requests.list(where))),
      });
    }
    const lines = timed.map(
      ({ where, count, list }) => `${JSON.stringify(where)}: count ${count.toFixed(1)} ms, list ${list.toFixed(1)} ms`,
    );
    return { value: Math.max(...timed.flatMap(({ count, list }) => [count, list])), lines };
  } finally {
    await mock.close();
  }
}

async function time(action) {
  const milliseconds = [];
  for (let i = 0; i < TIMES; i += 1) {
    const startedAt = performance.now();
    await action();
    milliseconds.push(performance.now() - startedAt);
  }
  return milliseconds;
}

function ask({ url }, job, times) {
  const { port } = new URL(url);
  const request = jobs[job].request({ port });
  let sent = CONNECTIONS;
  let answered = 0;
  return new Promise((resolve, reject) => {
    const onResponse = ({ status, text }) => {
      answered += 1;
      if (status !== 200 || answered % 4999 === 1) checkResponse(job, { status, text: text() });
      if (answered === times) resolve();
      sent += 1;
      return sent <= times;
    };
    for (let i = 0; i < CONNECTIONS; i += 1)
      sendRepeatedly({ port: Number(port), request, onResponse, onFailure: reject });
  });
}

async function heapUsed() {
  for (let i = 0; i < 5; i += 1) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage().heapUsed;
}

/** The minimum, since other load on the machine can only increase the time. */
function least(milliseconds) {
  return Math.min(...milliseconds);
}

function mib(bytes) {
  return (bytes / 1024 / 1024).toFixed(1);
}
