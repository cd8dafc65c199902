import { expect, test } from 'vitest';
import { createTestShop, mara } from '../../graphql/test-shop.ts';

const REDACTION_TOKEN = /\[masked \w+\]/;

/** The latest journal entry, as JSON. */
async function lastEntry(magento: Awaited<ReturnType<typeof createTestShop>>['magento']): Promise<string> {
  return JSON.stringify((await magento.requests.list()).items.at(-1));
}

const signIn = (password: string, given = '') =>
  `mutation ${given} { generateCustomerToken(email: "${mara.email}", password: ${password}) { token } }`;

test.each([
  ['as a literal', signIn(`"${mara.password}"`), {}],
  ['as a block string', signIn(`"""${mara.password}"""`), {}],
  ['as a variable of another name', signIn('$p', '($p: String!)'), { p: mara.password }],
  ['as a default value', signIn('$p', `($p: String! = "${mara.password}")`), {}],
  ['in an array', signIn('$p', '($p: String!)'), { p: [mara.password] }],
  [
    'in an input object of another name',
    'mutation ($i: CustomerInput!) { createCustomer(input: $i) { customer { email } } }',
    { i: { firstname: {}, password: [mara.password] } },
  ],
  [
    'in an array of an input object of another name',
    'mutation ($i: CustomerInput!) { createCustomer(input: $i) { customer { email } } }',
    { i: { password: [mara.password] } },
  ],
])('redacts a password %s', async (_, query, variables) => {
  for (const magento of ['2.4.9', '2.4.5']) {
    const shop = await createTestShop({ magento });
    await shop.send(query, variables);
    expect(await lastEntry(shop.magento)).not.toContain(mara.password);
    expect(await lastEntry(shop.magento)).toMatch(REDACTION_TOKEN);
  }
});

const TRUNCATED = { query: signIn('$p', '($p: String!)').slice(0, -1), variables: { p: mara.password } };

test.each([
  ['with a truncated document', JSON.stringify(TRUNCATED)],
  ['with truncated JSON', JSON.stringify({ ...TRUNCATED, query: `${TRUNCATED.query}}` }).slice(0, -1)],
  ['that is an array', JSON.stringify([TRUNCATED])],
])('redacts a password variable in a request %s', async (_, body) => {
  const { magento } = await createTestShop();
  await fetch(`${magento.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(await lastEntry(magento)).not.toContain(mara.password);
  expect(await lastEntry(magento)).toMatch(REDACTION_TOKEN);
});

test('redacts a token with an alias', async () => {
  const { magento, send } = await createTestShop();
  const { body } = await send(signIn(`"${mara.password}"`).replace('token', 'mine: token'));
  const { mine } = Object(body.data?.['generateCustomerToken']) as { mine: string };
  expect(mine).toMatch(/^ey/);
  expect(await lastEntry(magento)).not.toContain(mine);
});

test.each([
  ['truncated', `{"query":"{ a }","variables":{"password":"${mara.password}`],
  [
    'truncated within the document',
    `{"query":"mutation { generateCustomerToken(email: \\"a\\", password: \\"${mara.password}`,
  ],
  ['JSON in JSON', JSON.stringify({ query: '{ a }', variables: JSON.stringify({ password: mara.password }) })],
  ['truncated JSON in JSON', JSON.stringify({ variables: JSON.stringify({ password: mara.password }) }).slice(0, -1)],
  ['a form', `email=a&password=${mara.password}`],
])('redacts a password in a body that is %s', async (_, body) => {
  const { magento } = await createTestShop();
  await fetch(`${magento.url}/graphql`, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
  expect(await lastEntry(magento)).not.toContain(mara.password);
  expect(await lastEntry(magento)).toMatch(REDACTION_TOKEN);
});

test.each([
  ['variables', `query={a}&variables=${encodeURIComponent(JSON.stringify({ password: mara.password }))}`],
  ['truncated variables', `query={a}&variables=%7B%22password%22%3A%22${mara.password}`],
  ['an invalidly encoded document', `query=%zz(password:%22${mara.password}%22)`],
  ['a parameter', `password=${mara.password}`],
])('redacts a password in %s of a query string', async (_, query) => {
  const { magento } = await createTestShop();
  await fetch(`${magento.url}/graphql?${query}`);
  expect(await lastEntry(magento)).not.toContain(mara.password);
  expect(await lastEntry(magento)).toMatch(/masked/);
});

test('redacts the session id of a cookie, and shows its attributes', async () => {
  const { magento, send, authorize } = await createTestShop();
  const { headers } = await send('{ customer { email } }', {}, await authorize(mara.email));
  const [, id = ''] = /PHPSESSID=(\w+)/.exec(headers['set-cookie'] ?? '') ?? [];
  expect(id).not.toBe('');
  expect(await lastEntry(magento)).not.toContain(id);
  expect(await lastEntry(magento)).toMatch(/PHPSESSID=\[masked \w+\]; Max-Age=3600; Path=\//);
  await send('{ customer { email } }', {}, { Cookie: `lang=de; PHPSESSID=${id}` });
  expect(await lastEntry(magento)).not.toContain(id);
});

test('redacts a token in place of the scheme, and a reset link in a Referer', async () => {
  const { magento, send } = await createTestShop();
  const token = await magento.tokens.issue({ customer: mara.email });
  await send(
    '{ __typename }',
    {},
    {
      Authorization: `${token} extra`,
      Referer: 'http://localhost/customer/account/createPassword/?token=r8t2k5w1x9c4',
    },
  );
  expect(await lastEntry(magento)).not.toContain(token);
  expect(await lastEntry(magento)).not.toContain('r8t2k5w1x9c4');
});
