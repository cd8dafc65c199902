import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import { phrases } from '../../src/magento/phrases/phrases.ts';
import { sendRequest } from '../http-request.ts';
import type { Send } from './case.ts';
import { cases } from './load-cases.ts';
import { play } from './play.ts';

const internalErrors: unknown[] = [];
let magento: MagentoMock;
let withoutPort: MagentoMock;
/** URL of a server of a user that has the mock's handler. */
let embeddingUrl: string;
let embedding: Server;

beforeAll(async () => {
  const onInternalError = (error: unknown) => internalErrors.push(error);
  magento = await createMagentoMock({ onInternalError });
  withoutPort = await createMagentoMock({ onInternalError, listen: false });
  embedding = createServer(magento.handler).listen(0, '127.0.0.1');
  await once(embedding, 'listening');
  embeddingUrl = `http://127.0.0.1:${(embedding.address() as AddressInfo).port}`;
});

const overPort: Send = (request) => sendRequest(magento.url, request);
const embedded: Send = (request) => sendRequest(embeddingUrl, request);

const byFetch: Send = async ({ method, path, headers, body }) => {
  const init = { method, headers, ...(body !== undefined && { body: Buffer.from(body) }) };
  const response = await withoutPort.handle(new Request(withoutPort.url + path, init));
  // Several headers of one name, such as `Set-Cookie`, are one string.
  const names = new Set(response.headers.keys());
  const received = Object.fromEntries([...names].map((name) => [name, response.headers.get(name) ?? '']));
  return { status: response.status, headers: received, text: await response.text() };
};

afterAll(async () => {
  embedding.close();
  await magento.close();
  await withoutPort.close();
  expect(internalErrors).toEqual([]);
});

/** The port has the same handler, so these show only that another server can have it. */
const someCases = cases.filter((_, index) => index % 20 === 0);

describe.each([
  ['over a port', overPort, cases],
  ['in the server of a user', embedded, someCases],
  ['without a port', byFetch, cases],
])('%s', (_, send, played) => {
  test.each(played)('$id: $about', async (each) => {
    expect(await play(send, each)).toEqual([]);
    if (send === byFetch) await expectReasonsWithoutKeys();
  });
});

/** No refusal of the case has a phrase key as its reason: in its entry, and in a report as in the request log. */
async function expectReasonsWithoutKeys(): Promise<void> {
  const refused = await withoutPort.requests.refused();
  if (refused.length === 0) return;
  const report = await withoutPort.requests.verify({}, { times: 0 }).catch((error: Error) => error.message);
  const reasons = refused.flatMap(({ refusal }) => [refusal?.why ?? '', refusal?.message ?? '']);
  const shown = [...reasons, ...String(report).split(/\s{2,}|; /)];
  expect(shown.filter((text) => Object.hasOwn(phrases, text))).toEqual([]);
}
