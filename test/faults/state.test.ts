import { expect, test } from 'vitest';
import { aFaultyShop, INES, MARA } from './a-faulty-shop.ts';

test('a garbled token cannot be read any more, and another customer keeps hers', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.signIn();
  const ines = shop.bearer(await shop.magento.tokens.issue({ customer: INES }));
  await shop.magento.faults.add({ when: { customer: MARA }, then: { token: 'garble' } });
  expect((await shop.customer()).line).toBe('401 graphql-authentication Composite reader could not read a token');
  expect((await shop.magento.tokens.list({ customer: MARA }))[0]?.state).toBe('unreadable');
  expect((await shop.customer(ines)).line).toBe('200 ok');
  await shop.signIn();
  expect((await shop.customer()).line).toBe('200 ok');
  expect((await shop.magento.world()).tokens).toHaveLength(2);
});

test('a token effect dates from when the fault came', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.signIn();
  await shop.magento.faults.add('customer-token-expired');
  await shop.magento.clock.advance(12);
  await shop.customer();
  expect((await shop.magento.requests.list()).items[0]?.token?.reason).toBe('expired 12 s ago');
});

test('the clock moves on at each firing', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.signIn();
  await shop.magento.faults.add({ then: { clock: { advance: '31m' } } });
  expect((await shop.customer()).line).toBe('200 ok');
  expect((await shop.customer()).line).toBe('401 graphql-authentication Consumer key has expired');
  expect((await shop.magento.clock.get()).now).toBe('2030-01-01T01:02:00Z');
});

test('an account that a fault has locked or deleted is as before when the fault is taken out', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.signIn();
  const before = await shop.magento.customers.get(MARA);
  for (const account of ['lock', 'delete', 'unconfirm'] as const) {
    const { id } = await shop.magento.faults.add({ when: { identity: 'customer' }, then: { account } });
    await shop.customer();
    if (account === 'delete') await expect(shop.magento.customers.get(MARA)).rejects.toThrow('there is no customer');
    else expect(await shop.magento.customers.get(MARA)).not.toEqual(before);
    await shop.magento.faults.delete(id);
    expect(await shop.magento.customers.get(MARA)).toEqual(before);
  }
});

test('skew moves the time of replies and tokens, and goes back', async () => {
  const shop = await aFaultyShop('2.4.9');
  const { id } = await shop.magento.faults.add({ then: { clock: { skew_seconds: -90 } }, for: '10m' });
  const { headers } = await shop.graphqlSignIn();
  expect(headers['date']).toBe('Mon, 31 Dec 2029 23:58:30 GMT');
  expect((await shop.magento.faults.get(id)).ends_at).toBe('2030-01-01T00:08:30Z');
  await shop.magento.faults.delete(id);
  expect((await shop.magento.clock.get()).now).toBe('2030-01-01T00:00:00Z');
});

test('a sign-in in XML names its customer as one in JSON does', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.magento.faults.add({ when: { customer: MARA }, then: { http: { status: 418 } } });
  const reply = await fetch(`${shop.magento.url}/rest/V1/integration/customer/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/xml' },
    body: `<login><username>${MARA}</username><password>Spring-Rain7</password></login>`,
  });
  expect(reply.status).toBe(418);
});

test('a refusal in REST is XML where XML is asked for', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.magento.faults.add({ then: { refuse: 'requestedStoreNotFound' } });
  const { text, headers } = await shop.rest('get', '/V1/customers/me', { Accept: 'application/xml' });
  expect(headers['content-type']).toMatch(/^application\/xml/);
  expect(text).toContain(
    "<message>The store that was requested wasn't found. Verify the store and try again.</message>",
  );
});

test('two faults that change one setting are taken back in turn', async () => {
  const shop = await aFaultyShop('2.4.9');
  const life = async () => (await shop.magento.config.get())['webapi/jwtauth/customer_expiration'];
  for (const minutes of [5, 7]) {
    await shop.magento.faults.add({ then: { config: { 'webapi/jwtauth/customer_expiration': minutes } } });
    await shop.graphql('{ __typename }');
    expect(await life()).toBe(minutes);
  }
  await shop.magento.faults.clear();
  expect(await life()).toBe(60);
});
