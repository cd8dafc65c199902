import { expect, test } from 'vitest';
import { matchers } from '../../src/matchers/index.ts';
import { createTestShop, mara } from '../graphql/test-shop.ts';

const SIGN_IN = `mutation { generateCustomerToken(email: "${mara.email}", password: "${mara.password}") { token } }`;

test('lists the requests that were not expected', async () => {
  const { magento, send } = await createTestShop();
  await send(SIGN_IN);
  const { pass, message } = await matchers.toHaveSignedInOnce(magento);
  expect(pass).toBe(true);
  expect(message()).toMatchInlineSnapshot(`
    "not expected: exactly one sign-in
    the only recorded request matches

      id  at                    operation              caller                          status  reason
    * 1   2030-01-01T00:00:00Z  generateCustomerToken  guest as mara.lind@example.com  200"
  `);
});

test('states the number of requests that was not expected', async () => {
  const { magento, send } = await createTestShop();
  await send('{ storeConfig { code } }');
  const { pass, message } = await matchers.toHaveReceived(magento, { operation: 'storeConfig' }, { times: 1 });
  expect(pass).toBe(true);
  expect(message()).toMatch(/^not expected: exactly 1 request\nthe only recorded request matches\n\n.*\n\* 1 /);
});

test('lists the requests when an expected refusal is missing', async () => {
  const { magento, send } = await createTestShop();
  await send(SIGN_IN);
  const { pass, message } = await matchers.toHaveRefusedNothing(magento);
  expect(pass).toBe(true);
  expect(message()).toMatch(
    /^expected at least 1 request: outcome = refused\nthe only recorded request does not match\n/,
  );
});
