import { expect, test } from 'vitest';
import { MARA, startTestStore } from './test-store.ts';

test('a refusal of an executed field has its path, its location and a null value', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add({ when: { operation: 'customer' }, then: { refuse: 'customerNotAuthorized' } });
  expect((await store.graphql('{ me: customer { email } }')).body).toEqual({
    errors: [
      {
        message: "The current customer isn't authorized.",
        locations: [{ line: 1, column: 3 }],
        path: ['me'],
        extensions: { category: 'graphql-authorization' },
      },
    ],
    data: { me: null },
  });
});

test('a refusal before execution has neither path nor data', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add({ then: { refuse: 'tokenRevoked' } });
  expect((await store.graphql('{ __typename }')).body).toEqual({
    errors: [{ message: 'User token has been revoked', extensions: { category: 'graphql-authentication' } }],
  });
});

const ORDERS = '{ storeConfig { locale } me: customer { email orders { total_count } } }';

test.each(['2.3.7', '2.4.6', '2.4.9'] as const)(
  'in %s a refusal of one field leaves the other fields of a query',
  async (version) => {
    const store = await startTestStore(version);
    await store.signIn();
    await store.magento.faults.add({ when: { operation: 'customer' }, then: { refuse: 'customerNotAuthorized' } });
    const { body } = await store.graphql('{ storeConfig { locale } customer { email } }', store.bearer());
    expect(body).toMatchObject({
      errors: [{ message: "The current customer isn't authorized.", path: ['customer'] }],
      data: { storeConfig: { locale: 'en_US' }, customer: null },
    });
  },
);

test('a refusal of one field leaves the other fields of a mutation', async () => {
  const store = await startTestStore('2.4.6');
  await store.signIn();
  await store.magento.faults.add({ when: { operation: 'revokeCustomerToken' }, then: { refuse: 'internalError' } });
  const { body } = await store.graphql('mutation { createEmptyCart revokeCustomerToken { result } }', store.bearer());
  expect(body).toMatchObject({
    errors: [{ message: 'Internal server error', path: ['revokeCustomerToken'] }],
    data: { createEmptyCart: expect.any(String), revokeCustomerToken: null },
  });
  expect((await store.customer()).status).toBe(200);
});

test('a refusal of a field below the root leaves its parent', async () => {
  const store = await startTestStore('2.4.6');
  await store.signIn();
  await store.magento.faults.add({ when: { operation: 'customer.orders' }, then: { refuse: 'internalError' } });
  const { body } = await store.graphql(ORDERS, store.bearer());
  expect(body).toMatchObject({
    errors: [{ path: ['me', 'orders'] }],
    data: { storeConfig: { locale: 'en_US' }, me: { email: MARA, orders: null } },
  });
  expect((await store.customer()).summary).toBe('200 ok');
  await store.magento.requests.verify({ operation: 'customer.orders' }, { times: 1 });
});

test('a refused field in an inline fragment has its path', async () => {
  const store = await startTestStore('2.4.6');
  await store.magento.faults.add({ when: { operation: 'storeConfig' }, then: { refuse: 'internalError' } });
  const { body } = await store.graphql('{ ... on Query { a: storeConfig { locale } b: __typename } }');
  expect(body).toMatchObject({ errors: [{ path: ['a'] }], data: { a: null, b: 'Query' } });
});

test('answers a field as before after the refusal was deleted', async () => {
  const store = await startTestStore('2.4.6');
  const before = (await store.graphql('{ storeConfig { locale } }')).text;
  const { id } = await store.magento.faults.add({
    when: { operation: 'storeConfig' },
    then: { refuse: 'internalError' },
  });
  await store.graphql('{ storeConfig { locale } }');
  await store.magento.faults.delete(id);
  expect((await store.graphql('{ storeConfig { locale } }')).text).toBe(before);
});

test('a document is validated before a fault refuses it', async () => {
  const store = await startTestStore('2.3.7');
  await store.magento.faults.add({ then: { refuse: 'customerNotAuthorized' } });
  expect((await store.graphql('{ customer { nosuch } }')).summary).toMatch(/Cannot query field "?nosuch"?/);
  expect(
    (await store.graphql('mutation { exchangeOtpForCustomerToken(email: "a", otp: "1") { token } }')).summary,
  ).toMatch(/Cannot query field "?exchangeOtpForCustomerToken"?/);
});

test('a refusal that depends on the status of the response leaves the other fields, and executes nothing again', async () => {
  const store = await startTestStore('2.4.6');
  await store.magento.faults.add({
    when: { operation: 'revokeCustomerToken', status: 200 },
    then: { refuse: 'internalError' },
  });
  await store.signIn();
  const { body } = await store.graphql('mutation { createEmptyCart revokeCustomerToken { result } }', store.bearer());
  expect(body).toMatchObject({
    errors: [{ path: ['revokeCustomerToken'] }],
    data: { createEmptyCart: expect.any(String), revokeCustomerToken: null },
  });
});
