import { expect, test } from 'vitest';
import { createMagentoMock } from '../../src/api/create-magento-mock.ts';
import { sendToPort } from '../send-to-port.ts';

async function get(path: string) {
  await using magento = await createMagentoMock({ magento: '2.4.4' });
  const { status, body } = await sendToPort(magento).get(`/__mock${path}`);
  return { status, body };
}

test('lists the names of all releases, oldest first', async () => {
  const { body } = await get('/magento/releases');
  expect(body.items.slice(0, 4)).toEqual(['2.3.1', '2.3.2', '2.3.2-p1', '2.3.2-p2']);
  expect(body.items).toContain('2.4.6-p12');
});

test('lists configuration paths with value, default and description', async () => {
  await using magento = await createMagentoMock();
  await magento.config.set({ 'oauth/access_token_lifetime/customer': 2 });
  const { body } = await sendToPort(magento).get('/__mock/config/paths');
  const found = body.items.find(({ path }: { path: string }) => path === 'oauth/access_token_lifetime/customer');
  expect(found).toMatchObject({ type: 'number', value: 2, default: 1, description: expect.stringMatching(/\w/) });
});

test('compares the release of the world with another', async () => {
  const { body } = await get('/magento/compare?to=2.4.8');
  expect([body.from, body.to]).toEqual(['2.4.4', '2.4.8']);
  expect(body.traits.length).toBeGreaterThan(3);
  for (const { description, from, to } of body.traits) {
    expect(description).toMatch(/\w/);
    expect(from).not.toBe(to);
  }
});

test('finds no difference between a release and itself', async () => {
  expect((await get('/magento/compare?from=2.4.4&to=2.4.4')).body).toMatchObject({ traits: [], config: [] });
});

test.each(['/magento/compare?to=2.9.9', '/magento/compare', '/magento/compare?to=2.4.4&from=x'])(
  'answers 422 to %s',
  async (path) => {
    const { status, body } = await get(path);
    expect([status, body.detail]).toEqual([422, expect.stringContaining('is not a known release')]);
  },
);

test('shows the secrets of one request when they are asked for', async () => {
  await using magento = await createMagentoMock();
  await fetch(`${magento.url}/rest/V1/integration/customer/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'customer@example.com', password: 'password' }),
  });
  const read = async (query: string) => (await sendToPort(magento).get(`/__mock/requests/1${query}`)).body;
  expect((await read('')).request.body.password).toMatch(/^\[masked /);
  expect((await read('?secrets=show')).request.body.password).toBe('password');
  expect((await read('?secrets=yes')).status).toBe(422);
});
