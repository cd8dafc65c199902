import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import {
  controlCalls,
  type FuzzedRequest,
  faultHeaders,
  graphqlRequests,
  rawBytes,
  restRequests,
} from './arbitraries.ts';

/** Duration of all fuzzers together, and the seed of their inputs. */
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 60);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
const FUZZERS = 5;

const agent = new Agent({ keepAlive: true });
const internalErrors: unknown[] = [];
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ onInternalError: (error) => internalErrors.push(error) });
});
afterAll(async () => {
  agent.destroy();
  await server.close();
});

/** The response; an empty string if the server closed the connection, as faults may demand. */
function send({ method, path, headers, body }: FuzzedRequest): Promise<string> {
  return new Promise((resolve) => {
    const outgoing = request(server.url + path, { agent, method, headers }, (response) => {
      let text = `${response.statusCode} `;
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('close', () => resolve(text));
    });
    outgoing.on('error', () => resolve(''));
    outgoing.end(method === 'GET' || method === 'HEAD' ? undefined : body);
  });
}

async function sendRaw(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  const closed = new Promise((resolve) => socket.on('close', resolve).on('error', () => undefined));
  socket.end(bytes, 'latin1');
  await closed;
  return Buffer.concat(chunks).toString();
}

/** Generates inputs until the time is over; a failure is shrunk and printed with its seed. */
async function fuzz<Input>(inputs: fc.Arbitrary<Input>, check: (input: Input) => Promise<void>): Promise<void> {
  const property = fc.asyncProperty(inputs, check).beforeEach(() => {
    // Faults of earlier inputs would answer instead of the server.
    if (server.sandboxes.main.hasFaults) server.sandboxes.main.reset();
    for (const { id } of server.sandboxes.list()) server.sandboxes.delete(id);
  });
  const interruptAfterTimeLimit = (SECONDS / FUZZERS) * 1000;
  // The first input loads modules, which may take longer than the limit on a slow machine.
  await requirePassed(fc.check(property, { seed: SEED, numRuns: 1 }));
  const limits = { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit };
  const { numRuns } = await requirePassed(fc.check(property, { seed: SEED, ...limits }));
  console.log(`${expect.getState().currentTestName}: ${numRuns} inputs`);
}

async function requirePassed<Input>(check: Promise<fc.RunDetails<Input>>): Promise<fc.RunDetails<Input>> {
  const details = await check;
  if (details.failed) throw new Error(fc.defaultReportMessage(details));
  return details;
}

async function expectAnswer(input: FuzzedRequest): Promise<void> {
  const text = await send(input);
  expect(internalErrors.splice(0)).toEqual([]);
  expect(text).not.toMatch(/internal error in magento-auth-mock|\n +at .*\(.*:\d+:\d+\)/);
  expect((await fetch(`${server.url}/__mock/health`)).status).toBe(200);
}

test('answers any call of the control API', () => fuzz(controlCalls, expectAnswer));
test('answers any GraphQL request', () => fuzz(graphqlRequests, expectAnswer));
test('answers any REST request', () => fuzz(restRequests, expectAnswer));
test('answers any header X-Mock-Fault', () => fuzz(faultHeaders, expectAnswer));
test('continues to answer after any bytes on a socket', () =>
  fuzz(rawBytes, async (bytes) => {
    await sendRaw(bytes);
    expect(internalErrors.splice(0)).toEqual([]);
    expect((await fetch(`${server.url}/__mock/health`)).status).toBe(200);
  }));
