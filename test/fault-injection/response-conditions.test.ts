import { expect, test } from 'vitest';
import type { Pattern } from '../../src/matching/pattern.ts';
import { startTestStore } from './test-store.ts';

const DENIED = "The current customer isn't authorized.";

test.each<[Pattern]>([
  [{ message: DENIED }],
  [{ message: { match: 'authorized' } }],
  [{ category: 'graphql-authorization' }],
  [{ body: { match: '"path":\\["customer"\\]' } }],
  [{ body: { '/errors/0/message': DENIED, '/data/customer': null } }],
  [{ body: { '/errors/*/path/0': 'customer' } }],
  [{ duration_ms: { min: 0, max: 600_000 } }],
])('verify and a response effect match %j', async (where) => {
  const { magento, ...store } = await startTestStore('2.4.6');
  const ask = async () => (await store.graphql.call({ magento }, '{ customer { email } }')).status;
  expect(await ask()).toBe(200);
  await magento.requests.verify({ operation: 'customer', ...where }, { times: 1 });
  await magento.requests.wait(where);
  await magento.faults.add({ when: { operation: 'customer', ...where }, then: { reply: { status: 299 } } });
  expect(await ask()).toBe(299);
});

test.each<[Pattern]>([
  [{ message: 'another' }],
  [{ message: null }],
  [{ category: 'graphql-input' }],
  [{ body: { match: 'another' } }],
  [{ body: { '/errors/0/message': 'another' } }],
  [{ body: { '/errors/1': { match: '' } } }],
  [{ duration_ms: { min: 600_000 } }],
])('neither a fault nor a verification matches %j', async (where) => {
  const store = await startTestStore('2.4.6');
  await store.magento.faults.add({ when: where, then: { http: { status: 500 } } });
  expect((await store.customer({})).status).toBe(200);
  await store.magento.requests.verify({ operation: 'customer', ...where }, { times: 0 });
});

test('the message of a REST error is matched with its parameters', async () => {
  const store = await startTestStore('2.4.6');
  await store.rest('get', '/V1/customers/me');
  await store.magento.requests.verify({ message: "The consumer isn't authorized to access self." });
});

test('a report shows the values of the response that differ', async () => {
  const store = await startTestStore('2.4.6');
  await store.customer({});
  const verified = store.magento.requests.verify({
    operation: 'customer',
    message: 'x',
    body: { '/errors/0/path/0': 'cart' },
    duration_ms: { min: 600_000 },
  });
  await expect(verified).rejects.toThrow(
    /- body\.\/errors\/0\/path\/0 +cart\n +\+ body\.\/errors\/0\/path\/0 +customer/,
  );
  await expect(verified).rejects.toThrow(/- duration_ms +600000 or more/);
});

test('a condition on the response cannot be combined with an effect before it', async () => {
  const store = await startTestStore('2.4.6');
  const added = store.magento.faults.add({ when: { body: { match: 'x' } }, then: { hold: 'gate' } });
  await expect(added).rejects.toThrow(
    'when.body: cannot be combined with hold: the body is known only after the response',
  );
});

test.each([
  [{ body: { message: 'x' } }, 'when.body'],
  [{ body: {} }, 'when.body'],
  [{ duration_ms: {} }, 'when.duration_ms'],
  [{ duration_ms: { min: 2, max: 1 } }, 'when.duration_ms'],
])('refuses %j', async (when, path) => {
  const store = await startTestStore('2.4.6');
  await expect(store.magento.faults.add({ when: when as Pattern, then: { reply: { status: 500 } } })).rejects.toThrow(
    path,
  );
});
