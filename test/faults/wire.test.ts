import { type IncomingMessage, request } from 'node:http';
import axios from 'axios';
import { expect, onTestFinished, test } from 'vitest';
import type { Effect } from '../../src/fault-schema/effects/effect-schema.ts';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import { RawConnection } from './raw-connection.ts';

const GOOD = '{"data":{"__typename":"Query"}}';
const AS_RAW = /^HTTP\/1\.1 200 OK\r\n(?:[^\r\n]+\r\n)+\r\n/;

async function aShop(): Promise<MagentoMock> {
  const magento = await createMagentoMock({ fixtures: {} });
  onTestFinished(() => magento.close());
  return magento;
}

const body = (received: string): string => received.replace(AS_RAW, '');
const lengthIn = (received: string): number => Number(/content-length: (\d+)/i.exec(received)?.[1]);

/** What each does to the bytes on the connection. */
const damages: Readonly<Record<NonNullable<Effect['wire']>, (connection: RawConnection) => Promise<unknown>>> = {
  async CONNECTION_RESET_BY_PEER(connection) {
    expect(await connection.untilEnd()).toEqual({ received: '', end: 'reset' });
  },
  async EMPTY_RESPONSE(connection) {
    expect(await connection.untilEnd()).toEqual({ received: '', end: 'ended' });
  },
  async MALFORMED_RESPONSE_CHUNK(connection) {
    const { received } = await connection.untilEnd();
    expect(received).toMatch(/^HTTP\/1\.1 200 OK\r\n.*Transfer-Encoding: chunked\r\n\r\n/s);
    expect(body(received)).not.toMatch(/^[0-9a-f]+\r\n/);
    expect(body(received)).toHaveLength(64);
  },
  async RANDOM_DATA_THEN_CLOSE(connection) {
    const { received } = await connection.untilEnd();
    expect(received).toHaveLength(64);
    expect(received).not.toContain('HTTP');
  },
  async TRUNCATED_BODY(connection) {
    const { received } = await connection.untilEnd();
    expect(lengthIn(received)).toBe(GOOD.length);
    expect(body(received)).toBe(GOOD.slice(0, Math.floor(GOOD.length / 2)));
  },
  async MALFORMED_JSON(connection) {
    const received = await connection.received((text) => body(text).length >= GOOD.length - 1);
    expect(body(received)).toBe(GOOD.slice(0, -1));
    expect(lengthIn(received)).toBe(GOOD.length - 1);
  },
  async WRONG_CONTENT_TYPE(connection) {
    const received = await connection.received((text) => text.endsWith(GOOD));
    expect(received).toContain('content-type: text/html');
  },
  async WRONG_CONTENT_LENGTH(connection) {
    const received = await connection.received((text) => text.endsWith(GOOD));
    expect(lengthIn(received)).toBe(Math.floor(GOOD.length / 2));
  },
};
const kinds = Object.keys(damages) as NonNullable<Effect['wire']>[];

test.each(kinds)('%s is what the bytes of a new connection show', async (wire) => {
  const magento = await aShop();
  await magento.faults.add({ then: { wire }, times: 1 });
  const connection = await RawConnection.open(magento.url);
  connection.ask();
  await damages[wire](connection);
  expect(await magento.requests.list({ fault: 'fault-1' })).toMatchObject({
    total: 1,
    items: [{ faults: [{ does: ['wire'] }] }],
  });
});

test.each(kinds)('%s hits a connection that is kept alive, and no other', async (wire) => {
  const magento = await aShop();
  const [hit, other] = await Promise.all([RawConnection.open(magento.url), RawConnection.open(magento.url)]);
  for (const connection of [hit, other]) {
    connection.ask();
    await connection.received((text) => text.endsWith(GOOD));
  }
  await magento.faults.add({ then: { wire }, times: 1 });
  hit.ask();
  await damages[wire](hit);
  other.ask();
  expect(body(await other.received((text) => text.endsWith(GOOD)))).toBe(GOOD);
});

const ask = { method: 'POST', headers: { 'content-type': 'application/json' } };
const question = JSON.stringify({ query: '{ __typename }' });

const clients: Readonly<Record<string, (url: string) => Promise<unknown>>> = {
  fetch: async (url) => (await fetch(`${url}/graphql`, { ...ask, body: question })).json(),
  axios: async (url) => {
    const { data } = await axios.post(`${url}/graphql`, question, {
      ...ask,
      responseType: 'json',
      transitional: { silentJSONParsing: false },
    });
    return data;
  },
  'node:http': (url) =>
    new Promise((resolve, reject) => {
      const asked = request(`${url}/graphql`, ask, async (reply: IncomingMessage) => {
        let text = '';
        reply.setEncoding('utf8');
        reply.on('error', reject);
        reply.on('data', (chunk: string) => {
          text += chunk;
        });
        reply.on('end', () => {
          try {
            resolve(JSON.parse(text));
          } catch (error) {
            reject(error);
          }
        });
      });
      asked.on('error', reject);
      asked.end(question);
    }),
};

const cases = Object.keys(clients).flatMap((client) => kinds.map((wire) => ({ client, wire })));

test.each(cases)('$client sees $wire, and the next answer is whole', async ({ client, wire }) => {
  const magento = await aShop();
  const ask = clients[client] ?? (() => Promise.resolve());
  await magento.faults.add({ then: { wire }, times: 1 });
  // Nobody looks at the type of what can be parsed.
  if (wire === 'WRONG_CONTENT_TYPE') expect(await ask(magento.url)).toEqual(JSON.parse(GOOD));
  else await expect(ask(magento.url)).rejects.toThrow();
  expect(await ask(magento.url)).toEqual(JSON.parse(GOOD));
});

test('random bytes are the same for the same seed and the same request', async () => {
  const bytes = async () => {
    const magento = await aShop();
    await magento.faults.add({ then: { wire: 'RANDOM_DATA_THEN_CLOSE' } });
    const connection = await RawConnection.open(magento.url);
    connection.ask();
    return (await connection.untilEnd()).received;
  };
  expect(await bytes()).toBe(await bytes());
});
