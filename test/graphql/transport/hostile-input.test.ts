import supertest from 'supertest';
import { expect, test } from 'vitest';
import { recordResetRequest } from '../../../src/domain/accounts/reset-limits.ts';
import { parseGraphqlDocument } from '../../../src/graphql/execution/parsed-documents.ts';
import { GraphqlExchange } from '../../../src/graphql/transport/graphql-exchange.ts';
import { nestingDepth } from '../../../src/http/nesting-depth.ts';
import { parseInitialState } from '../../../src/operations/manage-world.ts';
import { createNodeDigest } from '../../../src/platform/node-digest.ts';
import { Sandbox } from '../../../src/sandboxes/sandbox.ts';
import { toTestResponse, createTestShop, mara } from '../test-shop.ts';

const nested = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);

test('answers under an alias that JavaScript has a meaning for', async () => {
  const { send, authorize } = await createTestShop();
  const { text } = await send('{ customer { __proto__: email constructor: firstname } }', {}, await authorize(mara.email));
  expect(text).toBe(`{"data":{"customer":{"__proto__":"${mara.email}","constructor":"Mara"}}}`);
  expect((await send('{ __proto__: customer { email } }', {}, await authorize(mara.email))).text).toBe(
    `{"data":{"__proto__":{"email":"${mara.email}"}}}`,
  );
});

test.each(['constructor', 'toString', 'hasOwnProperty'])(
  'a variable $%s that is not given has no value',
  async (name) => {
    const { send } = await createTestShop();
    const query = `query ($${name}: Boolean = true) { __typename @include(if: $${name}) }`;
    expect((await send(query)).body).toEqual({ data: { __typename: 'Query' } });
  },
);

test('tells errors of variables in the order of their definitions', async () => {
  const { send } = await createTestShop();
  const query =
    'query ($a: String!, $b: String!) { a: isEmailAvailable(email: $a) { is_email_available } b: isEmailAvailable(email: $b) { is_email_available } }';
  expect((await send(query, { a: 5 })).message).toMatch(/^Variable "\$a" got invalid value 5/);
  expect((await send(query, { b: 5 })).message).toBe('Variable "$a" of required type "String!" was not provided.');
});

test('tells no more errors of one variable than somebody can read', async () => {
  const { send } = await createTestShop({ mode: 'developer' });
  const query = `mutation ($list: [AttributeValueInput]) {
    createCustomerV2(input: { email: "a@example.com", firstname: "A", lastname: "B", custom_attributes: $list }) { customer { email } }
  }`;
  expect((await send(query, { list: Array.from({ length: 1_000 }, () => 1) })).body.errors).toHaveLength(50);
});

test.each([512, 513])('takes JSON as deep as PHP does, and no deeper: %i', async (depth) => {
  const { magento } = await createTestShop();
  const body = `{"query":"{ __typename }","variables":{"v":${nested('[', ']', depth - 2)}}}`;
  const { status, message } = toTestResponse(await supertest(magento.handler).post('/graphql').type('json').send(body));
  expect([status, message]).toEqual(depth === 512 ? [200, ''] : [400, 'Syntax Error: Unable to parse the request.']);
});

test('refuses a value that nests as deep as memory, in its own shape', async () => {
  const { magento } = await createTestShop();
  const query = 'mutation ($i: CustomerInput!) { createCustomer(input: $i) { customer { email } } }';
  const body = `{"query":"${query}","variables":{"i":{"firstname":${nested('[', ']', 100_000)}}}}`;
  const { status } = toTestResponse(await supertest(magento.handler).post('/graphql').type('json').send(body));
  expect(status).toBe(400);
});

const chain = (length: number, body: (next: string) => string) =>
  `${Array.from({ length }, (_, at) => `fragment F${at} on Query { ${body(at + 1 < length ? `...F${at + 1}` : '__typename')} }`).join(' ')} { ...F0 }`;

test.each([
  ['a chain of fragments', chain(20_000, (next) => next)],
  ['selections in a chain of fragments', chain(100, (next) => `${'...{'.repeat(100)}${next}${'}'.repeat(100)}`)],
  [
    'a type of lists',
    `query ($a: ${nested('[', ']', 5_000).replace('[]', '[String]')}) { isEmailAvailable(email: $a) { is_email_available } }`,
  ],
  ['selections', nested('{a', '}', 20_000)],
])('refuses %s that no stack carries, in every release and mode', async (_, query) => {
  for (const [magento, mode] of [
    ['2.4.9', 'production'],
    ['2.4.8', 'production'],
    ['2.4.9', 'developer'],
  ] as const) {
    const { send } = await createTestShop({ magento, mode });
    expect((await send(query)).message).toBe('Query is too deep. Reduce the nesting level of your query.');
  }
});

