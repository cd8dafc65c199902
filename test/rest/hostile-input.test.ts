import { expect, test } from 'vitest';
import { codesIn } from '../../src/domain/settings/csv-setting.ts';
import { blueprintOf } from '../../src/operations/manage-world.ts';
import { createNodeDigest } from '../../src/platform/node-digest.ts';
import { nearestRoute } from '../../src/rest/routing/closest-route.ts';
import { queryValues } from '../../src/rest/values/query-values.ts';
import { castScalar } from '../../src/rest/values/scalar-values.ts';
import { isLike } from '../../src/rest/values/sql-like.ts';
import { Sandbox } from '../../src/sandboxes/sandbox.ts';
import { aService, boss, mara } from './a-service.ts';

const TOKEN = '/rest/V1/integration/customer/token';
const BULK = '/rest/async/bulk/V1/integration/customer/token';
const XML = { 'Content-Type': 'application/xml' };
const credentials = `<username>${mara.email}</username><password>${mara.password}</password>`;

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

const newcomer = (attributes: object = {}) => ({
  customer: { email: 'nora@example.com', firstname: 'Nora', lastname: 'Holm', ...attributes },
  password: 'Summer-Wind1',
});

test.each([512, 513, 100_000])('takes JSON as deep as PHP does, and no deeper: %i', async (depth) => {
  const { call } = await aService();
  const answer = await call('POST', TOKEN, `{"username":"x","password":"y","more":${nested(depth - 1)}}`);
  expect([answer.status, Object(answer.body).message === 'Decoding error.']).toEqual(
    depth === 512 ? [401, false] : [400, true],
  );
});

test('an attribute as deep as JSON may be comes back in JSON and XML, and the world can be told', async () => {
  const { call, as, magento } = await aService();
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
  const headers = { ...(await as({ customer: 'nora@example.com' })), Accept: 'text/xml' };
  expect(await call('GET', '/rest/V1/customers/me', undefined, headers)).toMatchObject({ status: 200 });
  expect(JSON.stringify(await magento.world())).toContain(value);
});

test.each([
  ['<script>'.repeat(100_000), 200],
  ['<script'.repeat(100_000), 200],
  ['</script><script>', 200],
  ['<SCRIPT src="x">a\nb</Script>', 400],
  ['<script<script>x</script>', 400],
])('looks for scripts in time that grows as the text does: %.20s…', async (taxvat, status) => {
  const { call } = await aService();
  expect((await call('POST', '/rest/V1/customers', newcomer({ taxvat }))).status).toBe(status);
});

test('parts a list of codes in time that grows as the text does', () => {
  expect(codesIn(' '.repeat(1_000_000))).toHaveLength(1);
  expect(codesIn(' google , authy\t,u2fkey ')).toEqual([' google', 'authy', 'u2fkey ']);
});

test('reads a number in time that grows as the text does', () => {
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

test('reads as many values of a query string, and as deep, as PHP does', () => {
  expect(Object.keys(queryValues(Array.from({ length: 5_000 }, (_, at) => `a${at}=1`).join('&')))).toHaveLength(1_000);
  expect(queryValues(`a${'[b]'.repeat(64)}=1`)).toHaveProperty('a');
  expect(queryValues(`a${'[b]'.repeat(65)}=1`)).not.toHaveProperty('a');
});

test.each(['services[]=x', 'services[a][b]=x', 'services=__proto__'])('describes itself to ?%s', async (query) => {
  const { call } = await aService();
  expect((await call('GET', `/rest/schema?${query}`)).status).toBe(200);
});

test.each([
  ['a processing instruction before', `<?xml-stylesheet href="x"?><a>${credentials}</a>`, 200],
  ['one within', `<?xml version="1.0"?><a>${credentials}<?x y?></a>`, 200],
  ['256 levels', `<a>${credentials}${'<b>'.repeat(255)}${'</b>'.repeat(255)}</a>`, 200],
  ['10,000 levels', `<a>${credentials}${'<b>'.repeat(10_000)}${'</b>'.repeat(10_000)}</a>`, 400],
  ['two roots', `<a>${credentials}</a><b/>`, 400],
  ['the same root twice', `<a>${credentials}</a><a>${credentials}</a>`, 400],
])('reads XML with %s', async (_, body, status) => {
  const { call } = await aService();
  expect((await call('POST', TOKEN, body, XML)).status).toBe(status);
});

test('tells the nearest route of a path that is as long as a path may be', () => {
  const { realm } = new Sandbox({ id: '', start: blueprintOf({}), digest: createNodeDigest() });
  const near = nearestRoute(realm, 'GET', '/V1/customers/9/permissions/readonli');
  expect(near).toMatch(/nearest is GET \/V1\/customers\/:customerId\/permissions\/readonly$/);
  const path = `/V1/store/websites${'x'.repeat(200)}`;
  expect(nearestRoute(realm, 'GET', path + 'y'.repeat(1_000_000))).toBe(nearestRoute(realm, 'GET', path));
});

test('takes no stack of what is wrong with the operations of a bulk', async () => {
  const { call } = await aService();
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
])('of three customers %j shows %j', async (page, emails) => {
  const others = ['b@example.com', 'c@example.com'].map((email) => ({ ...mara, email }));
  const { call, as } = await aService({ customers: [mara, ...others] });
  const query = Object.entries(page).map(([name, value]) => `searchCriteria[${name}]=${value}`);
  const headers = await as({ admin: boss.username });
  const { body } = await call('GET', `/rest/V1/customers/search?${query.join('&')}`, undefined, headers);
  expect(Object(body).items.map(({ email }: { email: string }) => email)).toEqual(emails);
  expect(body).toMatchObject({ total_count: 3 });
});
