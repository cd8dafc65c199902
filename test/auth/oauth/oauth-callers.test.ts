import { expect, test } from 'vitest';
import { padKey, signRequest } from './oauth-signature.ts';
import {
  ALLOWED,
  CUSTOMER,
  erp,
  INVALID,
  jsonResponseOf,
  refusedResponse,
  roni,
  unrestricted,
  useSignedClient,
} from './signed-client.ts';

const client = useSignedClient();

const TOKEN = '/rest/V1/integration/customer/token';
const SIGN_IN = {
  method: 'POST',
  body: JSON.stringify({ username: roni.email, password: roni.password }),
  headers: { 'Content-Type': 'application/json' },
};

test('ignores the signature on an anonymous route', async () => {
  const wrong = { ...erp.keys, tokenSecret: padKey('wrong') };
  expect(await client.call(wrong, TOKEN, { nonce: 'unused' }, SIGN_IN)).toMatchObject({ status: 200 });
  expect(await client.call(erp.keys, CUSTOMER, { nonce: 'unused' })).toEqual(ALLOWED);
});

test('verifies the signature on a route with reCAPTCHA, from which integrations are exempt', async () => {
  await client.magento.config.set({
    'recaptcha_frontend/type_for/customer_login': 'recaptcha_v3',
    'recaptcha_frontend/type_recaptcha_v3/public_key': 'public',
    'recaptcha_frontend/type_recaptcha_v3/private_key': 'private',
  });
  expect(await client.call({ ...erp.keys, tokenSecret: padKey('wrong') }, TOKEN, {}, SIGN_IN)).toEqual(INVALID);
  expect(await client.call(erp.keys, TOKEN, {}, SIGN_IN)).toMatchObject({ status: 200 });
});

test('lets an integration that manages customers set the group of a new account', async () => {
  const path = '/rest/V1/customers';
  const customer = { email: 'nora@example.com', firstname: 'Nora', lastname: 'Berg', group_id: 2 };
  const sent = { ...SIGN_IN, body: JSON.stringify({ customer }) };
  expect(await client.call(erp.keys, path, {}, sent)).toEqual(refusedResponse('Magento_Customer::manage'));
  expect(await client.call({ ...unrestricted.keys, tokenSecret: padKey('wrong') }, path, {}, sent)).toEqual(INVALID);
  expect(await client.call(unrestricted.keys, path, {}, sent)).toMatchObject({ status: 200, body: { group_id: 2 } });
});

test('treats a request without OAuth parameters as unsigned', async () => {
  const response = await fetch(client.magento.url + CUSTOMER, { headers: { authorization: 'OAuth realm="shop"' } });
  expect(await jsonResponseOf(response)).toEqual(refusedResponse('Magento_Customer::customer'));
});

test('treats a signed GraphQL request as that of a guest', async () => {
  const url = `${client.magento.url}/graphql`;
  const headers = {
    authorization: signRequest(unrestricted.keys, url, { method: 'POST' }),
    'Content-Type': 'application/json',
  };
  const response = await fetch(url, { method: 'POST', headers, body: '{"query":"{ customer { email } }"}' });
  expect(await jsonResponseOf(response)).toMatchObject({
    status: 403,
    body: { errors: [{ message: "The current customer isn't authorized." }] },
  });
});