test('a body over the limit is not parsed', async () => {
  const { magento } = await createTestShop();
  const body = JSON.stringify({ query: `{ ${'a '.repeat(600_000)} }` });
  await supertest(magento.handler).post('/graphql').type('json').send(body);
  expect((await magento.requests.list()).items[0]?.operation).toBe('');
});

test('a text of more tokens than any limit leaves is refused before it fills the memory', () => {
  expect(parseGraphqlDocument(`{ ${'a '.repeat(700_000)} }`).syntaxError?.message).toMatch(/tokens/);
});

test('does not keep a short text of many tokens', () => {
  const dense = `{ ${'a '.repeat(10_000)} }`;
  const first = parseGraphqlDocument(dense);
  expect(Object.is(parseGraphqlDocument(dense), first)).toBe(false);
});

test.each([
  ['"', '\\"'],
  ['"""', '\\"""'],
  ['', '"'],
  ['"""', '"'],
])('counts brackets in time that grows as the text does: %s%s…', (start, piece) => {
  expect(nestingDepth(start + piece.repeat(1_000_000))).toBe(0);
});

test.each([
  ['{ a(b: "{{{") { c } }', 2],
  ['{ a(b: "\\"{") }', 1],
  ['{ a(b: """ { \\""" { """) { c } }', 2],
  ['{ a } # {{{', 1],
  ['{ # {{{\r { a } }', 2],
  ['{ a(b: "") { c } }', 2],
  ['{ a(b: [[1]]) }', 3],
])('counts brackets outside of strings and comments: %s', (text, depth) => {
  expect(nestingDepth(text)).toBe(depth);
});

test('lets a document go once it is answered, since the journal keeps the exchange', async () => {
  const blueprint = parseInitialState({});
  const { realm } = new Sandbox({ id: '', initialState: blueprint, digest: createNodeDigest() });
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
  expect(Object.is(exchange.input.document, document)).toBe(false);
  expect(exchange.operations).toHaveLength(1_000);
});

test.each([
  ['oauth/authentication_lock/timeout', 1e300],
  ['customer/password/lockout_threshold', 1e308],
  ['webapi/jwtauth/customer_expiration', 1e300],
])('tells the end of a life that %s makes longer than calendars', async (path, value) => {
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

test('an answer that deletes the account starts no session', async () => {
  const { send, authorize } = await createTestShop();
  expect((await send('mutation { deleteCustomer }', {}, await authorize(mara.email))).headers['set-cookie']).toBeUndefined();
});

test('remembers no more reset mails than the limits need', async () => {
  const { realm } = new Sandbox({ id: '', initialState: parseInitialState({}), digest: createNodeDigest() });
  for (let sent = 0; sent < 10_100; sent += 1) recordResetRequest(realm, `${sent}@example.com`, '');
  expect(realm.world.resetRequests).toHaveLength(10_000);
  expect(realm.world.resetRequests.at(-1)?.email).toBe('10099@example.com');
});

test.each([
  [255, 1],
  [256, 0],
])('a failed sign-in under a name of %i characters leaves %i rows of the throttle', async (length, rows) => {
  const { magento, send } = await createTestShop();
  const query = 'mutation ($name: String!) { generateCustomerToken(email: $name, password: "x") { token } }';
  expect((await send(query, { name: 'x'.repeat(length) })).message).toMatch(/^The account sign-in was incorrect/);
  expect((await magento.world()).throttled ?? []).toHaveLength(rows);
});

test('counts the depth of fragments where they are spread', async () => {
  const { send } = await createTestShop();
  const below = (times: number) => `${'{ ofType '.repeat(times)}{ name }${' }'.repeat(times)}`;
  const query = (times: number) =>
    `{ __schema { queryType { fields { type { ...F } } } } } fragment F on __Type { ofType ${below(times)} }`;
  expect((await send(query(15))).message).toBe('');
  expect((await send(query(16))).message).toBe('');
  expect((await send(query(17))).message).toBe('Max query depth should be 20 but got 21.');
});
