import { type IncomingMessage, request } from 'node:http';
import axios from 'axios';
import { expect, onTestFinished, test } from 'vitest';
import type { Effect } from '../../src/fault-schema/effects/effect-schema.ts';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import { RawConnection } from './raw-connection.ts';

const RESPONSE_BODY = '{"data":{"__typename":"Query"}}';
const RESPONSE_HEAD = /^HTTP\/1\.1 200 OK\r\n(?:[^\r\n]+\r\n)+\r\n/;

async function startMock(): Promise<MagentoMock> {
  const magento = await createMagentoMock({ fixtures: {} });
  onTestFinished(() => magento.close());
  return magento;
}

const bodyIn = (received: string): string => received.replace(RESPONSE_HEAD, '');
const lengthIn = (received: string): number => Number(/content-length: (\d+)/i.exec(received)?.[1]);

/** The bytes that each fault leaves on the connection. */
const expectations: Readonly<Record<NonNullable<Effect['wire']>, (connection: RawConnection) => Promise<unknown>>> = {
  async CONNECTION_RESET_BY_PEER(connection) {
    expect(await connection.receiveAll()).toEqual({ received: '', end: 'reset' });
  },
  async EMPTY_RESPONSE(connection) {
    expect(await connection.receiveAll()).toEqual({ received: '', end: 'ended' });
  },
  async MALFORMED_RESPONSE_CHUNK(connection) {
    const { received } = await connection.receiveAll();
    expect(received).toMatch(/^HTTP\/1\.1 200 OK\r\n.*Transfer-Encoding: chunked\r\n\r\n/s);
    expect(bodyIn(received)).not.toMatch(/^[0-9a-f]+\r\n/);
    expect(bodyIn(received)).toHaveLength(64);
  },
  async RANDOM_DATA_THEN_CLOSE(connection) {
    const { received } = await connection.receiveAll();
    expect(received).toHaveLength(64);
    expect(received).not.toContain('HTTP');
  },
  async TRUNCATED_BODY(connection) {
    const { received } = await connection.receiveAll();
    expect(lengthIn(received)).toBe(RESPONSE_BODY.length);
    expect(bodyIn(received)).toBe(RESPONSE_BODY.slice(0, Math.floor(RESPONSE_BODY.length / 2)));
  },
  async MALFORMED_JSON(connection) {
    const received = await connection.receiveUntil((text) => bodyIn(text).length >= RESPONSE_BODY.length - 1);
    expect(bodyIn(received)).toBe(RESPONSE_BODY.slice(0, -1));
    expect(lengthIn(received)).toBe(RESPONSE_BODY.length - 1);
  },
  async WRONG_CONTENT_TYPE(connection) {
    const received = await connection.receiveUntil((text) => text.endsWith(RESPONSE_BODY));
    expect(received).toContain('content-type: text/html');
  },
  async WRONG_CONTENT_LENGTH(connection) {
    const received = await connection.receiveUntil((text) => text.endsWith(RESPONSE_BODY));
    expect(lengthIn(received)).toBe(Math.floor(RESPONSE_BODY.length / 2));
  },
  async CONTENT_LENGTH_TOO_LONG(connection) {
    const received = await connection.receiveUntil((text) => text.endsWith(RESPONSE_BODY));
    expect(lengthIn(received)).toBe(RESPONSE_BODY.length * 2 + 1);
    expect(connection.state).toBe('open');
  },
};
const kinds = Object.keys(expectations) as NonNullable<Effect['wire']>[];

test.each(kinds)('%s changes the bytes of a new connection', async (wire) => {
  const magento = await startMock();
  await magento.faults.add({ then: { wire }, times: 1 });
  const connection = await RawConnection.open(magento.url);
  connection.sendRequest();
  await expectations[wire](connection);
  expect(await magento.requests.list({ fault: 'fault-1' })).toMatchObject({
    total: 1,
    items: [{ faults: [{ does: ['wire'] }] }],
  });
});

test.each(kinds)('%s changes a connection that is kept alive, and no other', async (wire) => {
  const magento = await startMock();
  const [hit, other] = await Promise.all([RawConnection.open(magento.url), RawConnection.open(magento.url)]);
  for (const connection of [hit, other]) {
    connection.sendRequest();
    await connection.receiveUntil((text) => text.endsWith(RESPONSE_BODY));
  }
  await magento.faults.add({ then: { wire }, times: 1 });
  hit.sendRequest();
  await expectations[wire](hit);
  other.sendRequest();
  expect(bodyIn(await other.receiveUntil((text) => text.endsWith(RESPONSE_BODY)))).toBe(RESPONSE_BODY);
});

const options = { method: 'POST', headers: { 'content-type': 'application/json' } };
const body = JSON.stringify({ query: '{ __typename }' });

const clients: Readonly<Record<string, (url: string) => Promise<unknown>>> = {
  fetch: async (url) => (await fetch(`${url}/graphql`, { ...options, body: body })).json(),
  axios: async (url) => {
    const { data } = await axios.post(`${url}/graphql`, body, {
      ...options,
      responseType: 'json',
      transitional: { silentJSONParsing: false },
    });
    return data;
  },
  'node:http': (url) =>
    new Promise((resolve, reject) => {
      const sent = request(`${url}/graphql`, options, async (response: IncomingMessage) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('error', reject);
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => {
          try {
            resolve(JSON.parse(text));
          } catch (error) {
            reject(error);
          }
        });
      });
      sent.on('error', reject);
      sent.end(body);
    }),
};

// Clients wait for the missing bytes of a body that is announced too long until the server closes the idle connection.
const failing = kinds.filter((wire) => wire !== 'CONTENT_LENGTH_TOO_LONG');
const cases = Object.keys(clients).flatMap((client) => failing.map((wire) => ({ client, wire })));

test.each(cases)('$client fails on $wire, and succeeds on the next request', async ({ client, wire }) => {
  const magento = await startMock();
  const send = clients[client] ?? (() => Promise.resolve());
  await magento.faults.add({ then: { wire }, times: 1 });
  // These clients parse JSON regardless of its content type.
  if (wire === 'WRONG_CONTENT_TYPE') expect(await send(magento.url)).toEqual(JSON.parse(RESPONSE_BODY));
  else await expect(send(magento.url)).rejects.toThrow();
  expect(await send(magento.url)).toEqual(JSON.parse(RESPONSE_BODY));
});

test('the random bytes depend on the seed and the request only', async () => {
  const bytes = async () => {
    const magento = await startMock();
    await magento.faults.add({ then: { wire: 'RANDOM_DATA_THEN_CLOSE' } });
    const connection = await RawConnection.open(magento.url);
    connection.sendRequest();
    return (await connection.receiveAll()).received;
  };
  expect(await bytes()).toBe(await bytes());
});
