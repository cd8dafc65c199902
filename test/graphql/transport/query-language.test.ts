import { expect, test } from 'vitest';
import { createTestShop, mara } from '../test-shop.ts';

const SIGN_IN_FAILED = /^The account sign-in was incorrect/;

/** [Magento Framework/GraphQl/Type/Definition/{StringType,IntType,FloatType}.php; recorded from Magento 2.4.7-p3 and 2.4.8-p1] */
test.each(['2.4.4', '2.4.7', '2.4.9'])('%s casts scalars, as literals and as variables', async (magento) => {
  const { send, authorize } = await createTestShop({ magento });
  for (const email of ['5', 'true', 'FOO', '1.5']) {
    const query = `mutation { generateCustomerToken(email: ${email}, password: "x") { token } }`;
    expect((await send(query)).message).toMatch(SIGN_IN_FAILED);
  }
  const signIn =
    'mutation T($email: String!, $password: String!) { generateCustomerToken(email: $email, password: $password) { token } }';
  for (const email of [5, true, 1.5]) {
    expect((await send(signIn, { email, password: 'x' })).message).toMatch(SIGN_IN_FAILED);
  }
  const bearer = await authorize(mara.email);
  const orders = (pageSize: string) => `{ customer { orders(pageSize: ${pageSize}) { page_info { page_size } } } }`;
  const pageSize = { data: { customer: { orders: { page_info: { page_size: 5 } } } } };
  expect((await send(orders('" 5 "'), {}, bearer)).body).toEqual(pageSize);
  expect((await send(`query ($n: Int) ${orders('$n')}`, { n: '5' }, bearer)).body).toEqual(pageSize);
});

test.each([
  ['{ isEmailAvailable(email: ["a"]) { is_email_available } }', 'String cannot represent a non string value: ["a"]'],
  ['{ products(search: "a", pageSize: "ten") { total_count } }', 'Int cannot represent non-integer value: "ten"'],
  ['{ products(search: "a", pageSize: 1.5) { total_count } }', 'Int cannot represent non-integer value: 1.5'],
])('refuses %s', async (query, message) => {
  const { send } = await createTestShop();
  expect((await send(query)).message).toBe(message);
});

test.each([
  [{ n: '1.5' }, 'Variable "$n" got invalid value "1.5"; Int cannot represent non-integer value: 1.5'],
  [{ n: 'ten' }, 'Variable "$n" got invalid value "ten"; Int cannot represent non-integer value: "ten"'],
  [{ n: [1] }, 'Variable "$n" got invalid value [1]; Int cannot represent non-integer value: [1]'],
])('refuses the variables %j', async (variables, message) => {
  const { send } = await createTestShop();
  const query = 'query ($n: Int) { products(search: "a", pageSize: $n) { total_count } }';
  expect((await send(query, variables)).message).toBe(message);
});

test('before 2.4.4 casts the scalars of variables only', async () => {
  const { send } = await createTestShop({ magento: '2.4.3' });
  const query = (email: string) => `{ isEmailAvailable(email: ${email}) { is_email_available } }`;
  expect((await send(`query ($e: String!) ${query('$e')}`, { e: 5 })).message).toBe('Email is invalid');
  expect((await send(query('5'))).message).toBe(
    'Field "isEmailAvailable" argument "email" requires type String!, found 5.',
  );
});

/** [Magento Framework/GraphQl/Query/Fields.php; recorded from Magento 2.4.6-p11, 2.4.7-p3 and 2.4.8-p1] */
test.each([
  ['{ storeConfig { stor_code } }', {}, undefined],
  ['{ storeConfig { stor_code store_code } }', {}, '"store_code"'],
  ['{ storeConfig { stor_code } }', { store_code: 1 }, '"store_code"'],
  ['{ storeConfig { stor_code } }', { a: [{ store_code: 1 }] }, '"store_code"'],
  ['{ storeConfig { stor_code } }', { store_code: {} }, undefined],
  ['{ storeConfig { stor_code } __typename @skip(if: true) store_code: __typename }', {}, '"store_code"'],
  ['{ storeConfig { stor_code } __schema { queryType { name } } }', {}, '"store_code" or "store_name"'],
])(
  'suggests for the unknown field of %s with %j only names that are in the request',
  async (query, variables, names) => {
    const { send } = await createTestShop();
    const { message } = await send(query, variables);
    const suggestion = names === undefined ? '' : ` Did you mean ${names}?`;
    expect(message).toBe(`Cannot query field "stor_code" on type "StoreConfig".${suggestion}`);
  },
);

/** [Magento Framework/GraphQl/Config.php; recorded from Magento 2.4.7-p3 and 2.4.8-p1] */
test.each(['2.4.3', '2.4.7', '2.4.8', '2.4.9'])(
  '%s answers an unknown type with an internal error',
  async (magento) => {
    const { send, magento: mock } = await createTestShop({ magento });
    for (const query of [
      '{ ...A } fragment A on Nope { x }',
      '{ ... on Quer { __typename } }',
      'query ($e: Strin!) { isEmailAvailable(email: $e) { is_email_available } }',
    ]) {
      expect(await send(query)).toMatchObject({ status: 500, message: 'Internal server error' });
    }
    const { items } = await mock.requests.list();
    expect(items[0]).toMatchObject({ refusal: { phrase: 'typeNotDeclared' }, hint: expect.stringContaining('Nope') });
  },
);

test('a query for an unknown type is an error of its field', async () => {
  const { send } = await createTestShop();
  const { status, body } = await send('{ known: __type(name: "Customer") { name } __type(name: "Nope") { name } }');
  expect(status).toBe(200);
  expect(body).toEqual({
    errors: [{ message: 'Internal server error', locations: [{ line: 1, column: 44 }], path: ['__type'] }],
    data: { known: { name: 'Customer' }, __type: null },
  });
});

/** [Magento Framework/GraphQl/Config.php, which sorts fields; enum values keep their order] */
test('fields of types and inputs are in alphabetical order', async () => {
  const { send } = await createTestShop();
  const query = `{
    object: __type(name: "SearchResultPageInfo") { fields { name } }
    input: __type(name: "CustomerAddressRegionInput") { inputFields { name } }
  }`;
  const names = (list: string[]) => list.map((name) => ({ name }));
  expect((await send(query)).body.data).toEqual({
    object: { fields: names(['current_page', 'page_size', 'total_pages']) },
    input: { inputFields: names(['region', 'region_code', 'region_id']) },
  });
});

/** [Magento Framework/GraphQl/Exception/GraphQlNoSuchEntityException.php; recorded from 2.4.6-p11 and 2.4.7-p3] */
test.each([
  ['2.4.5', 'graphql-no-such-entity'],
  ['2.4.6', undefined],
  ['2.4.6-p11', undefined],
  ['2.4.7', 'graphql-no-such-entity'],
])('in %s the category of something that does not exist is %s', async (magento, category) => {
  const { send } = await createTestShop({ magento });
  const response = await send('{ cart(cart_id: "nope") { id } }');
  expect(response).toMatchObject({ message: 'Could not find a cart with ID "nope"', category });
});

/** [Magento Framework/GraphQl/Query/ErrorHandler.php] */
test.each([
  ['2.3.7-p2', 2],
  ['2.3.7-p3', 1],
  ['2.4.3-p1', 2],
  ['2.4.3-p2', 1],
])('%s shows %i of two errors', async (magento, count) => {
  const { send } = await createTestShop({ magento });
  expect((await send('{ a: customer { email } b: customer { email } }')).body.errors).toHaveLength(count);
});
