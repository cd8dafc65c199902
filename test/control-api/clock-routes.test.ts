import { expect, test } from 'vitest';
import { createTestShop } from '../graphql/test-shop.ts';
import { sendToPort } from '../send-to-port.ts';

const FROZEN = { clock: { now: '2030-01-01T00:00:00Z', frozen: true } };

test.each([
  [{ seconds: 3660 }, '2030-01-01T01:01:00Z'],
  [{ seconds: -60 }, '2029-12-31T23:59:00Z'],
  [{ duration: '61m' }, '2030-01-01T01:01:00Z'],
  [{ seconds: '61m' }, '2030-01-01T01:01:00Z'],
])('advances the clock by %o', async (body, now) => {
  const { magento } = await createTestShop(FROZEN);
  const response = await sendToPort(magento).post('/__mock/clock/advance').send(body);
  expect(response.body).toEqual({ now, frozen: true });
});

test.each([
  [{}, 'expected exactly one of seconds and duration'],
  [{ seconds: 1, duration: '1s' }, 'expected exactly one of seconds and duration'],
  [{ duration: 'soon' }, "'soon' is not a duration; expected seconds such as 3660, or a duration such as 61m"],
  [{ duration: null }, 'duration: expected seconds, or a duration such as 10m'],
])('answers 422 to advancing the clock by %o', async (body, detail) => {
  const { magento } = await createTestShop();
  const response = await sendToPort(magento).post('/__mock/clock/advance').send(body);
  expect([response.status, response.body.detail]).toEqual([422, detail]);
});
