import { expect, test } from 'vitest';
import { isSecretName } from '../../src/http/secret-names.ts';
import { dataTypes } from '../../src/magento/webapi/data-types.ts';
import { routes } from '../../src/magento/webapi/webapi-routes.ts';
import { aService, boss, mara } from '../rest/a-service.ts';

const SECRET = 's3cr3t-V4lue-0f-thi5-t3st';
const JSON_TYPE = { 'Content-Type': 'application/json' };
const XML_TYPE = { 'Content-Type': 'application/xml' };

/** What the journal tells of a call. */
async function toldOf(method: string, path: string, body?: string, headers?: Readonly<Record<string, string>>) {
  const { call, magento } = await aService();
  await call(method, path, body, headers);
  return JSON.stringify((await magento.requests.list()).items);
}

test.each([
  ['GET', `/rest/V1/customers/1/password/resetLinkToken/${SECRET}`],
  ['GET', `/rest/default/V1/customers/1/password/resetLinkToken/${SECRET}`],
  ['DELETE', `/rest/V1/customers/1/password/resetLinkToken/${SECRET}`],
  ['GET', `/rest/V1/customers/1/password/resetlinktoken/${SECRET}/`],
  ['GET', `/nowhere/resetLinkToken/${SECRET}?x=1`],
])('hides the token of a reset link in the path of %s %s', async (method, path) => {
  const told = await toldOf(method, path);
  expect(told).not.toContain(SECRET);
  expect(told).toMatch(/resetLinkToken\/\[masked \w+\]/i);
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
])('hides %s in JSON, in a list, cut off, in XML and in a query string', async (name) => {
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
    expect(await toldOf('POST', path, body, type), body).not.toContain(SECRET);
  }
  const encoded = `%${name.charCodeAt(0).toString(16)}${name.slice(1)}`;
  for (const query of [name, encoded, `${name}[]`, `${name}%5Bx%5D`]) {
    expect(await toldOf('GET', `/rest/V1/tfa/tfat-user-providers?${query}=${SECRET}`), query).not.toContain(SECRET);
  }
});

test("an error of a developer's mode repeats nothing of a body that cannot be read", async () => {
  const { call } = await aService({ mode: 'developer' });
  const { text } = await call('POST', '/rest/V1/integration/customer/token', `{"password": ${SECRET}}`);
  expect(JSON.parse(text).message).toBe('Decoding error: Unable to unserialize value. Error: Syntax error');
});

test('every parameter and property is told as open here, or is hidden', () => {
  const names = [
    ...routes.flatMap(({ parameters }) => parameters.map(({ name }) => name)),
    ...Object.values(dataTypes).flatMap(Object.keys),
  ];
  expect([...new Set(names)].filter((name) => !isSecretName(name)).toSorted()).toMatchInlineSnapshot(`
    [
      "addressId",
      "addresses",
      "assistance_allowed",
      "attributeCode",
      "attribute_code",
      "city",
      "code",
      "company",
      "condition_type",
      "country",
      "country_id",
      "created_at",
      "created_in",
      "current_page",
      "custom_attributes",
      "customer",
      "customerEmail",
      "customerId",
      "customer_id",
      "default_billing",
      "default_shipping",
      "deviceData",
      "direction",
      "disable_auto_group_change",
      "dob",
      "email",
      "exclude_website_ids",
      "extension_attributes",
      "fax",
      "field",
      "filter_groups",
      "filters",
      "firstname",
      "formCode",
      "gender",
      "group",
      "group_id",
      "id",
      "is_subscribed",
      "lastname",
      "method",
      "middlename",
      "page_size",
      "phone_number",
      "postcode",
      "prefix",
      "providerCode",
      "providersCodes",
      "redirectUrl",
      "region",
      "region_code",
      "region_id",
      "searchCriteria",
      "sort_orders",
      "storeCodes",
      "storeId",
      "store_id",
      "street",
      "suffix",
      "tax_class_id",
      "tax_class_name",
      "taxvat",
      "telephone",
      "template",
      "updated_at",
      "userId",
      "username",
      "value",
      "vat_id",
      "via",
      "websiteId",
      "website_id",
    ]
  `);
});

test('shows what is no secret beside one', async () => {
  const body = `<a><password/><username>${mara.email}</username><password x="y" /><otp>${SECRET}</otp><via>sms</via></a>`;
  const told = await toldOf('POST', '/rest/V1/integration/customer/token', body, XML_TYPE);
  expect(told).toMatch(
    /<a><password\/><username>mara\.lind@example\.com<\/username><password x=\\"y\\" \/><otp>\[masked \w+\]<\/otp><via>sms<\/via><\/a>/,
  );
});

test('hides a token that is answered in XML', async () => {
  const { call, magento } = await aService();
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

test('hides what a set-up answers: secret, QR code and signed request', async () => {
  const { call, magento } = await aService({
    config: { 'twofactorauth/general/force_providers': 'google' },
  });
  await call('POST', '/rest/V1/integration/admin/token', boss);
  const [mail] = await magento.mailbox.list();
  const tfaToken = String(mail?.variables['tfat']);
  const { status, body } = await call('POST', '/rest/V1/tfa/provider/google/configure', { tfaToken });
  expect(status).toBe(200);
  const told = JSON.stringify((await magento.requests.list()).items);
  for (const secret of [tfaToken, ...Object.values(Object(body)).map(String)]) expect(told).not.toContain(secret);
});

test.each([
  ['<password>'.repeat(100_000)],
  ['<password '.repeat(100_000)],
  ['<![CDATA['.repeat(100_000)],
  ['/resetLinkToken/'.repeat(60_000)],
  ['name="password"\r\n'.repeat(50_000)],
  [' password = "'.repeat(80_000)],
  ['&x['.repeat(300_000)],
  ['<a:'.repeat(300_000)],
])('masks in time that grows as the text does: %.20s…', async (body) => {
  expect(await toldOf('POST', '/rest/V1/customers', body, XML_TYPE)).toContain('/V1/customers');
});
