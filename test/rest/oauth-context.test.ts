import { expect, test } from 'vitest';
import { ALLOWED, answerOf, CUSTOMER, call, erp, everything, INVALID, magento, refused, roni } from './signed-shop.ts';
import { authorizationOf, secret } from './signing.ts';

const TOKEN = '/rest/V1/integration/customer/token';
const SIGN_IN = {
  method: 'POST',
  body: JSON.stringify({ username: roni.email, password: roni.password }),
  headers: { 'Content-Type': 'application/json' },
};

test('an anonymous route does not look at the signature', async () => {
  const wrong = { ...erp.keys, tokenSecret: secret('wrong') };
  expect(await call(wrong, TOKEN, { nonce: 'unseen' }, SIGN_IN)).toMatchObject({ status: 200 });
  expect(await call(erp.keys, CUSTOMER, { nonce: 'unseen' })).toEqual(ALLOWED);
});

test('an anonymous route behind a captcha does, and lets an integration through', async () => {
  await magento.config.set({
    'recaptcha_frontend/type_for/customer_login': 'recaptcha_v3',
    'recaptcha_frontend/type_recaptcha_v3/public_key': 'public',
    'recaptcha_frontend/type_recaptcha_v3/private_key': 'private',
  });
  expect(await call({ ...erp.keys, tokenSecret: secret('wrong') }, TOKEN, {}, SIGN_IN)).toEqual(INVALID);
  expect(await call(erp.keys, TOKEN, {}, SIGN_IN)).toMatchObject({ status: 200 });
});

test('an integration that manages customers names the group of a new account', async () => {
  const path = '/rest/V1/customers';
  const customer = { email: 'nora@example.com', firstname: 'Nora', lastname: 'Berg', group_id: 2 };
  const sent = { ...SIGN_IN, body: JSON.stringify({ customer }) };
  expect(await call(erp.keys, path, {}, sent)).toEqual(refused('Magento_Customer::manage'));
  expect(await call({ ...everything.keys, tokenSecret: secret('wrong') }, path, {}, sent)).toEqual(INVALID);
  expect(await call(everything.keys, path, {}, sent)).toMatchObject({ status: 200, body: { group_id: 2 } });
});

test('a header with nothing in it is no signature', async () => {
  const reply = await fetch(magento.url + CUSTOMER, { headers: { authorization: 'OAuth realm="shop"' } });
  expect(await answerOf(reply)).toEqual(refused('Magento_Customer::customer'));
});

test('GraphQL takes who signs for a guest', async () => {
  const url = `${magento.url}/graphql`;
  const headers = {
    authorization: authorizationOf(everything.keys, url, { method: 'POST' }),
    'Content-Type': 'application/json',
  };
  const reply = await fetch(url, { method: 'POST', headers, body: '{"query":"{ customer { email } }"}' });
  expect(await answerOf(reply)).toMatchObject({
    status: 403,
    body: { errors: [{ message: "The current customer isn't authorized." }] },
  });
});
