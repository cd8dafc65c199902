import { expect, test } from 'vitest';
import { MARA, startTestStore, type TestStore } from './test-store.ts';

/** As a storefront's registration sends it: the root field is in a fragment. */
const SIGN_UP = `mutation SignUp($email: String!) { ...SignUpFields }
fragment SignUpFields on Mutation {
  createCustomerV2(input: { email: $email, password: "Spring-Rain7", firstname: "A", lastname: "B" }) { customer { email } }
}`;

const signUp = async ({ magento }: TestStore): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(`${magento.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: SIGN_UP, variables: { email: 'new@example.com' } }),
  });
  return { status: response.status, body: await response.json() };
};

test('a fault fires on a root field in a fragment', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add({
    when: { operation: 'createCustomerV2' },
    then: { http: { status: 503, body: {} } },
  });
  expect((await signUp(store)).status).toBe(503);
  expect(await store.magento.customers.list()).toHaveLength(2);
});

test('the journal lists and verifies a root field in a fragment', async () => {
  const { magento, ...store } = await startTestStore('2.4.9');
  await signUp({ magento, ...store } as TestStore);
  const { items } = await magento.requests.list({ operation: 'createCustomerV2' });
  expect(items).toMatchObject([{ operation: 'createCustomerV2', graphql: { fields: [{ name: 'createCustomerV2' }] } }]);
  await magento.requests.verify({ operation: 'createCustomerV2', variables: { 'input.email': 'new@example.com' } });
});

test('the preset for wrong credentials refuses a sign-in in a fragment', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add('wrong-credentials');
  const query = `mutation { ...R } fragment R on Mutation { generateCustomerToken(email: "${MARA}", password: "Spring-Rain7") { token } }`;
  expect((await store.graphql(query)).body).toMatchObject({ errors: [{ path: ['generateCustomerToken'] }] });
});

test('the audit finds personal data that was fetched by GET in a fragment', async () => {
  const store = await startTestStore('2.4.9');
  await store.signIn();
  await store.graphqlByGet('{ ... on Query { customer { email } } }', store.bearer());
  expect((await store.magento.audit()).items).toMatchObject([{ rule: 'personal-data-by-get' }]);
});

test('a condition on a variable matches an argument that is written inline', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add({ when: { variables: { email: MARA } }, then: { http: { status: 503, body: {} } } });
  expect((await store.graphqlSignIn()).status).toBe(503);
  await store.magento.requests.verify({ variables: { email: MARA } }, { times: 1 });
  await store.magento.requests.verify({ variables: { email: 'other@example.com' } }, { times: 0 });
});
