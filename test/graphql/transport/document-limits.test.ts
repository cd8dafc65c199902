import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { createTestShop } from '../test-shop.ts';

const nested = (depth: number) => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`;
const aliases = (count: number) =>
  `{ ${Array.from({ length: count }, (_, i) => `a${i}: storeConfig { code }`).join(' ')} }`;
const fields = (count: number) => `{ storeConfig { ${'code '.repeat(count - 1)} } }`;
/** Introspection, which can be nested without a limit. */
const deep = (depth: number) =>
  `{ __schema { queryType { fields { type ${'{ ofType '.repeat(depth - 3)}{ name }${' }'.repeat(depth - 3)} } } } }`;

test('accepts ten aliases and refuses eleven', async () => {
  const { send } = await createTestShop();
  expect((await send(aliases(10))).body.errors).toBeUndefined();
  expect(await send(aliases(11))).toMatchObject({
    status: 200,
    message: 'Max Aliases in query should be 10 but got 11.',
    category: 'graphql-input',
  });
});

test('checks aliases before fields', async () => {
  const { send } = await createTestShop();
  expect((await send(aliases(600))).message).toBe('Max Aliases in query should be 10 but got 600.');
  const older = await createTestShop({ magento: '2.4.7' });
  expect((await older.send(aliases(600))).message).toBe('Max query complexity should be 300 but got 1200.');
});

test('counts nested aliases and those in fragments, but not those in inline fragments', async () => {
  const { send } = await createTestShop({ config: { 'graphql/validation/maximum_alias_allowed': 2 } });
  const named = await send('{ x: storeConfig { y: code ...f } } fragment f on StoreConfig { z: locale }');
  expect(named.message).toBe('Max Aliases in query should be 2 but got 3.');
  const inline = await send('{ x: storeConfig { y: code ... on StoreConfig { z: locale } } }');
  expect(inline.body.errors).toBeUndefined();
});

test('does not limit aliases if the limit is disabled, and before 2.4.8', async () => {
  const off = await createTestShop({ config: { 'graphql/validation/alias_limit_enabled': 0 } });
  expect((await off.send(aliases(11))).body.errors).toBeUndefined();
  const older = await createTestShop({ magento: '2.4.7' });
  expect((await older.send(aliases(11))).body.errors).toBeUndefined();
});

test.each([
  ['2.4.9', 1000, 200],
  ['2.4.8', 1000, 400],
  ['2.4.7', 300, 500],
])('%s accepts %i fields and no more', async (magento, limit, status) => {
  const { send } = await createTestShop({ magento });
  expect((await send(fields(limit))).body.errors).toBeUndefined();
  expect(await send(fields(limit + 1))).toMatchObject({
    status,
    message: `Max query complexity should be ${limit} but got ${limit + 1}.`,
  });
});

test('accepts a depth of 20 and no more', async () => {
  const { send } = await createTestShop();
  expect((await send(deep(20))).body.errors).toBeUndefined();
  const { body, status } = await send(deep(21));
  expect(status).toBe(200);
  expect(body).toEqual({ errors: [{ message: 'Max query depth should be 20 but got 21.' }] });
});

test('measures depth through fragments, wherever they are defined', async () => {
  const { send } = await createTestShop();
  const half = (levels: number) => `${'{ ofType '.repeat(levels)}{ ...end }${' }'.repeat(levels)}`;
  const document = (levels: number) =>
    `fragment end on __Type ${half(9).replace('...end', 'name')} { __schema { queryType ${half(levels)} } }`;
  expect((await send(document(10))).body.errors).toBeUndefined();
  expect((await send(document(11))).body).toEqual({
    errors: [{ message: 'Max query depth should be 20 but got 21.' }],
  });
});

test('counts the fields of a fragment for each spread', async () => {
  const { send } = await createTestShop({ magento: '2.4.7' });
  const document = (spreads: number) =>
    `{ storeConfig { ${'...f '.repeat(spreads)} } } fragment f on StoreConfig { ${'code '.repeat(99)} }`;
  expect((await send(document(3))).body.errors).toBeUndefined();
  const { status, body } = await send(document(4));
  expect(status).toBe(200);
  expect(body).toEqual({ errors: [{ message: 'Max query complexity should be 300 but got 397.' }] });
  const doubled = Array.from({ length: 30 }, (_, i) => `fragment f${i} on StoreConfig { ...f${i + 1} ...f${i + 1} }`);
  const bomb = `{ storeConfig { ...f0 } } ${doubled.join(' ')} fragment f30 on StoreConfig { code }`;
  expect((await send(bomb)).message).toBe(`Max query complexity should be 300 but got ${2 ** 30 + 1}.`);
});

/** [recorded from Magento 2.4.6-p11, 2.4.7-p3 and 2.4.8-p1] */
test.each(['2.4.6', '2.4.9'])('%s refuses a fragment that spreads itself as too deep', async (magento) => {
  const { send } = await createTestShop({ magento });
  const tooDeep = { errors: [{ message: 'Max query depth should be 20 but got 21.' }] };
  expect((await send('{ ...A } fragment A on Query { ...A }')).body).toEqual(tooDeep);
  expect((await send('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')).body).toEqual(tooDeep);
  // The first error is that of the definition which comes first.
  expect((await send('fragment A on Query { ...A } { ...A }')).message).toBe(
    'Cannot spread fragment "A" within itself.',
  );
});

test('reports the first error of the standard rules and the limits', async () => {
  const { send } = await createTestShop();
  const deepQuery = deep(21);
  expect((await send(`query A { unknown } query B ${deepQuery}`)).message).toBe(
    'Cannot query field "unknown" on type "Query".',
  );
  expect((await send(`query B ${deepQuery} query A { unknown }`)).message).toBe(
    'Max query depth should be 20 but got 21.',
  );
});

/** [Magento Framework/GraphQl/Query/QueryComplexityLimiter.php validateFieldCount] */
test.each([
  ['2.3.7-p1', 200, 'graphql'],
  ['2.3.7-p2', 500, 'graphql-input'],
  ['2.4.2', 200, 'graphql'],
  ['2.4.3', 500, 'graphql-input'],
])('%s answers too many fields with status %i and the category %s', async (magento, status, category) => {
  const { send } = await createTestShop({ magento });
  const { body, ...response } = await send(fields(301));
  expect(response).toMatchObject({ status, message: 'Max query complexity should be 300 but got 301.' });
  expect(JSON.stringify(body)).toContain(`"category":"${category}"`);
});

test('checks the complexity with fragments only if the document has no other error', async () => {
  const { send } = await createTestShop({ mode: 'production', magento: '2.4.3' });
  const { body } = await send(
    `{ unknown storeConfig { ${'...f '.repeat(4)} } } fragment f on StoreConfig { ${'code '.repeat(99)} }`,
  );
  expect(body.errors?.map(({ message }) => message)).toEqual(['Cannot query field "unknown" on type "Query".']);
});

test.each(['2.3.7', '2.4.8', '2.4.9'])('%s accepts the introspection query of graphql-js', async (magento) => {
  const { send } = await createTestShop({ magento });
  const { body } = await send(getIntrospectionQuery());
  expect(body.errors).toBeUndefined();
});

test('refuses each introspection field if introspection is disabled', async () => {
  const { send } = await createTestShop({ config: { 'graphql/disable_introspection': true } });
  const { body, status } = await send('{ __type(name: "Customer") { name } }');
  expect(status).toBe(200);
  expect(body).toEqual({
    errors: [
      {
        message: 'GraphQL introspection is not allowed, but the query contained __schema or __type',
        locations: [{ line: 1, column: 3 }],
      },
    ],
  });
  expect((await send('{ storeConfig { __typename } }')).body.data).toEqual({
    storeConfig: { __typename: 'StoreConfig' },
  });
});

test('developer mode limits only the nesting', async () => {
  const { send } = await createTestShop({ mode: 'developer', config: { 'graphql/disable_introspection': true } });
  expect((await send(aliases(11))).body.errors).toBeUndefined();
  expect((await send(fields(1001))).body.errors).toBeUndefined(); // more fields than graphql-js would compare
  expect((await send(deep(21))).body.errors).toBeUndefined();
  expect((await send('{ __schema { queryType { name } } }')).body.errors).toBeUndefined();
  expect((await send(nested(201))).message).toBe('Query is too deep. Reduce the nesting level of your query.');
});

test('ignores brackets in strings and comments', async () => {
  const { send } = await createTestShop();
  const brackets = '{['.repeat(150);
  expect((await send(`{ isEmailAvailable(email: "${brackets}") { is_email_available } }`)).message).toBe(
    'Email is invalid',
  );
  expect((await send(`# ${brackets}\n{ storeConfig { code } }`)).body.errors).toBeUndefined();
  expect((await send(nested(200))).message).toMatch(/^Cannot query field|^Field/);
  expect((await send(nested(201))).category).toBe('graphql-input');
});

test.each([
  ['2.4.9', 200],
  ['2.4.8-p5', 400],
  ['2.4.7-p10', 500],
  ['2.4.6-p15', 500],
])('%s refuses a body that exceeds the limit', async (magento, status) => {
  const { send } = await createTestShop({ magento, config: { 'graphql/max_request_body_size': 200 } });
  expect((await send('{ storeConfig { code } }')).status).toBe(200);
  expect(await send(`{ storeConfig { code } } # ${'x'.repeat(200)}`)).toMatchObject({
    status,
    message: 'Request body is too large.',
  });
});

test.each(['2.4.8-p4', '2.4.7-p9', '2.4.5'])('%s does not limit the body', async (magento) => {
  const { send } = await createTestShop({ magento, config: { 'graphql/max_request_body_size': 200 } });
  expect((await send(`{ storeConfig { code } } # ${'x'.repeat(200)}`)).status).toBe(200);
});
