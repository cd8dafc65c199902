import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { fetchSchema } from '../../../src/graphql/schema/fetch-schema.ts';
import { createMagentoMock } from '../../../src/index.ts';
import { createTestShop } from '../test-shop.ts';

const text = { kind: 'SCALAR', name: 'String' };
const introspected = (types: unknown, root = 'Query') =>
  JSON.stringify({ data: { __schema: { queryType: { name: root }, types } } });
const withField = (field: object) => introspected([{ kind: 'OBJECT', name: 'Query', fields: [field] }]);

test.each([
  ['no root', 'type Page { title: String }', 'there is no type Query with fields to query'],
  ['a query in place of a schema', 'query { page }', 'there is no type Query with fields to query'],
  ['a root that is an enumeration', 'enum Query { A }', 'there is no type Query with fields to query'],
  [
    'an input that is shown',
    'type Query { a: In } input In { x: Int }',
    'Query.a: In is a type that cannot stand here',
  ],
  ['an object that is given', 'type Query { a(x: T): Int } type T { x: Int }', 'Query.a(x): T is a type that cannot'],
  ['a union of texts', 'type Query { u: U } union U = String', 'U: String is a type that cannot stand here'],
  [
    'a reserved name',
    'type Query { a: __proto__ } type __proto__ { a: Int }',
    '__proto__: names that begin with __ are',
  ],
  ['types that are no list', introspected({}), "there is no '__schema' in it"],
  ['a type that is null', introspected([null]), 'type without a name is not told in full'],
  ['a field without arguments', withField({ name: 'a', type: text }), 'type Query is not told in full'],
  ['a field without a type', withField({ name: 'a', args: [] }), 'type Query is not told in full'],
  [
    'a default that is no value',
    withField({ name: 'a', type: text, args: [{ name: 'x', type: text, defaultValue: '{{' }] }),
    'type Query is not told in full (Syntax Error',
  ],
])('a schema with %s is refused at the start, in words', async (_, schema, message) => {
  const start = createMagentoMock({ schema }).then((magento) => magento.close());
  await expect(start).rejects.toMatchObject({ name: 'BadFixtures', message: expect.stringContaining(message) });
});

test('introspection whose root has a name of its own is served by it', async () => {
  const fields = [{ name: 'hello', args: [], type: text }];
  const { send } = await createTestShop({}, { schema: introspected([{ kind: 'OBJECT', name: 'Root', fields }], 'Root') });
  const { body } = await send('{ __typename hello }');
  expect(body).toEqual({ data: { __typename: 'Root', hello: expect.any(String) } });
});

test('lists within lists stay small, and a list of what nothing implements is empty', async () => {
  const schema = `type Query { deep: ${'['.repeat(40)}Int${']'.repeat(40)} none: [Nobody!]! } interface Nobody { x: Int }`;
  const { send } = await createTestShop({}, { schema });
  const { body, text: answered } = await send('{ deep none { x } }');
  expect(body.data).toMatchObject({ none: [] });
  expect(answered.length).toBeLessThan(300);
});

async function anEndpoint(answer: RequestListener): Promise<string> {
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
])('an endpoint that answers %s is told to be none', async (body) => {
  const url = await anEndpoint((_, reply) => reply.end(body));
  await expect(fetchSchema(url)).rejects.toMatchObject({ name: 'BadSchema', message: expect.stringContaining(url) });
});

test('an endpoint that never answers, or never ends, is given up', async () => {
  const silent = await anEndpoint(() => undefined);
  await expect(fetchSchema(silent, 50)).rejects.toThrow(/does not answer GraphQL \(TimeoutError/);
  const endless = await anEndpoint((_, reply) => {
    const more = () => {
      while (reply.write('x'.repeat(1_000_000)));
    };
    reply.on('drain', more);
    more();
  });
  await expect(fetchSchema(endless)).rejects.toThrow(/more than 100000000 bytes/);
});
