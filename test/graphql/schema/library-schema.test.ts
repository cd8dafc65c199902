import {
  buildClientSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { expect, test } from 'vitest';
import { createTestShop } from '../test-shop.ts';

test.each([
  ['2.4.5', ['include', 'skip', 'deprecated']],
  // Recorded from Magento 2.4.7-p3 with webonyx/graphql-php 15.22.
  ['2.4.7-p3', ['include', 'skip', 'deprecated', 'oneOf']],
])('introspection in %s shows the directives %j', async (version, directives) => {
  const { send } = await createTestShop({ magento: version });
  const { body } = await send('{ __schema { directives { name } } }');
  expect(body.data).toEqual({ __schema: { directives: directives.map((name) => ({ name })) } });
});

test.each(['2.3.4', '2.4.6', '2.4.9'])('clients build a schema from the introspection of %s', async (version) => {
  const { send } = await createTestShop({ magento: version });
  const { body } = await send(getIntrospectionQuery({ inputValueDeprecation: version !== '2.3.4' }));
  const schema = buildClientSchema(body.data as unknown as IntrospectionQuery);
  const customer = schema.getType('Customer');
  if (!isObjectType(customer)) throw new Error('no Customer');
  expect(customer.getFields()['dob']?.deprecationReason).toBe('Use date_of_birth.');
  // Magento does not pass deprecations of input fields on. [framework/GraphQl/Schema/Type/Input/InputObjectType.php]
  const input = schema.getType('CustomerInput');
  if (!isInputObjectType(input)) throw new Error('no CustomerInput');
  expect(input.getFields()['dob']?.deprecationReason ?? 'none').toBe('none');
});

const INTROSPECTION = `{ __type(name: "__Type") { fields { name args { name type { kind ofType { name } } } } } }`;

test.each([
  ['2.4.5', 'SCALAR', null],
  // Recorded from Magento 2.4.7-p3 with webonyx/graphql-php 15.22.
  ['2.4.7-p3', 'NON_NULL', { name: 'Boolean' }],
])('the argument includeDeprecated of %s has a type of the kind %s', async (magento, kind, ofType) => {
  const { send } = await createTestShop({ magento });
  const { body } = await send(INTROSPECTION);
  expect(body.data).toMatchObject({
    __type: {
      fields: expect.arrayContaining([
        { name: 'fields', args: [{ name: 'includeDeprecated', type: { kind, ofType } }] },
      ]),
    },
  });
  expect(JSON.stringify(body.data)).not.toContain('specifiedByURL');
});

test('introspection with an argument that is null is refused from 2.4.6 on', async () => {
  const messageIn = async (magento: string) => {
    const { send } = await createTestShop({ magento });
    return (await send('{ __type(name: "Customer") { fields(includeDeprecated: null) { name } } }')).message;
  };
  expect(await messageIn('2.4.5')).toBe('');
  expect(await messageIn('2.4.6')).not.toBe('');
  expect(await messageIn('2.4.5')).toBe('');
});

// [webonyx/graphql-php 14 and 15, src/Type/Introspection.php]
test.each([
  ['{ __type(name: "CustomerInput") { inputFields(includeDeprecated: true) { name } } }', 'includeDeprecated'],
  ['{ __type(name: "Query") { fields { args(includeDeprecated: true) { name } } } }', 'includeDeprecated'],
  ['{ __schema { directives { args(includeDeprecated: true) { name } } } }', 'includeDeprecated'],
  ['{ __type(name: "CustomerInput") { inputFields { isDeprecated } } }', 'isDeprecated'],
  ['{ __type(name: "CustomerInput") { inputFields { deprecationReason } } }', 'deprecationReason'],
  ['{ __type(name: "CustomerInput") { isOneOf } }', 'isOneOf'],
])('the introspection %s is valid from 2.4.6 on', async (query, name) => {
  const messageIn = async (magento: string) => (await (await createTestShop({ magento })).send(query)).message;
  expect(await messageIn('2.4.6')).toBe('');
  expect(await messageIn('2.4.5')).toContain(`"${name}"`);
  expect(await messageIn('2.4.6')).toBe('');
});

test('introspection shows directives without arguments', async () => {
  const { send } = await createTestShop({ magento: '2.4.9' });
  const { message } = await send('{ __schema { directives(includeDeprecated: true) { name } } }');
  expect(message).toContain('Unknown argument "includeDeprecated" on field "directives"');
});
