import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { createMagentoMock } from '../../../src/index.ts';
import { createTestShop, mara } from '../test-shop.ts';

const OWN = /* GraphQL */ `
  type Query {
    customer: Customer
    customerCart: Cart!
    blogPosts(pageSize: Int = 10): [BlogPost]
    storeConfig: StoreConfig
  }
  type Mutation {
    generateCustomerToken(email: String!, password: String!): CustomerToken
    revokeCustomerToken: RevokeCustomerTokenOutput
    resendConfirmationEmail(email: String!): ResendOutput
    createEmptyCart(input: createEmptyCartInput): String
  }
  type Customer { id: ID! email: String firstname: String erp_number: String }
  type CustomerToken { token: String refresh: String }
  type RevokeCustomerTokenOutput { result: Boolean! }
  type ResendOutput { status: String }
  type Cart { id: ID! total_quantity: Float! }
  type StoreConfig { store_code: ID locale: String vendor_flag: Boolean }
  type BlogPost { title: String! author: String }
  input createEmptyCartInput { cart_id: String }
`;

function aFile(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'own-schema-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const introspected = () => JSON.stringify({ data: introspectionFromSchema(buildSchema(OWN)) });

test.each([
  ['SDL', () => OWN],
  ['a file of SDL', () => aFile('store.graphql', OWN)],
  ['a file of introspection JSON', () => aFile('store.json', introspected())],
])('a store’s own schema from %s: accounts and carts are laid over it, the rest is made up', async (_, schema) => {
  const conflicts: string[] = [];
  const shop = await createTestShop({}, { schema: schema(), onSchemaConflict: (conflict) => conflicts.push(conflict) });
  const { send } = shop;
  expect(conflicts).toEqual([
    "Mutation.resendConfirmationEmail: the store's schema has ResendOutput where Magento's has Boolean; it is made up instead",
  ]);
  const signIn = `mutation { generateCustomerToken(email: "${mara.email}", password: "${mara.password}") { token refresh } }`;
  const signed = (await send(signIn)).body.data?.['generateCustomerToken'] as Record<string, string> | undefined;
  expect(signed?.['refresh']).toEqual(expect.any(String));
  const signedIn = { Authorization: `Bearer ${signed?.['token']}` };
  const { body } = await send('{ customer { id email erp_number } customerCart { id total_quantity } }', {}, signedIn);
  expect(body.data).toMatchObject({
    customer: { id: 'MQ==', email: mara.email, erp_number: expect.any(String) },
    customerCart: { total_quantity: 0 },
  });
  expect(await send('mutation { revokeCustomerToken { result } }', {}, signedIn)).toMatchObject({ status: 200 });
  expect(await send('{ customer { email } }', {}, signedIn)).toMatchObject({ status: 401 });
  expect((await send('{ blogPosts { title author } storeConfig { store_code vendor_flag } }')).body.data).toMatchObject({
    blogPosts: expect.arrayContaining([{ title: expect.any(String), author: expect.any(String) }]),
    storeConfig: { store_code: 'default', vendor_flag: expect.any(Boolean) },
  });
  expect(
    (await send('mutation { resendConfirmationEmail(email: "a@example.com") { status } }')).body.data,
  ).toMatchObject({
    resendConfirmationEmail: { status: expect.any(String) },
  });
  expect(await send('{ customer { lastname } }')).toMatchObject({
    message: 'Cannot query field "lastname" on type "Customer". Did you mean "firstname"?',
  });
});

test('the schema of an endpoint is pulled, and served by another', async () => {
  const { magento } = await createTestShop({}, { schema: OWN, onSchemaConflict: () => undefined });
  const other = await createTestShop({}, { schema: `${magento.url}/graphql`, onSchemaConflict: () => undefined });
  expect((await other.send('{ blogPosts { title } }')).body.errors).toBeUndefined();
  const printed: string[] = [];
  const terminal = {
    out: (text: string) => printed.push(text),
    err: (text: string) => printed.push(text),
    isTerminal: false,
    stopped: Promise.resolve(),
  };
  expect(await run(['schema', 'pull', `${magento.url}/graphql`], {}, terminal)).toBe(0);
  expect(printed.join('\n')).toContain('type BlogPost {');
  expect(await run(['schema', 'pull', `${magento.url}/nowhere`], {}, terminal)).toBe(2);
  expect(printed.at(-1)).toContain('does not tell its schema');
});

test.each([
  ['type Query { a: Nothing }', 'schema: 1:17 Query.a: there is no type Nothing'],
  ['type Query { a: String', 'schema: 1:23 Syntax Error: Expected Name, found <EOF>.'],
  ['{ "data": {} }', "schema: there is no '__schema' in it: expected SDL, or the answer to an introspection query"],
  ['nowhere.graphql', "schema: there is no file 'nowhere.graphql'"],
  ['http://127.0.0.1:1/graphql', 'schema: http://127.0.0.1:1/graphql does not answer GraphQL'],
])('%s is refused at the start', async (schema, message) => {
  await expect(createMagentoMock({ schema })).rejects.toThrow(message);
});

test('arguments that a store’s schema has not are left out, and take what Magento says', async () => {
  const schema = /* GraphQL */ `
    type Query { products(search: String): Products customer: Customer }
    type Mutation { createEmptyCart: String }
    type Products { total_count: Int items: [SimpleProduct] }
    type SimpleProduct { sku: String }
    type Customer { id: Int email: String }
  `;
  const conflicts: string[] = [];
  const shop = await createTestShop({}, { schema, onSchemaConflict: (conflict) => conflicts.push(conflict) });
  expect(conflicts).toEqual(["Customer.id: the store's schema has Int where Magento's has ID!; it is made up instead"]);
  const { body } = await shop.send('{ products(search: "") { total_count items { sku } } }');
  expect(body.data).toMatchObject({ products: { total_count: 48, items: { length: 20 } } });
  const signedIn = await shop.authorize(mara.email);
  const [first, second] = await Promise.all([1, 2].map(() => shop.send('mutation { createEmptyCart }', {}, signedIn)));
  expect(first?.body.data?.['createEmptyCart']).toMatch(/^[a-z0-9]{32}$/);
  expect(second?.body.data).toEqual(first?.body.data);
  const customer = (await shop.send('{ customer { id email } }', {}, signedIn)).body.data?.['customer'];
  expect(customer).toEqual({ id: expect.any(Number), email: mara.email });
});
