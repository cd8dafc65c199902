import { expect, test } from 'vitest';
import { INES, MARA, startTestStore } from './test-store.ts';

test('a garbled token is unreadable, and the token of another customer stays valid', async () => {
  const store = await startTestStore('2.4.9');
  await store.signIn();
  const ines = store.bearer(await store.magento.tokens.issue({ customer: INES }));
  await store.magento.faults.add({ when: { customer: MARA }, then: { token: 'garble' } });
  expect((await store.customer()).summary).toBe('401 graphql-authentication Composite reader could not read a token');
  expect((await store.magento.tokens.list({ customer: MARA }))[0]?.state).toBe('unreadable');
  expect((await store.customer(ines)).summary).toBe('200 ok');
  await store.signIn();
  expect((await store.customer()).summary).toBe('200 ok');
  expect((await store.magento.world()).tokens).toHaveLength(2);
});

test('an expired token has been expired since the fault was created', async () => {
  const store = await startTestStore('2.4.9');
  await store.signIn();
  await store.magento.faults.add('customer-token-expired');
  await store.magento.clock.advance(12);
  await store.customer();
  expect((await store.magento.requests.list()).items[0]?.token?.reason).toBe('expired 12 s ago');
});

test('the clock advances at each firing', async () => {
  const store = await startTestStore('2.4.9');
  await store.signIn();
  await store.magento.faults.add({ then: { clock: { advance: '31m' } } });
  expect((await store.customer()).summary).toBe('200 ok');
  expect((await store.customer()).summary).toBe('401 graphql-authentication Consumer key has expired');
  expect((await store.magento.clock.get()).now).toBe('2030-01-01T01:02:00Z');
});

test('deleting a fault restores the account that it has locked, deleted or unconfirmed', async () => {
  const store = await startTestStore('2.4.9');
  await store.signIn();
  const before = await store.magento.customers.get(MARA);
  for (const account of ['lock', 'delete', 'unconfirm'] as const) {
    const { id } = await store.magento.faults.add({ when: { identity: 'customer' }, then: { account } });
    await store.customer();
    if (account === 'delete')
      await expect(store.magento.customers.get(MARA)).rejects.toThrow('no customer has the email');
    else expect(await store.magento.customers.get(MARA)).not.toEqual(before);
    await store.magento.faults.delete(id);
    expect(await store.magento.customers.get(MARA)).toEqual(before);
  }
});

test('a clock skew changes the Date header and the end of the fault, and deleting the fault reverts it', async () => {
  const store = await startTestStore('2.4.9');
  const { id } = await store.magento.faults.add({ then: { clock: { skew_seconds: -90 } }, for: '10m' });
  const { headers } = await store.graphqlSignIn();
  expect(headers['date']).toBe('Mon, 31 Dec 2029 23:58:30 GMT');
  expect((await store.magento.faults.get(id)).ends_at).toBe('2030-01-01T00:08:30Z');
  await store.magento.faults.delete(id);
  expect((await store.magento.clock.get()).now).toBe('2030-01-01T00:00:00Z');
});

test('a condition on the customer matches a sign-in in XML', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add({ when: { customer: MARA }, then: { http: { status: 418 } } });
  const { status } = await fetch(`${store.magento.url}/rest/V1/integration/customer/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/xml' },
    body: `<login><username>${MARA}</username><password>Spring-Rain7</password></login>`,
  });
  expect(status).toBe(418);
});

test('a refusal in REST is XML if the Accept header asks for XML', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add({ then: { refuse: 'requestedStoreNotFound' } });
  const { text, headers } = await store.rest('get', '/V1/customers/me', { Accept: 'application/xml' });
  expect(headers['content-type']).toMatch(/^application\/xml/);
  expect(text).toContain(
    "<message>The store that was requested wasn't found. Verify the store and try again.</message>",
  );
});

test('deleting two faults that changed the same setting restores the original value', async () => {
  const store = await startTestStore('2.4.9');
  const lifetime = async () => (await store.magento.config.get())['webapi/jwtauth/customer_expiration'];
  for (const minutes of [5, 7]) {
    await store.magento.faults.add({ then: { config: { 'webapi/jwtauth/customer_expiration': minutes } } });
    await store.graphql('{ __typename }');
    expect(await lifetime()).toBe(minutes);
  }
  await store.magento.faults.clear();
  expect(await lifetime()).toBe(60);
});
