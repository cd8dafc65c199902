import { expect, test } from 'vitest';
import { parseCodes } from '../../../src/domain/two-factor/csv-setting.ts';
import { parseInitialState } from '../../../src/operations/manage-world.ts';
import { createNodeDigest } from '../../../src/platform/node-digest.ts';
import { describeClosestRoute } from '../../../src/rest/routing/closest-route.ts';
import { parseQueryValues } from '../../../src/rest/values/query-values.ts';
import { castScalar } from '../../../src/rest/values/scalar-values.ts';
import { isLike } from '../../../src/rest/values/sql-like.ts';
import { Sandbox } from '../../../src/sandboxes/sandbox.ts';
import { boss, createRestClient, mara } from '../rest-client.ts';

const TOKEN = '/rest/V1/integration/customer/token';
const BULK = '/rest/async/bulk/V1/integration/customer/token';
const XML = { 'Content-Type': 'application/xml' };
const credentials = `<username>${mara.email}</username><password>${mara.password}</password>`;

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

const newcomer = (attributes: object = {}) => ({
  customer: { email: 'nora@example.com', firstname: 'Nora', lastname: 'Holm', ...attributes },
  password: 'Summer-Wind1',
});

test.each([512, 513, 100_000])('accepts the JSON depth of PHP and no more: %i', async (depth) => {
  const { call } = await createRestClient();
  const answer = await call('POST', TOKEN, `{"username":"x","password":"y","more":${nested(depth - 1)}}`);
  expect([answer.status, Object(answer.body).message === 'Decoding error.']).toEqual(
    depth === 512 ? [401, false] : [400, true],
  );
});

test('returns an attribute of the maximum JSON depth in JSON, in XML and in the world', async () => {
  const { call, bearerHeader, magento } = await createRestClient();
  const value = nested(500);
  const attribute = `[{"attribute_code":"deep","value":${value}}]`;
  const body = JSON.stringify(newcomer({ custom_attributes: 0 })).replace(
    '"custom_attributes":0',
    `"custom_attributes":${attribute}`,
  );
  expect(await call('POST', '/rest/V1/customers', body)).toMatchObject({
    status: 200,
    text: expect.stringContaining(value),
  });
  const headers = { ...(await bearerHeader({ customer: 'nora@example.com' })), Accept: 'text/xml' };
  expect(await call('GET', '/rest/V1/customers/me', undefined, headers)).toMatchObject({ status: 200 });
  expect(JSON.stringify(await magento.world())).toContain(value);
});

test.each([
  ['<script>'.repeat(100_000), 200],
  ['<script'.repeat(100_000), 200],
  ['</script><script>', 200],
  ['<SCRIPT src="x">a\nb</Script>', 400],
  ['<script<script>x</script>', 400],
])('detects scripts in linear time: %.20s…', async (taxvat, status) => {
  const { call } = await createRestClient();
  expect((await call('POST', '/rest/V1/customers', newcomer({ taxvat }))).status).toBe(status);
});

test('splits provider codes in linear time', () => {
  expect(parseCodes(' '.repeat(1_000_000))).toHaveLength(1);
  expect(parseCodes(' google , authy\t,u2fkey ')).toEqual([' google', 'authy', 'u2fkey ']);
});

test('casts a number in linear time', () => {
  expect(() => castScalar(`${'1'.repeat(1_000_000)}x`, 'int')).toThrowError();
  expect(['1.', '.5', ' +1e2 ', '-0.50'].map((text) => castScalar(text, 'float'))).toEqual([1, 0.5, 100, -0.5]);
});

test.each([
  ['Mara Lind', 'mara%', true],
  ['Mara Lind', 'm_ra%d', true],
  ['Mara Lind', 'mara', false],
  ['Mara Lind', '%a%a%a%', false],
  ['a.b', 'a_b', true],
  ['axb', 'a.b', false],
  ['50%', '50\\%', true],
  ['500', '50\\%', false],
  ['a\nb', 'a%b', true],
  ['', '%', true],
  ['', '', true],
  ['a\\', 'a\\', true],
  ['a'.repeat(200), `${'%a'.repeat(100)}b`, false],
])('%j is like %j: %s', (text, pattern, is) => {
  expect(isLike(text, pattern)).toBe(is);
});

