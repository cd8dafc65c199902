import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { createMagentoMock } from '../../../src/index.ts';
import { createTestShop, mara } from '../test-shop.ts';

const STORE_SCHEMA = /* GraphQL */ `
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

function writeFile(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-schema-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const introspected = () => JSON.stringify({ data: introspectionFromSchema(buildSchema(STORE_SCHEMA)) });

test.each([
  ['SDL', () => STORE_SCHEMA],
  ['a file of SDL', () => writeFile('store.graphql', STORE_SCHEMA)],
  ['a file of introspection JSON', () => writeFile('store.json', introspected())],
])(
  'serves the schema of a store from %s, with accounts and carts, and generates all other values',
  async (_, schema) => {
    const conflicts: string[] = [];
    const shop = await createTestShop(
      {},
      { schema: schema(), onSchemaConflict: (conflict) => conflicts.push(conflict) },
    );
    const { send } = shop;
    expect(conflicts).toEqual([
      "Mutation.resendConfirmationEmail: its type is ResendOutput in the store's schema and Boolean in Magento's; its value is generated instead",
    ]);
    const signIn = `mutation { generateCustomerToken(email: "${mara.email}", password: "${mara.password}") { token refresh } }`;
    const signed = (await send(signIn)).body.data?.['generateCustomerToken'] as Record<string, string> | undefined;
    expect(signed?.['refresh']).toEqual(expect.any(String));
    const signedIn = { Authorization: `Bearer ${signed?.['token']}` };
    const { body } = await send(
      '{ customer { id email erp_number } customerCart { id total_quantity } }',
      {},
      signedIn,
    );
    expect(body.data).toMatchObject({
      customer: { id: 'MQ==', email: mara.email, erp_number: expect.any(String) },
      customerCart: { total_quantity: 0 },
    });
    expect(await send('mutation { revokeCustomerToken { result } }', {}, signedIn)).toMatchObject({ status: 200 });
    expect(await send('{ customer { email } }', {}, signedIn)).toMatchObject({ status: 401 });
    expect(
      (await send('{ blogPosts { title author } storeConfig { store_code vendor_flag } }')).body.data,
    ).toMatchObject({
      blogPosts: expect.arrayContaining([{ title: expect.any(String), author: expect.any(String) }]),
      storeConfig: { store_code: 'default', vendor_flag: expect.any(Boolean) },
    });
    expect(
      (await send('mutation { resendConfirmationEmail(email: "a@example.com") { status } }')).body.data,
    ).toMatchObject({
      resendConfirmationEmail: { status: expect.any(String) },
    });
    expect(await send('{ customer { lastname } }')).toMatchObject({
      message: 'Cannot query field "lastname" on type "Customer".',
    });
  },
);

test('serves a schema that it fetches from another endpoint', async () => {
  const { magento } = await createTestShop({}, { schema: STORE_SCHEMA, onSchemaConflict: () => undefined });
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
  expect(await run(['schema', 'pull', `${magento.url}/unknown`], {}, terminal)).toBe(2);
  expect(printed.at(-1)).toContain(`cannot fetch the schema of ${magento.url}/unknown: `);
});

test.each([
  ['type Query { a: Missing }', 'schema: 1:17 Query.a: unknown type Missing'],
  ['type Query { a: String', 'schema: 1:23 Syntax Error: Expected Name, found <EOF>.'],
  ['{ "data": {} }', "schema: '__schema' is missing: expected SDL, or the response to an introspection query"],
  ['missing.graphql', "schema: cannot read the file 'missing.graphql'"],
  ['http://127.0.0.1:1/graphql', 'schema: cannot fetch the schema of http://127.0.0.1:1/graphql: '],
])('refuses to start with the schema %s', async (schema, message) => {
  await expect(createMagentoMock({ schema })).rejects.toThrow(message);
});

test('uses the defaults of Magento for arguments that the schema of a store does not have', async () => {
  const schema = /* GraphQL */ `
    type Query { products(search: String): Products customer: Customer }
    type Mutation { createEmptyCart: String }
    type Products { total_count: Int items: [SimpleProduct] }
    type SimpleProduct { sku: String }
    type Customer { id: Int email: String }
  `;
  const conflicts: string[] = [];
  const shop = await createTestShop({}, { schema, onSchemaConflict: (conflict) => conflicts.push(conflict) });
  expect(conflicts).toEqual([
    "Customer.id: its type is Int in the store's schema and ID! in Magento's; its value is generated instead",
  ]);
  const { body } = await shop.send('{ products(search: "") { total_count items { sku } } }');
  expect(body.data).toMatchObject({ products: { total_count: 48, items: { length: 20 } } });
  const signedIn = await shop.authorize(mara.email);
  const [first, second] = await Promise.all([1, 2].map(() => shop.send('mutation { createEmptyCart }', {}, signedIn)));
  expect(first?.body.data?.['createEmptyCart']).toMatch(/^(?=.*[A-Z])[A-Za-z\d]{32}$/);
  expect(second?.body.data).toEqual(first?.body.data);
  const customer = (await shop.send('{ customer { id email } }', {}, signedIn)).body.data?.['customer'];
  expect(customer).toEqual({ id: expect.any(Number), email: mara.email });
});
