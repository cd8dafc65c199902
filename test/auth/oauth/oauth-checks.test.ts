import { expect, test } from 'vitest';
import { type Keys, padKey, signRequest } from './oauth-signature.ts';
import {
  ALLOWED,
  CUSTOMER,
  erp,
  INVALID,
  jsonResponseOf,
  NOW,
  pim,
  roni,
  unrestricted,
  useSignedClient,
} from './signed-client.ts';

const client = useSignedClient();

test('accepts a nonce once for each consumer', async () => {
  expect(await client.call(erp.keys, CUSTOMER, { nonce: 'once' })).toEqual(ALLOWED);
  expect(await client.call(erp.keys, CUSTOMER, { nonce: 'once' })).toEqual({
    status: 401,
    body: { message: 'The nonce is already being used by the consumer with ID %1', parameters: [1] },
  });
  expect(await client.call(unrestricted.keys, CUSTOMER, { nonce: 'once' })).toEqual(ALLOWED);
});

test('marks the nonce of a refused signature as used', async () => {
  expect(await client.call({ ...erp.keys, tokenSecret: padKey('wrong') }, CUSTOMER, { nonce: 'spent' })).toEqual(
    INVALID,
  );
  expect(await client.call(erp.keys, CUSTOMER, { nonce: 'spent' })).toMatchObject({ body: { parameters: [1] } });
});

test.each([
  ['0', false],
  ['soon', false],
  [NOW + 601, false],
  [NOW + 600, true],
  [1, true],
])('compares the timestamp %s with the clock of the world', async (timestamp, isFine) => {
  expect(await client.call(erp.keys, CUSTOMER, { timestamp })).toEqual(
    isFine ? ALLOWED : { status: 401, body: { message: 'An error occurred validating the nonce' } },
  );
});

test('deletes old nonces after the configured number of new ones', async () => {
  await client.magento.config.set({ 'oauth/cleanup/cleanup_probability': 2, 'oauth/cleanup/expiration_period': 10 });
  const at = { nonce: 'again', timestamp: NOW - 600 };
  expect(await client.call(erp.keys, CUSTOMER, at)).toEqual(ALLOWED);
  expect((await client.call(erp.keys, CUSTOMER, at)).status).toBe(401);
  expect(await client.call(erp.keys)).toEqual(ALLOWED);
  expect(await client.call(erp.keys, CUSTOMER, at)).toEqual(ALLOWED);
});

test.each<[string, Partial<Keys>, string]>([
  ['an unknown consumer', { consumerKey: padKey('unknown') }, 'A consumer having the specified key does not exist'],
  ['an empty consumer key', { consumerKey: '' }, 'A consumer having the specified key does not exist'],
  ['an unknown token', { token: padKey('unknown') }, 'Specified token does not exist'],
  ["another consumer's token", { token: pim.keys.token }, 'Token is not associated with the specified consumer'],
])('answers 401 to %s', async (_, change, message) => {
  expect(await client.call({ ...erp.keys, ...change })).toEqual({ status: 401, body: { message } });
});

test("refuses a customer's opaque token, which has no consumer", async () => {
  await client.magento.magento.set({ behaviour: { token_shape: 'opaque' } });
  const token = await client.magento.tokens.issue({ customer: roni.email });
  expect(await client.call({ ...erp.keys, token })).toEqual({
    status: 401,
    body: { message: 'Token is not associated with the specified consumer' },
  });
});

test.each([
  ['by its value', { token: erp.keys.token }],
  ['by its integration', { integration: 'erp' }],
])('refuses an access token that was revoked %s', async (_, which) => {
  await client.magento.tokens.revoke(which);
  const answer = { status: 401, body: { message: 'Access token has been revoked' } };
  expect(await client.call(erp.keys)).toEqual(answer);
  await client.magento.reset(await client.magento.world());
  expect(await client.call(erp.keys)).toEqual(answer);
  await client.magento.reset();
});

test('refuses the consumer key of a deleted integration', async () => {
  await client.magento.integrations.delete('erp');
  expect(await client.call(erp.keys)).toMatchObject({
    body: { message: 'A consumer having the specified key does not exist' },
  });
});

test('refuses a used nonce in a restored world', async () => {
  await client.call(erp.keys, CUSTOMER, { nonce: 'used' });
  const world = await client.magento.world();
  expect(world.integrations?.[0]).toMatchObject({ nonces: { used: expect.any(Number) } });
  const again = await client.magento.sandbox({ fixtures: world });
  const url = again.url + CUSTOMER;
  const authorization = signRequest(erp.keys, url, { nonce: 'used' });
  expect(await jsonResponseOf(await fetch(url, { headers: { authorization } }))).toMatchObject({ status: 401 });
});
