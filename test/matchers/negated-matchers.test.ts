import { expect, test } from 'vitest';
import { matchers } from '../../src/matchers/index.ts';
import { aShop, mara } from '../graphql/a-shop.ts';

const SIGN_IN = `mutation { generateCustomerToken(email: "${mara.email}", password: "${mara.password}") { token } }`;

test('what was not to be is told with the requests that are it', async () => {
  const { magento, ask } = await aShop();
  await ask(SIGN_IN);
  const { pass, message } = await matchers.toHaveSignedInOnce(magento);
  expect(pass).toBe(true);
  expect(message()).toMatchInlineSnapshot(`
    "expected not: exactly one sign-in
    the only request recorded is like that

      id  at                    operation              who                             status  why
    * 1   2030-01-01T00:00:00Z  generateCustomerToken  guest as mara.lind@example.com  200"
  `);
});

test('a number that was not to be is said', async () => {
  const { magento, ask } = await aShop();
  await ask('{ storeConfig { code } }');
  const { pass, message } = await matchers.toHaveReceived(magento, { operation: 'storeConfig' }, { times: 1 });
  expect(pass).toBe(true);
  expect(message()).toMatch(/^expected not: exactly 1 request\nthe only request recorded is like that\n\n.*\n\* 1 /);
});

test('a refusal that was to be and is not there is told with what came', async () => {
  const { magento, ask } = await aShop();
  await ask(SIGN_IN);
  const { pass, message } = await matchers.toHaveRefusedNothing(magento);
  expect(pass).toBe(true);
  expect(message()).toMatch(
    /^expected at least 1 request: outcome = refused\nthe only request recorded is not like that\n/,
  );
});
