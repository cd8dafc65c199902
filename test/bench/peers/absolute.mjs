/** A separate process with --expose-gc that measures one figure of an in-process mock, and sends `{result}` as a string. */
import { createMagentoMock } from '../../../dist/index.js';
import { sendRepeatedly } from '../connection.mjs';
import { jobs } from '../jobs.mjs';
import { median } from '../statistics.mjs';

const CONNECTIONS = 16;
const TIMES = 1000;
const ACCOUNTS = 1000;
const RESETS = 25;
const KEPT = 10_000;
const SEARCHED = 100_000;
const MILLION = 1_000_000;
const SIGN_INS = 2_000;
const SIGN_IN_ROUNDS = 9;

const measurements = {
  reset: measureReset,
  'sandbox-create': () => measureSandboxes('create'),
  'sandbox-drop': () => measureSandboxes('drop'),
  'journal-entry': measureEntry,
  'journal-count': measureCount,
  'million-load': measureMillionLoad,
  'million-requests': measureMillionRequests,
};

try {
  process.send({ result: await measurements[process.argv[2]]() });
} catch (error) {
  process.send({ failure: error.stack });
}

async function measureReset() {
  const customers = Array.from({ length: ACCOUNTS }, (_, index) => ({
    email: `shopper${index}@example.com`,
    firstname: 'Veronica',
    lastname: 'Costello',
    password: 'p',
  }));
  const mock = await createMagentoMock({ fixtures: { customers } });
  const milliseconds = [];
  for (let reset = 0; reset < RESETS; reset += 1) {
    for (const { email } of customers) await mock.customers.update(email, { firstname: `Changed ${reset}` });
    for (let sent = 0; sent < KEPT / RESETS; sent += 1)
      await mock.handle(new Request('http://localhost/rest/V1/modules'));
    const startedAt = performance.now();
    await mock.reset();
    milliseconds.push(performance.now() - startedAt);
  }
  await mock.close();
  return inMilliseconds(milliseconds);
}

async function measureSandboxes(step) {
  const mock = await createMagentoMock();
  const milliseconds = { create: [], drop: [] };
  for (let i = 0; i < 2 * TIMES; i += 1) {
    const startedAt = performance.now();
    const sandbox = await mock.sandbox();
    const createdAt = performance.now();
    await sandbox.close();
    milliseconds.create.push(createdAt - startedAt);
    milliseconds.drop.push(performance.now() - createdAt);
  }
  await mock.close();
  return inMilliseconds(milliseconds[step].slice(TIMES));
}

async function measureEntry() {
  const mock = await createMagentoMock();
  await send(mock, 'graphql-token', 2 * KEPT);
  const full = await heapUsed();
  await mock.requests.clear();
  const bytes = (full - (await heapUsed())) / KEPT;
  await mock.close();
  return `${(bytes / 1000).toFixed(2)} kB`;
}

async function measureCount() {
  const mock = await createMagentoMock({ journal: { entries: SEARCHED, characters: 1_000_000_000 } });
  for (const job of ['graphql-token', 'rest-token']) await send(mock, job, SEARCHED / 2);
  const milliseconds = [];
  for (let i = 0; i < 25; i += 1) {
    const startedAt = performance.now();
    const count = await mock.requests.count({ operation: 'generateCustomerToken' });
    milliseconds.push(performance.now() - startedAt);
    if (count !== SEARCHED / 2) throw new Error(`counted ${count}`);
  }
  await mock.close();
  return inMilliseconds(milliseconds);
}

function accounts(count) {
  const rule = { count, email: 'user-{{index}}@example.com', password: 'p', firstname: 'Veronica', lastname: 'Lee' };
  return { customer_rules: [rule] };
}

async function measureMillionLoad() {
  const before = await heapUsed();
  const startedAt = performance.now();
  const mock = await createMagentoMock({ fixtures: accounts(MILLION) });
  const milliseconds = performance.now() - startedAt;
  const bytes = (await heapUsed()) - before;
  await mock.close();
  return `${milliseconds.toFixed(0)} ms, ${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Sign-ins in alternating rounds, each of another account in the world of a million. */
async function measureMillionRequests() {
  const [one, million] = await Promise.all(
    [1, MILLION].map((count) => createMagentoMock({ fixtures: accounts(count) })),
  );
  const ratios = [];
  for (let round = 0; round <= SIGN_IN_ROUNDS; round += 1) {
    const base = await signInTimes(one, () => 1);
    const other = await signInTimes(million, (time) => 1 + ((time * 7919 + round * 104_729) % MILLION));
    if (round > 0) ratios.push(base / other); // The first compiles.
  }
  await Promise.all([one.close(), million.close()]);
  return `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`;
}

/** Processor time in microseconds. */
async function signInTimes(mock, indexAt) {
  const startedAt = process.cpuUsage();
  for (let time = 0; time < SIGN_INS; time += 1) {
    const body = JSON.stringify({ username: `user-${indexAt(time)}@example.com`, password: 'p' });
    const headers = { 'content-type': 'application/json' };
    const url = `${mock.url}/rest/V1/integration/customer/token`;
    const { status } = await mock.handle(new Request(url, { method: 'POST', headers, body }));
    if (status !== 200) throw new Error(`sign-in: ${status}`);
  }
  const { user, system } = process.cpuUsage(startedAt);
  return user + system;
}

function inMilliseconds(values) {
  return `${median(values).toFixed(3)} ms (from ${Math.min(...values).toFixed(3)})`;
}

function send({ url }, job, times) {
  const port = Number(new URL(url).port);
  const request = jobs[job].request({ port });
  let sent = CONNECTIONS;
  let answered = 0;
  return new Promise((resolve, reject) => {
    const onResponse = ({ status }) => {
      if (status !== 200) reject(new Error(`${job}: ${status}`));
      answered += 1;
      if (answered === times) resolve();
      sent += 1;
      return sent <= times;
    };
    for (let i = 0; i < CONNECTIONS; i += 1) sendRepeatedly({ port, request, onResponse, onFailure: reject });
  });
}

async function heapUsed() {
  for (let i = 0; i < 5; i += 1) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage().heapUsed;
}
