import { expect, test } from 'vitest';
import { isSecretName } from '../../../src/http/secret-names.ts';
import { dataTypes } from '../../../src/magento/webapi/data-types.ts';
import { webapiRoutes } from '../../../src/magento/webapi/webapi-routes.ts';
import { boss, createRestClient, mara, type RestClient } from '../../rest/rest-client.ts';

const SECRET = 's3cr3t-V4lue-0f-thi5-t3st';
const JSON_TYPE = { 'Content-Type': 'application/json' };
const XML_TYPE = { 'Content-Type': 'application/xml' };

/** The journal entries of a call, as JSON. */
async function entriesOf(
  { call, magento }: RestClient,
  method: string,
  path: string,
  body?: string,
  headers?: Readonly<Record<string, string>>,
) {
  await magento.requests.clear();
  await call(method, path, body, headers);
  const { items } = await magento.requests.list();
  expect(items).toHaveLength(1);
  return JSON.stringify(items);
}

test.each([
  ['GET', `/rest/V1/customers/1/password/resetLinkToken/${SECRET}`],
  ['GET', `/rest/default/V1/customers/1/password/resetLinkToken/${SECRET}`],
  ['DELETE', `/rest/V1/customers/1/password/resetLinkToken/${SECRET}`],
  ['GET', `/rest/V1/customers/1/password/resetlinktoken/${SECRET}/`],
  ['GET', `/unknown/resetLinkToken/${SECRET}?x=1`],
])('redacts the token of a reset link in the path of %s %s', async (method, path) => {
  const entries = await entriesOf(await createRestClient(), method, path);
  expect(entries).not.toContain(SECRET);
  expect(entries).toMatch(/resetLinkToken\/\[masked \w+\]/i);
});

test.each([
  'tfaToken',
  'tfa_token',
  'otp',
  'passcode',
  'signatureResponse',
  'publicKeyCredentialJson',
  'public_key_credential_json',
  'resetToken',
  'resetPasswordLinkToken',
  'confirmation',
  'confirmationKey',
  'currentPassword',
])('redacts %s in JSON, in an array, in truncated JSON, in XML and in a query string', async (name) => {
  const client = await createRestClient();
  const path = '/rest/V1/tfa/provider/google/activate';
  const json = JSON.stringify({ [name]: SECRET });
  for (const [body, type] of [
    [json, JSON_TYPE],
    [`[${json}]`, JSON_TYPE],
    [json.slice(0, -2), JSON_TYPE],
    [`{"${name}": ${SECRET}}`, JSON_TYPE],
    [`{'${name}': '${SECRET}'}`, JSON_TYPE],
    [JSON.stringify({ [name]: [{ x: SECRET }] }), JSON_TYPE],
    [`<a><${name}>${SECRET}</${name}></a>`, XML_TYPE],
    [`<a><${name} x="y">${SECRET}</${name} ></a>`, XML_TYPE],
    [`<a><${name}><![CDATA[<b>${SECRET}</${name}>${SECRET}]]></${name}></a>`, XML_TYPE],
    [`<a><${name}><!-- x -->${SECRET}</${name}></a>`, XML_TYPE],
    [`<a><${name}><item>${SECRET}</item></${name}></a>`, XML_TYPE],
    [`<a><${name}>${SECRET}`, XML_TYPE],
  ] as const) {
    expect(await entriesOf(client, 'POST', path, body, type), body).not.toContain(SECRET);
  }
  const encoded = `%${name.charCodeAt(0).toString(16)}${name.slice(1)}`;
  for (const query of [name, encoded, `${name}[]`, `${name}%5Bx%5D`]) {
    const url = `/rest/V1/tfa/tfat-user-providers?${query}=${SECRET}`;
    expect(await entriesOf(client, 'GET', url), query).not.toContain(SECRET);
  }
});

