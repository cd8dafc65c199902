import { beforeEach, expect, test, vi } from 'vitest';
import { waitForNoRequest, waitForRequests } from '../../src/operations/wait-for-requests.ts';
import type { Sandbox } from '../../src/sandboxes/sandbox.ts';
import { buildEntry } from '../journal/build-entry.ts';
import { fakeRealTime } from '../platform/fake-real-time.ts';
import { createSandbox } from './create-sandbox.ts';

const CUSTOMER = { operation: 'customer' };
const record = ({ journal }: Sandbox, operation = 'customer') =>
  journal.record(buildEntry({ id: journal.nextId, operation }));

beforeEach(() => {
  fakeRealTime(['setTimeout', 'clearTimeout']);
});

test('resolves at once when the requests were recorded before', async () => {
  const sandbox = createSandbox();
  record(sandbox);
  expect(await waitForRequests(sandbox, CUSTOMER)).toEqual({ passed: true, count: 1 });
});

test('resolves when the last request comes', async () => {
  const sandbox = createSandbox();
  const waiting = waitForRequests(sandbox, CUSTOMER, { times: 2 });
  record(sandbox);
  record(sandbox, 'storeConfig');
  record(sandbox);
  expect(await waiting).toEqual({ passed: true, count: 2 });
});

test.each([
  [undefined, 5000, 'expected at least 1 request within 5 s: operation = customer\nno request was recorded'],
  [200, 200, 'expected at least 1 request within 200 ms: operation = customer\nno request was recorded'],
  [1500, 1500, 'expected at least 1 request within 1.5 s: operation = customer\nno request was recorded'],
])('fails after a timeout of %s ms', async (timeoutMs, elapsed, message) => {
  const waiting = waitForRequests(createSandbox(), CUSTOMER, { timeoutMs }).catch((error: Error) => error.message);
  vi.advanceTimersByTime(elapsed);
  expect(await waiting).toBe(message);
});

test('counts from 0 after a reset of the world', async () => {
  const sandbox = createSandbox();
  const waiting = waitForRequests(sandbox, CUSTOMER, { times: 2 }).catch((error: Error) => error.message);
  record(sandbox);
  sandbox.reset();
  record(sandbox);
  vi.advanceTimersByTime(5000);
  expect(await waiting).toContain('the only recorded request matches');
});

test.each(['never', 'times: 0'])('passes when no request comes until the timeout: %s', async (how) => {
  const sandbox = createSandbox();
  const waiting =
    how === 'never' ? waitForNoRequest(sandbox, CUSTOMER) : waitForRequests(sandbox, CUSTOMER, { times: 0 });
  record(sandbox, 'storeConfig');
  vi.advanceTimersByTime(5000);
  expect(await waiting).toEqual({ passed: true, count: 0 });
});

test('fails as soon as an unexpected request comes', async () => {
  const sandbox = createSandbox();
  const waiting = waitForNoRequest(sandbox, CUSTOMER).catch((error: Error) => error.message);
  record(sandbox);
  expect(await waiting).toContain('expected no request within 5 s: operation = customer');
});

test('fails when the world is closed', async () => {
  const sandbox = createSandbox();
  const waiting = waitForRequests(sandbox, CUSTOMER).catch((error: Error) => `${error.name}: ${error.message}`);
  sandbox.journal.events.emit({ type: 'end' });
  expect(await waiting).toBe('Unavailable: the world was closed while waiting for requests');
});
