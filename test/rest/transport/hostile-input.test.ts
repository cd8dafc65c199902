import { expect, test } from 'vitest';
import { parseCodes } from '../../../src/domain/two-factor/csv-setting.ts';
import { createRestClient, mara } from '../rest-client.ts';

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

test('restores the stack trace limit after a bulk of invalid operations', async () => {
  const { call } = await createRestClient();
  const { stackTraceLimit } = Error;
  const items = Array.from({ length: 1_000 }, () => '1').join();
  expect((await call('POST', BULK, `[${items}]`)).body).toMatchObject({ errors: true });
  expect(Error.stackTraceLimit).toBe(stackTraceLimit);
});
