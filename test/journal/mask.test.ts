import { expect, test } from 'vitest';
import { aShop, mara } from '../graphql/a-shop.ts';

const MARKED = /\[masked \w+\]/;

/** The journal's text of the latest request. */
async function told(magento: Awaited<ReturnType<typeof aShop>>['magento']): Promise<string> {
  return JSON.stringify((await magento.requests.list()).items.at(-1));
}

const signIn = (password: string, given = '') =>
  `mutation ${given} { generateCustomerToken(email: "${mara.email}", password: ${password}) { token } }`;

test.each([
  ['written out', signIn(`"${mara.password}"`), {}],
  ['as a block', signIn(`"""${mara.password}"""`), {}],
  ['as a variable of another name', signIn('$p', '($p: String!)'), { p: mara.password }],
  ['as a default', signIn('$p', `($p: String! = "${mara.password}")`), {}],
  ['in a list', signIn('$p', '($p: String!)'), { p: [mara.password] }],
  [
    'in an input object of another name',
    'mutation ($i: CustomerInput!) { createCustomer(input: $i) { customer { email } } }',
    { i: { firstname: 5, password: [mara.password] } },
  ],
])('hides a password that comes %s', async (_, query, variables) => {
  for (const magento of ['2.4.9', '2.4.5']) {
    const shop = await aShop({ magento });
    await shop.ask(query, variables);
    expect(await told(shop.magento)).not.toContain(mara.password);
    expect(await told(shop.magento)).toMatch(MARKED);
  }
});

const BROKEN = { query: signIn('$p', '($p: String!)').slice(0, -1), variables: { p: mara.password } };

test.each([
  ['whose document breaks off', JSON.stringify(BROKEN)],
  ['whose JSON breaks off', JSON.stringify({ ...BROKEN, query: `${BROKEN.query}}` }).slice(0, -1)],
  ['that is a list', JSON.stringify([BROKEN])],
])('hides a variable that is a password in a request %s', async (_, body) => {
  const { magento } = await aShop();
  await fetch(`${magento.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(await told(magento)).not.toContain(mara.password);
  expect(await told(magento)).toMatch(MARKED);
});

test('hides a token that is told under another name', async () => {
  const { magento, ask } = await aShop();
  const { body } = await ask(signIn(`"${mara.password}"`).replace('token', 'mine: token'));
  const { mine } = Object(body.data?.['generateCustomerToken']) as { mine: string };
  expect(mine).toMatch(/^ey/);
  expect(await told(magento)).not.toContain(mine);
});

test.each([
  ['cut off', `{"query":"{ a }","variables":{"password":"${mara.password}`],
  ['cut off in a document', `{"query":"mutation { generateCustomerToken(email: \\"a\\", password: \\"${mara.password}`],
  ['JSON in JSON', JSON.stringify({ query: '{ a }', variables: JSON.stringify({ password: mara.password }) })],
  ['JSON in JSON cut off', JSON.stringify({ variables: JSON.stringify({ password: mara.password }) }).slice(0, -1)],
  ['a form', `email=a&password=${mara.password}`],
])('hides a password in a body that is %s', async (_, body) => {
  const { magento } = await aShop();
  await fetch(`${magento.url}/graphql`, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
  expect(await told(magento)).not.toContain(mara.password);
  expect(await told(magento)).toMatch(MARKED);
});

test.each([
  ['variables', `query={a}&variables=${encodeURIComponent(JSON.stringify({ password: mara.password }))}`],
  ['variables that are cut off', `query={a}&variables=%7B%22password%22%3A%22${mara.password}`],
  ['a document wrongly encoded', `query=%zz(password:%22${mara.password}%22)`],
  ['a parameter', `password=${mara.password}`],
])('hides a password in %s of a query string', async (_, query) => {
  const { magento } = await aShop();
  await fetch(`${magento.url}/graphql?${query}`);
  expect(await told(magento)).not.toContain(mara.password);
  expect(await told(magento)).toMatch(/masked/);
});

test('hides a session, and tells the rest of its cookie', async () => {
  const { magento, ask, as } = await aShop();
  const { headers } = await ask('{ customer { email } }', {}, await as(mara.email));
  const [, id = ''] = /PHPSESSID=(\w+)/.exec(headers['set-cookie'] ?? '') ?? [];
  expect(id).not.toBe('');
  expect(await told(magento)).not.toContain(id);
  expect(await told(magento)).toMatch(/PHPSESSID=\[masked \w+\]; Max-Age=3600; Path=\//);
  await ask('{ customer { email } }', {}, { Cookie: `lang=de; PHPSESSID=${id}` });
  expect(await told(magento)).not.toContain(id);
});

test('hides what stands where a scheme should, and a reset link that somebody came from', async () => {
  const { magento, ask } = await aShop();
  const token = await magento.tokens.issue({ customer: mara.email });
  await ask(
    '{ __typename }',
    {},
    {
      Authorization: `${token} extra`,
      Referer: 'http://localhost/customer/account/createPassword/?token=r8t2k5w1x9c4',
    },
  );
  expect(await told(magento)).not.toContain(token);
  expect(await told(magento)).not.toContain('r8t2k5w1x9c4');
});
