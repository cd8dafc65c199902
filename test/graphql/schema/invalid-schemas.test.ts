import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { fetchSchema } from '../../../src/graphql/schema/fetch-schema.ts';
import { createMagentoMock } from '../../../src/index.ts';
import { createTestShop } from '../test-shop.ts';

const stringType = { kind: 'SCALAR', name: 'String' };
const introspectionResponse = (types: unknown, root = 'Query') =>
  JSON.stringify({ data: { __schema: { queryType: { name: root }, types } } });
const withField = (field: object) => introspectionResponse([{ kind: 'OBJECT', name: 'Query', fields: [field] }]);

test.each([
  ['no query type', 'type Page { title: String }', 'the schema has no type Query with fields to query'],
  ['a query in place of a schema', 'query { page }', 'the schema has no type Query with fields to query'],
  ['an enum as its query type', 'enum Query { A }', 'the schema has no type Query with fields to query'],
  [
    'an input type as the type of a field',
    'type Query { a: In } input In { x: Int }',
    'Query.a: In is not an output type',
  ],
  [
    'an object type as the type of an argument',
    'type Query { a(x: T): Int } type T { x: Int }',
    'Query.a(x): T is not an input type',
  ],
  ['a union of scalars', 'type Query { u: U } union U = String', 'U: String is not an object type'],
  [
    'a reserved name',
    'type Query { a: __proto__ } type __proto__ { a: Int }',
    '__proto__: names that begin with __ are reserved',
  ],
  ['types that are not a list', introspectionResponse({}), "'__schema' is missing"],
  ['a type that is null', introspectionResponse([null]), 'type without a name is not valid'],
  ['a field without arguments', withField({ name: 'a', type: stringType }), 'type Query is not valid'],
  ['a field without a type', withField({ name: 'a', args: [] }), 'type Query is not valid'],
  [
    'a default value that is not valid',
    withField({ name: 'a', type: stringType, args: [{ name: 'x', type: stringType, defaultValue: '{{' }] }),
    'type Query is not valid: Syntax Error',
  ],
])('refuses to start with a schema with %s', async (_, schema, message) => {
  const start = createMagentoMock({ schema }).then((magento) => magento.close());
  await expect(start).rejects.toMatchObject({ name: 'FixtureError', message: expect.stringContaining(message) });
});

test('serves a schema whose query type has another name', async () => {
  const fields = [{ name: 'hello', args: [], type: stringType }];
  const { send } = await createTestShop(
    {},
    { schema: introspectionResponse([{ kind: 'OBJECT', name: 'Root', fields }], 'Root') },
  );
  const { body } = await send('{ __typename hello }');
  expect(body).toEqual({ data: { __typename: 'Root', hello: expect.any(String) } });
});

test('generates short nested lists, and empty lists of an interface without implementations', async () => {
  const schema = `type Query { deep: ${'['.repeat(40)}Int${']'.repeat(40)} none: [Empty!]! } interface Empty { x: Int }`;
  const { send } = await createTestShop({}, { schema });
  const { body, text: responseText } = await send('{ deep none { x } }');
  expect(body.data).toMatchObject({ none: [] });
  expect(responseText.length).toBeLessThan(300);
});

async function startEndpoint(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

test.each([
  'null',
  '[]',
  '{"data":{"__schema":{}}}',
  '{"data":{"__schema":{"types":[null]}}}',
  '{"errors":{}}',
  '<html>',
])('reports an endpoint that answers %s', async (body) => {
  const url = await startEndpoint((_, response) => response.end(body));
  await expect(fetchSchema(url)).rejects.toMatchObject({ name: 'SchemaError', message: expect.stringContaining(url) });
});

test('reports an endpoint that does not answer in time, or whose response does not end', async () => {
  const silent = await startEndpoint(() => undefined);
  await expect(fetchSchema(silent, 50)).rejects.toThrow(/cannot fetch the schema of .*: TimeoutError/);
  const endless = await startEndpoint((_, response) => {
    const writeMore = () => {
      while (response.write('x'.repeat(1_000_000)));
    };
    response.on('drain', writeMore);
    writeMore();
  });
  await expect(fetchSchema(endless)).rejects.toThrow(/the response has more than 100000000 bytes/);
});
