import { expect, test } from 'vitest';
import { createTestShop, type TestShop } from '../graphql/test-shop.ts';
import { sendToPort } from '../send-to-port.ts';

async function post({ magento }: TestShop, path: string, body: object): Promise<{ status: number; text: string }> {
  const { status, body: answer } = await sendToPort(magento).post(`/__mock${path}`).send(body);
  const errors: { path: string; message: string }[] = answer.errors ?? [];
  return { status, text: errors.map((each) => `${each.path}: ${each.message}`).join('\n') || answer.detail };
}

test.each([
  ['too long', 'x'.repeat(33_000), 'has 33000 characters; expected at most 1000'],
  ['too large once it is compiled', '(?:a|b){1000}'.repeat(70), undefined],
])('an expression that is %s makes no request fail', async (_, match, message) => {
  const shop = await createTestShop();
  const when = { path: { match } };
  const { status, text } = await post(shop, '/faults', { when, then: { delay: { ms: 0 } } });
  expect(status).toBe(message === undefined ? 201 : 422);
  if (message !== undefined) expect(text).toBe(`when.path.match: ${message}`);
  expect((await post(shop, '/requests/count', { where: when })).status).toBe(message === undefined ? 200 : 422);
  expect((await shop.send('{ __typename }')).status).toBe(200);
});

test('the expressions of one call have half a second together', async () => {
  const shop = await createTestShop();
  await sendToPort(shop.magento).get(`/${'0'.repeat(3000)}`);
  const checks = Array.from({ length: 40 }, () => ({ where: { path: { match: '(a*)*0$|(0*)*x$' } } }));
  const { status, text } = await post(shop, '/requests/verify', { checks });
  expect([status, text]).toEqual([422, ': the regular expressions of this call need more than 500 ms']);
  expect((await post(shop, '/requests/verify', { where: {}, at_least: 1 })).status).toBe(200);
});

test('a call has at most 100 checks, and an order at most 1,000 patterns', async () => {
  const shop = await createTestShop();
  const checks = Array.from({ length: 101 }, () => ({ where: {}, times: 0 }));
  expect(await post(shop, '/requests/verify', { checks })).toEqual({
    status: 422,
    text: 'checks: expected at most 100 checks',
  });
  const order = Array.from({ length: 1001 }, () => ({}));
  expect(await post(shop, '/requests/verify', { order })).toEqual({
    status: 422,
    text: 'order: expected at most 1000 patterns',
  });
});

test('a world has at most 1,000 faults, and its fixtures no more', async () => {
  const shop = await createTestShop();
  for (let index = 0; index < 1000; index += 1)
    await shop.magento.faults.add({ id: `fault-${index}`, when: { path: `/${index}` }, then: { hang: true } });
  const more = { id: 'more', when: { path: '/more' }, then: { hang: true } };
  expect(await post(shop, '/faults', more)).toEqual({ status: 503, text: 'there are 1000 faults; delete some' });
  expect((await post(shop, '/faults', { ...more, id: 'fault-7', when: { path: '/7' } })).status).toBe(201);
  await shop.magento.faults.delete('fault-7');
  expect((await post(shop, '/faults', more)).status).toBe(201);
  const faults = Array.from({ length: 1001 }, () => 'session-lock-slow').map((preset) => ({ preset }));
  expect(await post(shop, '/reset', { fixtures: { faults } })).toEqual({
    status: 422,
    text: 'faults: 1001 faults, those of accounts included; expected at most 1000',
  });
});

test('a world has at most 1,000 listeners, and formats an event once for all of them', async () => {
  const { magento } = await createTestShop();
  let views = 0;
  const unsubscribe = await Promise.all(
    Array.from({ length: 999 }, () =>
      magento.listen((event) => {
        if (event.type === 'request') views += 1;
      }),
    ),
  );
  const seen = new Set<unknown>();
  unsubscribe.push(await magento.listen(({ data }) => seen.add(data)));
  await expect(magento.listen(() => undefined)).rejects.toMatchObject({
    name: 'Unavailable',
    message: '1000 listeners wait for events of this world; disconnect some',
  });
  const { status, body } = await sendToPort(magento).get('/__mock/events');
  expect([status, body.title]).toEqual([503, 'Service Unavailable']);
  await sendToPort(magento).get('/graphql?query={__typename}');
  expect([views, seen.size]).toEqual([999, 1]);
  unsubscribe[0]?.();
  await magento.listen(() => undefined);
});

test('reports at most 100 problems of a document, and how many more there are', async () => {
  const shop = await createTestShop();
  const customers = Array.from({ length: 5000 }, () => ({ email: 'wrong' }));
  const { status, text } = await post(shop, '/reset', { fixtures: { customers } });
  expect(status).toBe(422);
  expect(text.split('\n')).toHaveLength(101);
  expect(text).toMatch(/\n: \d+ more problems$/);
});
