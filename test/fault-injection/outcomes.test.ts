import { expect, test } from 'vitest';
import type { FaultFixture } from '../../src/fault-schema/fault-schema.ts';
import { connectMagentoMock, createMagentoMock } from '../../src/index.ts';
import { startTestStore } from './test-store.ts';

test.each<[FaultFixture['then'], string]>([
  [{ http: { status: 503 } }, 'faulted'],
  [{ wire: 'CONNECTION_RESET_BY_PEER' }, 'faulted'],
  [{ wire: 'EMPTY_RESPONSE' }, 'faulted'],
  [{ wire: 'TRUNCATED_BODY' }, 'answered'],
  [{ refuse: 'internalError' }, 'refused'],
  [{ reply: { status: 500 } }, 'answered'],
])('a request with the fault %j is %s', async (then, outcome) => {
  await using magento = await createMagentoMock();
  await magento.faults.add({ when: { path: '/graphql' }, then: then ?? {} });
  await fetch(`${magento.url}/graphql?query={storeConfig{locale}}`)
    .then((response) => response.text())
    .catch(() => undefined);
  const { items } = await magento.requests.list();
  expect(items).toMatchObject([{ outcome }]);
  await magento.requests.verify({}, { outcome: items[0]?.outcome, times: 1 });
});

test('an exported journal keeps the outcome', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add({ then: { http: { status: 503 } } });
  await store.graphql('{ __typename }');
  expect(await store.magento.requests.ndjson({}, { outcome: 'faulted' })).toContain('"outcome":"faulted"');
  expect(await store.magento.requests.har()).toMatchObject({ log: { entries: [{ _outcome: 'faulted' }] } });
});

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

test('a request with traceparent has its trace id in the list, exports, events and reports', async () => {
  await using magento = await createMagentoMock();
  const remote = await connectMagentoMock(magento.url);
  const events: unknown[] = [];
  const stop = await magento.listen((event) => events.push(event));
  await magento.faults.add({ id: 'late', then: { reply: { status: 201 } } });
  const traceparent = `00-${TRACE}-00f067aa0ba902b7-01`;
  await fetch(`${magento.url}/graphql?query={storeConfig{locale}}`, { headers: { traceparent } });
  expect((await remote.requests.list()).items).toMatchObject([{ trace_id: TRACE }]);
  expect(await magento.requests.ndjson()).toContain(`"trace_id":"${TRACE}"`);
  expect(await magento.requests.har()).toMatchObject({ log: { entries: [{ _trace_id: TRACE }] } });
  expect(events).toMatchObject([
    { type: 'request', data: { trace_id: TRACE } },
    { type: 'fault-fired', data: { fault: 'late', trace_id: TRACE } },
  ]);
  await expect(magento.requests.verify({ operation: 'storeConfig', status: 500 })).rejects.toThrow(
    `Closest match: request 1, trace ${TRACE} (1 of 2`,
  );
  stop();
});

test.each(['00-00000000000000000000000000000000-00f067aa0ba902b7-01', `ff-${TRACE}-00f067aa0ba902b7-01`, 'x'])(
  'the header traceparent: %s has no trace id',
  async (traceparent) => {
    const store = await startTestStore('2.4.9');
    await store.graphql('{ __typename }', { traceparent });
    expect((await store.magento.requests.list()).items[0]).not.toHaveProperty('trace_id');
  },
);

test.each([
  [false, []],
  [true, ['OPTIONS']],
])('with recordPreflights: %s, the journal has the methods %j', async (recordPreflights, methods) => {
  await using magento = await createMagentoMock({ recordPreflights });
  const { status, headers } = await fetch(`${magento.url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin: 'http://localhost:3000', 'access-control-request-method': 'POST' },
  });
  expect([status, headers.get('access-control-allow-origin')]).toEqual([204, 'http://localhost:3000']);
  expect((await magento.requests.list()).items.map(({ method }) => method)).toEqual(methods);
});
