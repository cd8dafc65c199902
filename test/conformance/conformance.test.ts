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
const inProcess: Send = (request) => sendRequest(embeddingUrl, request);

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

describe.each([
  ['over a port', overPort],
  ['in process', inProcess],
  ['without a port', byFetch],
])('%s', (_, send) => {
  test.each(cases)('$id: $about', async (each) => {
    expect(await play(send, each)).toEqual([]);
    if (send === inProcess) await expectReasonsWithoutKeys();
  });
});

/** No refusal of the case has a phrase key as its reason: in its entry, and in a report as in the request log. */
async function expectReasonsWithoutKeys(): Promise<void> {
  const refused = await magento.requests.refused();
  if (refused.length === 0) return;
  const report = await magento.requests.verify({}, { times: 0 }).catch((error: Error) => error.message);
  const reasons = refused.flatMap(({ refusal }) => [refusal?.why ?? '', refusal?.message ?? '']);
  const shown = [...reasons, ...String(report).split(/\s{2,}|; /)];
  expect(shown.filter((text) => Object.hasOwn(phrases, text))).toEqual([]);
}
