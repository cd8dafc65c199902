import { expect, test } from 'vitest';
import { parseCodes } from '../../../src/domain/two-factor/csv-setting.ts';
import { boss, createRestClient, mara } from '../rest-client.ts';

const TOKEN = '/rest/V1/integration/customer/token';
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

test('keeps the data of a failed operation of the maximum JSON depth', async () => {
  const { call, bearerHeader } = await createRestClient();
  const value = nested(500);
  const body = JSON.stringify(newcomer({ email: mara.email, custom_attributes: 0 })).replace(
    '"custom_attributes":0',
    `"custom_attributes":[{"attribute_code":"deep","value":${value}}]`,
  );
  const { bulk_uuid } = (await call('POST', '/rest/async/V1/customers', body)).body as { bulk_uuid: string };
  const admin = { ...(await bearerHeader({ admin: boss.username })), Accept: 'text/xml' };
  expect(await call('GET', `/rest/V1/bulk/${bulk_uuid}/detailed-status`, undefined, admin)).toMatchObject({
    status: 200,
    text: expect.stringContaining(value),
  });
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

const attributes = (count: number) => Array.from({ length: count }, (_, index) => `a${index} = 'b'`).join(' ');

test.each([
  ['tags', `<a>${credentials}${'<b/>'.repeat(20_000)}</a>`],
  ['attributes', `<a ${attributes(20_000)}>${credentials}</a>`],
  ['attributes of many tags', `<a>${credentials}${'<b c="d"/>'.repeat(10_000)}</a>`],
])('refuses XML with more than 20,000 tags and attributes: %s', async (_, body) => {
  const { call, magento } = await createRestClient();
  expect((await call('POST', TOKEN, body, XML)).status).toBe(413);
  expect((await magento.requests.last())?.refusal).toMatchObject({
    message: 'Request body is too large.',
    why: 'the document has more than 20000 tags and attributes',
  });
});

test.each([
  ['a processing instruction before the root', `<?xml-stylesheet href="x"?><a>${credentials}</a>`, 200],
  ['a processing instruction in the root', `<?xml version="1.0"?><a>${credentials}<?x y?></a>`, 200],
  ['256 levels', `<a>${credentials}${'<b>'.repeat(255)}${'</b>'.repeat(255)}</a>`, 200],
  ['5,000 levels', `<a>${credentials}${'<b>'.repeat(5_000)}${'</b>'.repeat(5_000)}</a>`, 400],
  ['15,000 tags', `<a>${credentials}${'<b/>'.repeat(15_000)}</a>`, 200],
  ['15,000 attributes', `<a ${attributes(15_000)}>${credentials}</a>`, 200],
  ['two roots', `<a>${credentials}</a><b/>`, 400],
  ['the same root twice', `<a>${credentials}</a><a>${credentials}</a>`, 400],
])('reads XML with %s', async (_, body, status) => {
  const { call } = await createRestClient();
  expect((await call('POST', TOKEN, body, XML)).status).toBe(status);
});
