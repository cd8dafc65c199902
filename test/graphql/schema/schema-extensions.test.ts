import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createMagentoMock } from '../../../src/index.ts';
import { createTestShop, mara } from '../test-shop.ts';

const SCANDIPWA = join(import.meta.dirname, '../../../fixtures/extensions/scandipwa.yaml');

test('adds the fields, values and resolvers of an extension', async () => {
  const { send, authorize } = await createTestShop(
    {},
    {
      extensions: [
        {
          schema: `
            extend type Customer { loyalty_points: Int! level: String }
            type Mutation { joinClub(level: String!): Customer }
          `,
          mocks: { Customer: { level: 'gold' } },
          resolvers: {
            Customer: { loyalty_points: ({ email }: { email: string }) => email.length },
            Mutation: {
              joinClub: (_: unknown, { level }: { level: string }) => ({ firstname: 'Nora', level }),
            },
          },
        },
      ],
    },
  );
  const { body } = await send('{ customer { email loyalty_points level } }', {}, await authorize(mara.email));
  expect(body.data).toEqual({ customer: { email: mara.email, loyalty_points: mara.email.length, level: 'gold' } });
  const joined = await send('mutation { joinClub(level: "silver") { firstname level lastname addresses { city } } }');
  expect(joined.body.errors).toBeUndefined();
  expect(joined.body.data).toMatchObject({ joinClub: { firstname: 'Nora', level: 'silver' } });
});

test('adds a field of an interface to all its types', async () => {
  const { send } = await createTestShop(
    {},
    {
      extensions: [
        { schema: 'interface ProductInterface { badge: String }', mocks: { ProductInterface: { badge: 'new' } } },
      ],
    },
  );
  const { body } = await send(
    '{ products(filter: {}, pageSize: 1) { items { badge ... on SimpleProduct { b: badge } } } }',
  );
  expect(body.data?.['products']).toEqual({ items: [{ badge: 'new', b: 'new' }] });
});

test('adds the fields of ScandiPWA from the shipped extension to real accounts', async () => {
  const { send, authorize } = await createTestShop({}, { extensions: [SCANDIPWA] });
  const { body } = await send(
    `mutation { forgotPassword(email: "${mara.email}") { status } confirmCustomerEmail(key: "k", email: "e", password: "p") {
      status customer { email confirmation_required addresses { id } default_billing } } }`,
    {},
    await authorize(mara.email),
  );
  expect(body.data).toEqual({
    forgotPassword: { status: 'account_confirmation_not_required' },
    confirmCustomerEmail: {
      status: 'account_confirmed',
      customer: { email: mara.email, confirmation_required: false, addresses: [], default_billing: null },
    },
  });
  const config = await send('{ storeConfig { code time_format priceTaxDisplay { product_price_display_type } } }');
  expect(config.body.data).toMatchObject({ storeConfig: { code: 'default', time_format: '12h' } });
});

test.each([
  [{ schema: 'type Query { a: ' }, 'extensions[0]: 1:17 Syntax Error: Expected Name, found <EOF>.'],
  [{ schema: 'type Query { a: Missing }' }, 'extensions[0]: Query.a: unknown type Missing'],
  [{ schema: 'missing.graphql' }, "extensions[0]: cannot read the file 'missing.graphql'"],
  ['missing.yaml', "extensions[0]: cannot read the file 'missing.yaml'"],
])('refuses to start with the extension %j', async (extension, message) => {
  await expect(createMagentoMock({ extensions: [extension] })).rejects.toThrow(message);
});

test('answers the error of a resolver of an extension as an input error', async () => {
  const { send } = await createTestShop(
    {},
    {
      extensions: [
        {
          schema: 'type Mutation { spend(points: Int!): Int  spendLater(points: Int!): Int }',
          resolvers: {
            Mutation: {
              spend: () => {
                throw new Error('Too few points, 100% spent.');
              },
              spendLater: () => Promise.reject(new Error('Still too few.')),
            },
          },
        },
      ],
    },
  );
  expect(await send('mutation { spend(points: 3) }')).toMatchObject({
    status: 200,
    message: 'Too few points, 100% spent.',
    category: 'graphql-input',
  });
  const { body } = await send('mutation { spendLater(points: 3) }');
  expect(body).toMatchObject({ data: { spendLater: null }, errors: [{ message: 'Still too few.' }] });
});

test('reports the unknown types and fields of an extension at the start', async () => {
  const conflicts: string[] = [];
  await createTestShop(
    {},
    {
      onSchemaConflict: (conflict) => conflicts.push(conflict),
      extensions: [
        {
          schema: 'extend type Custmer { points: Int } type Club { name: String } extend type Club { level: Int }',
          mocks: { Customer: { points: 3 }, Clubb: { name: 'Gold' } },
          resolvers: { Club: { levl: () => 1 } },
        },
      ],
    },
  );
  expect(conflicts).toEqual([
    "extensions[0].schema: extends the unknown type Custmer; did you mean 'Customer'?",
    'extensions[0].mocks.Customer.points: unknown field',
    "extensions[0].mocks.Clubb: unknown type; did you mean 'Club'?",
    "extensions[0].resolvers.Club.levl: unknown field; did you mean 'level'?",
  ]);
});
