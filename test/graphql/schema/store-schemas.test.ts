import type { GraphQLSchema } from 'graphql';
import { expect, test } from 'vitest';
import { parseGraphqlDocument } from '../../../src/graphql/execution/parsed-documents.ts';
import { StoreSchemas } from '../../../src/graphql/schema/store-schemas.ts';
import { parseRelease } from '../../../src/magento/releases/release.ts';
import { createTestShop, mara } from '../test-shop.ts';

const release = parseRelease('2.4.9');

const ACCOUNT_QUERIES = [
  '{ customer { email addresses { city region { region } } custom_attributes { code } group { uid } __typename } }',
  '{ isEmailAvailable(email: "free@example.com") { is_email_available } storeConfig { store_code locale base_url } }',
  '{ recaptchaV3Config { is_enabled forms } customerGroup { uid } }',
  'mutation { revokeCustomerToken { result } }',
  'mutation { updateCustomerV2(input: { lastname: "Berg" }) { customer { lastname } } }',
  'query ($email: String!) { isEmailAvailable(email: $email) { is_email_available } }',
];

test('answers by the account schema as by the full schema', async () => {
  const account = await createTestShop();
  // With a resolver in an extension, only the full schema is used.
  const full = await createTestShop({}, { extensions: [{ schema: 'type Query { x: Int }', resolvers: {} }] });
  for (const query of ACCOUNT_QUERIES) {
    const responses: string[][] = [];
    for (const { send, authorize } of [account, full]) {
      const signedIn = await authorize(mara.email);
      responses.push([
        (await send(query, { email: mara.email }, signedIn)).text,
        (await send(query, { email: mara.email })).text,
      ]);
    }
    expect(responses[1], query).toEqual(responses[0]);
    expect(new StoreSchemas().account(release, parseGraphqlDocument(query)), query).toBeDefined();
  }
});

test.each([
  '{ customer { email } cart(cart_id: "x") { id } }',
  '{ __schema { queryType { name } } }',
  '{ customer { ...f } countries { id } } fragment f on Customer { email }',
])('executes %s with the full schema', async (query) => {
  expect(new StoreSchemas().account(release, parseGraphqlDocument(query))).toBeUndefined();
});

test('the account schema is a subset of the full schema', async () => {
  const { schema: full } = await new StoreSchemas().full(release);
  const account = new StoreSchemas().account(release, parseGraphqlDocument('{ customer { email } }'));
  const signatures = (schema: GraphQLSchema | undefined) =>
    new Set(
      Object.values(schema?.getTypeMap() ?? {}).flatMap((type) =>
        'getFields' in type
          ? Object.values(type.getFields()).map((field) => {
              const args =
                'args' in field ? [...field.args].map((argument) => `${argument.name}:${argument.type}`) : [];
              return `${type.name}.${field.name}(${args.join()}): ${field.type}`;
            })
          : [],
      ),
    );
  const ofFull = signatures(full);
  expect([...signatures(account)].filter((each) => !ofFull.has(each))).toEqual([]);
});
