import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createMagentoMock } from '../../../src/index.ts';
import { aShop, mara } from '../a-shop.ts';

const SCANDIPWA = join(import.meta.dirname, '../../../fixtures/extensions/scandipwa.yaml');

test('a team adds fields, what they say, and functions that answer', async () => {
  const { ask, as } = await aShop(
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
              joinClub: (_: unknown, { level }: { level: string }) => ({ firstname: 'Nobody', level }),
            },
          },
        },
      ],
    },
  );
  const { body } = await ask('{ customer { email loyalty_points level } }', {}, await as(mara.email));
  expect(body.data).toEqual({ customer: { email: mara.email, loyalty_points: mara.email.length, level: 'gold' } });
  const joined = await ask('mutation { joinClub(level: "silver") { firstname level lastname addresses { city } } }');
  expect(joined.body.errors).toBeUndefined();
  expect(joined.body.data).toMatchObject({ joinClub: { firstname: 'Nobody', level: 'silver' } });
});

test('fields added to an interface are had by all its types', async () => {
  const { ask } = await aShop(
    {},
    {
      extensions: [
        { schema: 'interface ProductInterface { badge: String }', mocks: { ProductInterface: { badge: 'new' } } },
      ],
    },
  );
  const { body } = await ask(
    '{ products(filter: {}, pageSize: 1) { items { badge ... on SimpleProduct { b: badge } } } }',
  );
  expect(body.data?.['products']).toEqual({ items: [{ badge: 'new', b: 'new' }] });
});

test('ScandiPWA’s fields come from the shipped file, beside accounts as they are', async () => {
  const { ask, as } = await aShop({}, { extensions: [SCANDIPWA] });
  const { body } = await ask(
    `mutation { forgotPassword(email: "${mara.email}") { status } confirmCustomerEmail(key: "k", email: "e", password: "p") {
      status customer { email confirmation_required addresses { id } default_billing } } }`,
    {},
    await as(mara.email),
  );
  expect(body.data).toEqual({
    forgotPassword: { status: 'account_confirmation_not_required' },
    confirmCustomerEmail: {
      status: 'account_confirmed',
      customer: { email: mara.email, confirmation_required: false, addresses: [], default_billing: null },
    },
  });
  const config = await ask('{ storeConfig { code time_format priceTaxDisplay { product_price_display_type } } }');
  expect(config.body.data).toMatchObject({ storeConfig: { code: 'default', time_format: '12h' } });
});

test.each([
  [{ schema: 'type Query { a: ' }, 'schema: extensions[0].schema: 1:17 Syntax Error: Expected Name, found <EOF>.'],
  [{ schema: 'type Query { a: Nothing }' }, 'schema: Query.a: there is no type Nothing'],
  [{ schema: 'nowhere.graphql' }, "schema: there is no file 'nowhere.graphql'"],
  ['nowhere.yaml', 'nowhere.yaml:1:1: there is no such file or folder'],
])('%j is refused at the start', async (extension, message) => {
  await expect(createMagentoMock({ extensions: [extension] })).rejects.toThrow(message);
});
