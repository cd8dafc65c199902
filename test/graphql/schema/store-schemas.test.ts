import type { GraphQLSchema } from 'graphql';
import { expect, test } from 'vitest';
import { parseGraphqlDocument } from '../../../src/graphql/execution/parsed-documents.ts';
import { StoreSchemas } from '../../../src/graphql/schema/store-schemas.ts';
import { parseRelease } from '../../../src/magento/releases/release.ts';
import { createTestShop, mara } from '../test-shop.ts';

const release = parseRelease('2.4.9');

const ACCOUNT = [
  '{ customer { email addresses { city region { region } } custom_attributes { code } group { uid } __typename } }',
  '{ isEmailAvailable(email: "free@example.com") { is_email_available } storeConfig { store_code locale base_url } }',
  '{ recaptchaV3Config { is_enabled forms } customerGroup { uid } }',
  'mutation { revokeCustomerToken { result } }',
  'mutation { updateCustomerV2(input: { lastname: "Berg" }) { customer { lastname } } }',
  'query ($email: String!) { isEmailAvailable(email: $email) { is_email_available } }',
];

test.each(ACCOUNT)('%s is answered by the part for accounts as it is by the whole', async (query) => {
  const plain = await createTestShop();
  // An extension with a function turns the part off.
  const whole = await createTestShop({}, { extensions: [{ schema: 'type Query { x: Int }', resolvers: {} }] });
  const answers: string[][] = [];
  for (const { send, authorize } of [plain, whole]) {
    const signedIn = await authorize(mara.email);
    answers.push([
      (await send(query, { email: mara.email }, signedIn)).text,
      (await send(query, { email: mara.email })).text,
    ]);
  }
  expect(answers[1]).toEqual(answers[0]);
  expect(new StoreSchemas().account(release, parseGraphqlDocument(query))).toBeDefined();
});

test.each([
  '{ customer { email } cart(cart_id: "x") { id } }',
  '{ __schema { queryType { name } } }',
  '{ customer { ...f } countries { id } } fragment f on Customer { email }',
])('%s is left to the whole', async (query) => {
  expect(new StoreSchemas().account(release, parseGraphqlDocument(query))).toBeUndefined();
});

test('all that the part has, the whole has in the same form', async () => {
  const { schema: whole } = await new StoreSchemas().full(release);
  const part = new StoreSchemas().account(release, parseGraphqlDocument('{ customer { email } }'));
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
  expect([...signatures(part)].filter((each) => !signatures(whole).has(each))).toEqual([]);
});