test('does not repeat an unreadable body in an error of developer mode', async () => {
  const { call } = await createRestClient({ mode: 'developer' });
  const { text } = await call('POST', '/rest/V1/integration/customer/token', `{"password": ${SECRET}}`);
  expect(JSON.parse(text).message).toMatch(/^Decoding error: \nUnable to unserialize value. Error: Syntax error\n#0 /);
  expect(text).not.toContain(SECRET);
});

test('redacts every parameter and property that public-names.txt does not list', async () => {
  const names = [
    ...webapiRoutes.flatMap(({ parameters }) => parameters.map(({ name }) => name)),
    ...Object.values(dataTypes).flatMap(Object.keys),
  ];
  const publicNames = [...new Set(names)].filter((name) => !isSecretName(name)).toSorted();
  await expect(`${publicNames.join('\n')}\n`).toMatchFileSnapshot('public-names.txt');
});

test('redacts the data of asynchronous operations', async () => {
  const { call, bearerHeader, magento } = await createRestClient();
  const customer = { email: mara.email, firstname: 'Mara', lastname: 'Lind' };
  const sent = await call('POST', '/rest/async/V1/customers', { customer, password: SECRET });
  const { bulk_uuid } = sent.body as { bulk_uuid: string };
  const admin = await bearerHeader({ admin: boss.username });
  const status = await call('GET', `/rest/V1/bulk/${bulk_uuid}/detailed-status`, undefined, admin);
  expect(status.text).toContain(SECRET);
  expect(await magento.requests.ndjson()).not.toContain(SECRET);
});

test('shows the values that are not secret', async () => {
  const body = `<a><password/><username>${mara.email}</username><password x="y" /><otp>${SECRET}</otp><via>sms</via></a>`;
  const entries = await entriesOf(
    await createRestClient(),
    'POST',
    '/rest/V1/integration/customer/token',
    body,
    XML_TYPE,
  );
  expect(entries).toMatch(
    /<a><password\/><username>mara\.lind@example\.com<\/username><password x=\\"y\\" \/><otp>\[masked \w+\]<\/otp><via>sms<\/via><\/a>/,
  );
});

test('redacts a token in an XML response', async () => {
  const { call, magento } = await createRestClient();
  const { text } = await call(
    'POST',
    '/rest/V1/integration/customer/token',
    { username: mara.email, password: mara.password },
    { Accept: 'text/xml' },
  );
  const [, token = ''] = /<response>(.+)<\/response>/.exec(text) ?? [];
  expect(token).toMatch(/^ey/);
  expect(JSON.stringify((await magento.requests.list()).items)).not.toContain(token);
});

test('redacts the secret, QR code and signed request in the response of a provider setup', async () => {
  const { call, magento } = await createRestClient({
    config: { 'twofactorauth/general/force_providers': 'google' },
  });
  await call('POST', '/rest/V1/integration/admin/token', boss);
  const [mail] = await magento.mailbox.list();
  const tfaToken = String(mail?.variables['tfat']);
  const { status, body } = await call('POST', '/rest/V1/tfa/provider/google/configure', { tfaToken });
  expect(status).toBe(200);
  const entries = JSON.stringify((await magento.requests.list()).items);
  for (const secret of [tfaToken, ...Object.values(Object(body)).map(String)]) expect(entries).not.toContain(secret);
});

test.each([
  ['unclosed elements', '<password>'.repeat(100_000)],
  ['unclosed tags', '<password '.repeat(100_000)],
  ['unclosed CDATA sections', '<![CDATA['.repeat(100_000)],
  ['reset links', '/resetLinkToken/'.repeat(60_000)],
  ['multipart names', 'name="password"\r\n'.repeat(50_000)],
  ['unclosed attributes', ' password = "'.repeat(80_000)],
  ['form brackets', '&x['.repeat(300_000)],
  ['namespaces', '<a:'.repeat(300_000)],
])('redacts a body of up to 1 MB of %s without backtracking', async (_, body) => {
  expect(await entriesOf(await createRestClient(), 'POST', '/rest/V1/customers', body, XML_TYPE)).toContain(
    '/V1/customers',
  );
});
