import { expect, test } from 'vitest';
import { createMagentoMock } from '../../src/api/create-magento-mock.ts';
import { sendToPort } from '../send-to-port.ts';

const FORM = { username: 'customer@example.com', password: 'password' };
const NAME = { type: 'customer', name: FORM.username };

test('locks a user name out, and clears its failed sign-ins', async () => {
  await using magento = await createMagentoMock();
  const server = sendToPort(magento);
  const signIn = async () => (await server.post('/rest/V1/integration/customer/token').send(FORM)).status;

  await server.post('/__mock/throttled').send(NAME).expect(204);
  expect(await signIn()).toBe(401);
  const { body } = await server.get('/__mock/throttled');
  expect(body.items).toContainEqual({ ...NAME, failures: 6, locked_until: expect.any(String), locked: true });

  await server.post('/__mock/throttled/forget').send(NAME).expect(204);
  expect(await signIn()).toBe(200);
});

test('lists names with fewer failures than lock out', async () => {
  await using magento = await createMagentoMock();
  const server = sendToPort(magento);
  await server.post('/rest/V1/integration/customer/token').send({ ...FORM, password: 'wrong' });
  const { body } = await server.get('/__mock/throttled');
  expect(body.items).toContainEqual({ ...NAME, failures: 1, locked_until: expect.any(String), locked: false });
});

test.each([{}, { type: 'guest', name: 'a' }, { type: 'admin', name: '' }, { ...NAME, more: 1 }])(
  'answers 422 to %j',
  async (body) => {
    await using magento = await createMagentoMock();
    for (const path of ['/__mock/throttled', '/__mock/throttled/forget'])
      expect((await sendToPort(magento).post(path).send(body)).status).toBe(422);
  },
);
