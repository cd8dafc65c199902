import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { createProject, runNode } from './project-folder.ts';

/** Functions that the suites of all runners share: what a client sees while the timers of its process are faked. */
const CHECKS = `
import { createMagentoMock } from 'magento-auth-mock';
import { connect } from 'node:net';

/** Answers of the server to a client that uses no timers. */
function statusOf(magento, query = '{ __typename }') {
  const { port, pathname } = new URL(magento.url);
  const body = JSON.stringify({ query });
  const socket = connect(Number(port), '127.0.0.1');
  let received = '';
  socket.on('data', (chunk) => { received += chunk; });
  socket.write(pathname.replace(/\\/$/, '').replace(/^/, 'POST ') + '/graphql HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n' +
    'Content-Type: application/json\\r\\nContent-Length: ' + body.length + '\\r\\n\\r\\n' + body);
  return new Promise((resolve) => socket.once('close', () => resolve(Number(received.slice(9, 12)))));
}

const signIn = 'mutation { generateCustomerToken(email: "customer@example.com", password: "password") { token } }';

async function uses(magento) {
  const seen = [await statusOf(magento), await statusOf(magento, signIn)];
  for (const then of [{ delay: { ms: 20 } }, { drip: { chunks: 2, ms: 20 } }, { hold: 'gate' }]) {
    const { id } = await magento.faults.add({ then, times: 1 });
    const answer = statusOf(magento);
    if (then.hold) {
      while ((await magento.gates.list())[0]?.waiting !== 1) await statusOf(await magento.sandbox());
      await magento.gates.release('gate');
    }
    seen.push(await answer);
    await magento.faults.delete(id);
  }
  const timeout = await magento.requests.wait({ operation: 'cart' }, { timeoutMs: 20 }).catch(({ name }) => name);
  seen.push(timeout, (await magento.requests.wait({ operation: 'generateCustomerToken' })).passed);
  const sandbox = await magento.sandbox({ id: 'brief', ttlSeconds: 1 });
  let lifetime = 0;
  while ((await statusOf(sandbox)) === 200) {
    lifetime += 1;
    // Blocks without timers, which may be fake.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  seen.push(lifetime > 0 && 'expired');
  return seen.join(' ');
}

const expected = '200 200 200 200 200 VerificationFailed true expired';

export async function check(fake, restore) {
  const failures = [];
  const record = async (when, magento) => {
    const seen = await uses(magento);
    if (seen !== expected) failures.push(when + ': ' + seen);
  };
  const before = await createMagentoMock();
  await record('before', before);
  fake();
  await record('faked after the creation', before);
  const between = await createMagentoMock();
  await record('faked before the creation', between);
  restore();
  await record('real again', before);
  await record('real again, created while faked', between);
  const after = await createMagentoMock();
  await record('created afterwards', after);
  await Promise.all([before, between, after].map((magento) => magento.close()));
  return failures.join('\\n');
}
`;

const RUNNER_TIMEOUT = { timeout: 120_000 };

test('answers while Vitest fakes the timers, and afterwards', RUNNER_TIMEOUT, async () => {
  const suite = `
import { expect, test, vi } from 'vitest';
import { check } from './checks.js';
test.each([[undefined], [['setTimeout', 'setInterval', 'setImmediate', 'Date', 'performance', 'queueMicrotask']]])(
  'answers with %s faked',
  { timeout: 60_000 },
  async (toFake) => {
    expect(await check(() => vi.useFakeTimers(toFake && { toFake }), () => vi.useRealTimers())).toBe('');
  },
);`;
  const folder = createProject({ 'checks.js': CHECKS, 'shop.test.js': suite }, ['vitest']);
  const { status, output } = await runNode(folder, ['node_modules/vitest/vitest.mjs', 'run', '--root', folder]);
  expect(output).toMatch(/2 passed/);
  expect(status).toBe(0);
});

test('answers while Jest fakes the timers, and afterwards', RUNNER_TIMEOUT, async () => {
  const suite = `
import { expect, jest, test } from '@jest/globals';
import { check } from './checks.js';
test('answers', async () => {
  expect(await check(() => jest.useFakeTimers(), () => jest.useRealTimers())).toBe('');
}, 60_000);`;
  const folder = createProject(
    { 'checks.js': CHECKS, 'shop.test.js': suite, 'jest.config.js': 'export default { transform: {} };' },
    ['jest', '@jest/globals'],
  );
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const { status, output } = await runNode(folder, ['--experimental-vm-modules', jest, '--rootDir', folder]);
  expect(output).toMatch(/1 passed/);
  expect(status).toBe(0);
});

test('answers while Sinon fakes the timers, and afterwards', RUNNER_TIMEOUT, async () => {
  // Node's own HTTP server needs `process.nextTick` and microtasks.
  const suite = `
import assert from 'node:assert';
import test from 'node:test';
import FakeTimers from '@sinonjs/fake-timers';
import { check } from './checks.js';
test('answers', async () => {
  let clock;
  const fake = () => { clock = FakeTimers.install({ toNotFake: ['nextTick', 'queueMicrotask'] }); };
  assert.strictEqual(await check(fake, () => clock.uninstall()), '');
});`;
  const folder = createProject({ 'checks.js': CHECKS, 'shop.test.js': suite }, ['@sinonjs/fake-timers']);
  const { status, output } = await runNode(folder, ['--test', 'shop.test.js']);
  expect(output).toMatch(/pass 1\n/);
  expect(status).toBe(0);
});
