import { expect, test } from 'vitest';
import { ALLOWED, answerOf, CUSTOMER, call, erp, everything, INVALID, magento, NOW, pim, roni } from './signed-shop.ts';
import { authorizationOf, type Keys, secret } from './signing.ts';

test('a nonce is good once for each consumer', async () => {
  expect(await call(erp.keys, CUSTOMER, { nonce: 'once' })).toEqual(ALLOWED);
  expect(await call(erp.keys, CUSTOMER, { nonce: 'once' })).toEqual({
    status: 401,
    body: { message: 'The nonce is already being used by the consumer with ID %1', parameters: [1] },
  });
  expect(await call(everything.keys, CUSTOMER, { nonce: 'once' })).toEqual(ALLOWED);
});

test('a refused signature uses its nonce up too', async () => {
  expect(await call({ ...erp.keys, tokenSecret: secret('wrong') }, CUSTOMER, { nonce: 'spent' })).toEqual(INVALID);
  expect(await call(erp.keys, CUSTOMER, { nonce: 'spent' })).toMatchObject({ body: { parameters: [1] } });
});

test.each([
  ['0', false],
  ['soon', false],
  [NOW + 601, false],
  [NOW + 600, true],
  [1, true],
])('a timestamp of %s is judged by the clock of the world', async (timestamp, isFine) => {
  expect(await call(erp.keys, CUSTOMER, { timestamp })).toEqual(
    isFine ? ALLOWED : { status: 401, body: { message: 'An error occurred validating the nonce' } },
  );
});

test('old nonces are forgotten at every so many new ones', async () => {
  await magento.config.set({ 'oauth/cleanup/cleanup_probability': 2, 'oauth/cleanup/expiration_period': 10 });
  const at = { nonce: 'again', timestamp: NOW - 600 };
  expect(await call(erp.keys, CUSTOMER, at)).toEqual(ALLOWED);
  expect((await call(erp.keys, CUSTOMER, at)).status).toBe(401);
  expect(await call(erp.keys)).toEqual(ALLOWED);
  expect(await call(erp.keys, CUSTOMER, at)).toEqual(ALLOWED);
});

test.each<[string, Partial<Keys>, string]>([
  ['an unknown consumer', { consumerKey: secret('nobody') }, 'A consumer having the specified key does not exist'],
  ['an empty consumer key', { consumerKey: '' }, 'A consumer having the specified key does not exist'],
  ['an unknown token', { token: secret('nothing') }, 'Specified token does not exist'],
  ["another consumer's token", { token: pim.keys.token }, 'Token is not associated with the specified consumer'],
])('%s is 401', async (_, change, message) => {
  expect(await call({ ...erp.keys, ...change })).toEqual({ status: 401, body: { message } });
});

test("a customer's opaque token has no consumer", async () => {
  await magento.magento.set({ behaviour: { token_shape: 'opaque' } });
  const token = await magento.tokens.issue({ customer: roni.email });
  expect(await call({ ...erp.keys, token })).toEqual({
    status: 401,
    body: { message: 'Token is not associated with the specified consumer' },
  });
});

test.each([
  ['by its text', { token: erp.keys.token }],
  ['by its integration', { integration: 'erp' }],
])('an access token that was revoked %s is told as such', async (_, which) => {
  await magento.tokens.revoke(which);
  const answer = { status: 401, body: { message: 'Access token has been revoked' } };
  expect(await call(erp.keys)).toEqual(answer);
  await magento.reset(await magento.world());
  expect(await call(erp.keys)).toEqual(answer);
  await magento.reset();
});

test('an integration that is deleted is no consumer any more', async () => {
  await magento.integrations.delete('erp');
  expect(await call(erp.keys)).toMatchObject({
    body: { message: 'A consumer having the specified key does not exist' },
  });
});

test('a world that is saved and started again knows the nonces that were used', async () => {
  await call(erp.keys, CUSTOMER, { nonce: 'kept' });
  const world = await magento.world();
  expect(world.integrations?.[0]).toMatchObject({ nonces: { kept: expect.any(Number) } });
  const again = await magento.sandbox({ fixtures: world });
  const url = again.url + CUSTOMER;
  const authorization = authorizationOf(erp.keys, url, { nonce: 'kept' });
  expect(await answerOf(await fetch(url, { headers: { authorization } }))).toMatchObject({ status: 401 });
});
