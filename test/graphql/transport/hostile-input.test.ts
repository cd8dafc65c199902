import supertest from 'supertest';
import { expect, test } from 'vitest';
import { recordResetRequest } from '../../../src/domain/accounts/reset-limits.ts';
import { parseGraphqlDocument } from '../../../src/graphql/execution/parsed-documents.ts';
import { GraphqlExchange } from '../../../src/graphql/transport/graphql-exchange.ts';
import { parseInitialState } from '../../../src/operations/world-document.ts';
import { createNodeDigest } from '../../../src/platform/node-digest.ts';
import { Sandbox } from '../../../src/sandboxes/sandbox.ts';
import { createTestShop, mara, toTestResponse } from '../test-shop.ts';

const nested = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);

test('supports aliases that are properties of Object.prototype', async () => {
  const { send, authorize } = await createTestShop();
  const { text } = await send(
    '{ customer { __proto__: email constructor: firstname } }',
    {},
    await authorize(mara.email),
  );
  expect(text).toBe(`{"data":{"customer":{"__proto__":"${mara.email}","constructor":"Mara"}}}`);
  expect((await send('{ __proto__: customer { email } }', {}, await authorize(mara.email))).text).toBe(
    `{"data":{"__proto__":{"email":"${mara.email}"}}}`,
  );
});

test.each(['constructor', 'toString', 'hasOwnProperty'])(
  'uses the default of a variable $%s that was not sent',
  async (name) => {
    const { send } = await createTestShop();
    const query = `query ($${name}: Boolean = true) { __typename @include(if: $${name}) }`;
    expect((await send(query)).body).toEqual({ data: { __typename: 'Query' } });
  },
);

test('reports errors of variables in the order of their definitions', async () => {
  const { send } = await createTestShop();
  const query =
    'query ($a: String!, $b: String!) { a: isEmailAvailable(email: $a) { is_email_available } b: isEmailAvailable(email: $b) { is_email_available } }';
  expect((await send(query, { a: [5] })).message).toMatch(/^Variable "\$a" got invalid value \[5\]/);
  expect((await send(query, { b: [5] })).message).toBe('Variable "$a" of required type "String!" was not provided.');
});

test('reports at most 50 errors of one variable', async () => {
  const { send } = await createTestShop({ mode: 'developer' });
  const query = `mutation ($list: [AttributeValueInput]) {
    createCustomerV2(input: { email: "a@example.com", firstname: "A", lastname: "B", custom_attributes: $list }) { customer { email } }
  }`;
  expect((await send(query, { list: Array.from({ length: 1_000 }, () => 1) })).body.errors).toHaveLength(50);
});

test.each([512, 513])('accepts JSON up to the depth of PHP: %i', async (depth) => {
  const { magento } = await createTestShop();
  const body = `{"query":"{ __typename }","variables":{"v":${nested('[', ']', depth - 2)}}}`;
  const { status, message } = toTestResponse(await supertest(magento.handler).post('/graphql').type('json').send(body));
  expect([status, message]).toEqual(depth === 512 ? [200, ''] : [400, 'Syntax Error: Unable to parse the request.']);
});

test('answers a GraphQL error to an extremely nested value', async () => {
  const { magento } = await createTestShop();
  const query = 'mutation ($i: CustomerInput!) { createCustomer(input: $i) { customer { email } } }';
  const body = `{"query":"${query}","variables":{"i":{"firstname":${nested('[', ']', 100_000)}}}}`;
  const { status } = toTestResponse(await supertest(magento.handler).post('/graphql').type('json').send(body));
  expect(status).toBe(400);
});

const chain = (length: number, body: (next: string) => string) =>
  `${Array.from({ length }, (_, at) => `fragment F${at} on Query { ${body(at + 1 < length ? `...F${at + 1}` : '__typename')} }`).join(' ')} { ...F0 }`;

test.each([
  ['a chain of fragments', chain(5_000, (next) => next)],
  ['inline fragments in a chain of fragments', chain(100, (next) => `${'...{'.repeat(100)}${next}${'}'.repeat(100)}`)],
  [
    'a nested list type',
    `query ($a: ${nested('[', ']', 5_000).replace('[]', '[String]')}) { isEmailAvailable(email: $a) { is_email_available } }`,
  ],
  ['nested selection sets', nested('{a', '}', 20_000)],
])('refuses %s that would overflow the call stack, in every release and mode', async (_, query) => {
  for (const [magento, mode] of [
    ['2.4.9', 'production'],
    ['2.4.8', 'production'],
    ['2.4.9', 'developer'],
  ] as const) {
    const { send } = await createTestShop({ magento, mode });
    expect((await send(query)).message).toBe('Query is too deep. Reduce the nesting level of your query.');
  }
});