test('reads at most as many values of a query string, and at most as deep, as PHP', () => {
  expect(Object.keys(parseQueryValues(Array.from({ length: 5_000 }, (_, at) => `a${at}=1`).join('&')))).toHaveLength(
    1_000,
  );
  expect(parseQueryValues(`a${'[b]'.repeat(64)}=1`)).toHaveProperty('a');
  expect(parseQueryValues(`a${'[b]'.repeat(65)}=1`)).not.toHaveProperty('a');
});

test.each(['services[]=x', 'services[a][b]=x', 'services=__proto__'])(
  'describes the services for ?%s',
  async (query) => {
    const { call } = await createRestClient();
    expect((await call('GET', `/rest/schema?${query}`)).status).toBe(200);
  },
);

test.each([
  ['a processing instruction before the root', `<?xml-stylesheet href="x"?><a>${credentials}</a>`, 200],
  ['a processing instruction in the root', `<?xml version="1.0"?><a>${credentials}<?x y?></a>`, 200],
  ['256 levels', `<a>${credentials}${'<b>'.repeat(255)}${'</b>'.repeat(255)}</a>`, 200],
  ['10,000 levels', `<a>${credentials}${'<b>'.repeat(10_000)}${'</b>'.repeat(10_000)}</a>`, 400],
  ['two roots', `<a>${credentials}</a><b/>`, 400],
  ['the same root twice', `<a>${credentials}</a><a>${credentials}</a>`, 400],
])('reads XML with %s', async (_, body, status) => {
  const { call } = await createRestClient();
  expect((await call('POST', TOKEN, body, XML)).status).toBe(status);
});

test('finds the closest route for a path of any length', () => {
  const { realm } = new Sandbox({ id: '', initialState: parseInitialState({}), digest: createNodeDigest() });
  const sentence = describeClosestRoute(realm, 'GET', '/V1/customers/9/permissions/readonli');
  expect(sentence).toMatch(/closest match: GET \/V1\/customers\/:customerId\/permissions\/readonly$/);
  const path = `/V1/store/websites${'x'.repeat(200)}`;
  expect(describeClosestRoute(realm, 'GET', path + 'y'.repeat(1_000_000))).toBe(
    describeClosestRoute(realm, 'GET', path),
  );
});

test('restores the stack trace limit after a bulk of invalid operations', async () => {
  const { call } = await createRestClient();
  const { stackTraceLimit } = Error;
  const items = Array.from({ length: 1_000 }, () => '1').join();
  expect((await call('POST', BULK, `[${items}]`)).body).toMatchObject({ errors: true });
  expect(Error.stackTraceLimit).toBe(stackTraceLimit);
});

test.each([
  [{ page_size: 2, current_page: 99 }, ['c@example.com']],
  [{ page_size: 2, current_page: 0 }, [mara.email, 'b@example.com']],
  [{ page_size: 2, current_page: -1 }, [mara.email, 'b@example.com']],
  [{ page_size: -1 }, [mara.email]],
  [{ page_size: 0, current_page: 5 }, [mara.email, 'b@example.com', 'c@example.com']],
  [{ page_size: '99999999999999999999' }, [mara.email, 'b@example.com', 'c@example.com']],
])('returns the page %j of three customers: %j', async (page, emails) => {
  const others = ['b@example.com', 'c@example.com'].map((email) => ({ ...mara, email }));
  const { call, bearerHeader } = await createRestClient({ customers: [mara, ...others] });
  const query = Object.entries(page).map(([name, value]) => `searchCriteria[${name}]=${value}`);
  const headers = await bearerHeader({ admin: boss.username });
  const { body } = await call('GET', `/rest/V1/customers/search?${query.join('&')}`, undefined, headers);
  expect(Object(body).items.map(({ email }: { email: string }) => email)).toEqual(emails);
  expect(body).toMatchObject({ total_count: 3 });
});