test('does not parse a body that exceeds the limit', async () => {
  const { magento } = await createTestShop();
  const body = JSON.stringify({ query: `{ ${'a '.repeat(600_000)} }` });
  await supertest(magento.handler).post('/graphql').type('json').send(body);
  expect((await magento.requests.list()).items[0]?.operation).toBe('');
});

test('refuses a query with too many tokens before it exhausts the memory', () => {
  expect(parseGraphqlDocument(`{ ${'a '.repeat(700_000)} }`).syntaxError?.message).toMatch(/tokens/);
});

test('does not cache a short query with many tokens', () => {
  const dense = `{ ${'a '.repeat(10_000)} }`;
  const first = parseGraphqlDocument(dense);
  expect(Object.is(parseGraphqlDocument(dense), first)).toBe(false);
});

test('a released exchange does not keep its document in memory', async () => {
  const { realm } = new Sandbox({ id: '', initialState: parseInitialState({}), digest: createNodeDigest() });
  const body = JSON.stringify({ query: `{ ${'a '.repeat(10_000)} }` });
  const exchange = new GraphqlExchange(
    realm,
    {
      method: 'POST',
      path: '/graphql',
      query: '',
      headers: { 'content-type': 'application/json' },
      client: '',
      body,
      bodyBytes: body.length,
    },
    undefined,
  );
  const { document } = exchange.input;
  expect(Object.is(exchange.input.document, document)).toBe(true);
  await exchange.answer();
  exchange.release();
  expect(Object.is(exchange.input.document, document)).toBe(false);
  expect(exchange.operations).toHaveLength(1_000);
});

test.each([
  ['oauth/authentication_lock/timeout', 1e300],
  ['customer/password/lockout_threshold', 1e308],
  ['webapi/jwtauth/customer_expiration', 1e300],
])('restores a world whose %s exceeds the range of dates', async (path, value) => {
  const { magento, send } = await createTestShop({ config: { [path]: value } });
  const signIn = (password: string) =>
    send(`mutation { generateCustomerToken(email: "${mara.email}", password: "${password}") { token } }`);
  await signIn(mara.password);
  for (let tries = 0; tries < 12; tries += 1) expect((await signIn('wrong')).status).toBe(401);
  const world = await magento.world();
  await magento.reset(world);
  expect((await magento.world()).customers).toEqual(world.customers);
  expect(await magento.tokens.list()).toBeInstanceOf(Array);
});

test('stores no more password reset requests than the limits need', async () => {
  const { realm } = new Sandbox({ id: '', initialState: parseInitialState({}), digest: createNodeDigest() });
  for (let sent = 0; sent < 10_100; sent += 1) recordResetRequest(realm, `${sent}@example.com`, '');
  expect(realm.world.resetRequests).toHaveLength(10_000);
  expect(realm.world.resetRequests.at(-1)?.email).toBe('10099@example.com');
});

test.each([
  [255, 1],
  [256, 0],
])('a failed sign-in with a name of %i characters creates %i rows of the login throttle', async (length, rows) => {
  const { magento, send } = await createTestShop();
  const query = 'mutation ($name: String!) { generateCustomerToken(email: $name, password: "x") { token } }';
  expect((await send(query, { name: 'x'.repeat(length) })).message).toMatch(/^The account sign-in was incorrect/);
  expect((await magento.world()).throttled ?? []).toHaveLength(rows);
});

test('measures the depth of a fragment at its spread', async () => {
  const { send } = await createTestShop();
  const below = (times: number) => `${'{ ofType '.repeat(times)}{ name }${' }'.repeat(times)}`;
  const query = (times: number) =>
    `{ __schema { queryType { fields { type { ...F } } } } } fragment F on __Type { ofType ${below(times)} }`;
  expect((await send(query(15))).message).toBe('');
  expect((await send(query(16))).message).toBe('');
  expect((await send(query(17))).message).toBe('Max query depth should be 20 but got 21.');
});
