import { expect, test } from 'vitest';
import { boss, createRestClient, mara } from '../rest-client.ts';

const TOKEN = '/rest/V1/integration/customer/token';
const ME = '/rest/V1/customers/me';
const XML = { Accept: 'application/xml' };

test.each([
  ['application/xml', '<login><username>mara.lind@example.com</username><password>Spring-Rain7</password></login>'],
  [
    'text/xml',
    '<?xml version="1.0"?><a><password><![CDATA[Spring-Rain7]]></password><username>mara.lind@example.com</username></a>',
  ],
  [
    'application/xhtml+xml; charset=UTF-8',
    '<a>\n <username>mara.lind&#64;example.com</username>\n <password>Spring-Rain7</password>\n</a>',
  ],
])('reads a body of type %s', async (type, body) => {
  const { call } = await createRestClient();
  expect((await call('POST', TOKEN, body, { 'Content-Type': type })).status).toBe(200);
});

test.each([
  ['<a><username>x</a>', 'Decoding error.'],
  ['no xml', 'Decoding error.'],
  ['<a><__proto__>1</__proto__></a>', 'Decoding error.'],
  ['<a/>', 'One or more input exceptions have occurred.'],
  ['<a><username/><password/></a>', 'One or more input exceptions have occurred.'],
  [
    '<a><username>x</username><username>y</username><password>z</password></a>',
    'The "array" value\'s type is invalid. The "string" type was expected. Verify and try again.',
  ],
])('refuses the XML %s', async (body, message) => {
  const { call } = await createRestClient();
  expect(await call('POST', TOKEN, body, { 'Content-Type': 'application/xml' })).toMatchObject({
    status: 400,
    body: { message },
  });
});

test('reads an object with arrays and booleans', async () => {
  const { call, bearerHeader } = await createRestClient();
  const address =
    '<item><firstname>M</firstname><lastname>L</lastname><street><item>Lake Road 5</item><item>Rear</item></street>' +
    '<city>Basel</city><country_id>CH</country_id><postcode>4051</postcode><telephone>5</telephone>' +
    '<default_billing>false</default_billing><default_shipping>true</default_shipping></item>';
  const body =
    '<a><customer><email>mara.lind@example.com</email><firstname>M</firstname><lastname>L</lastname>' +
    '<extension_attributes><is_subscribed>false</is_subscribed></extension_attributes>' +
    `<addresses>${address}</addresses></customer></a>`;
  const mine = await bearerHeader({ customer: 'mara.lind@example.com' });
  const saved = await call('PUT', ME, body, { ...mine, 'Content-Type': 'application/xml' });
  expect(saved.body).toMatchObject({
    default_shipping: '1',
    addresses: [{ street: ['Lake Road 5', 'Rear'], default_shipping: true }],
    extension_attributes: { is_subscribed: false },
  });
  expect(saved.body).not.toHaveProperty('default_billing');
});

test('does not expand entities of a document type', async () => {
  const { call } = await createRestClient();
  const body =
    '<!DOCTYPE a [<!ENTITY x "mara.lind@example.com">]><a><username>&x;</username><password>Spring-Rain7</password></a>';
  expect((await call('POST', TOKEN, body, { 'Content-Type': 'application/xml' })).status).not.toBe(200);
});

test('renders a customer as XML, with items and an indentation of two spaces', async () => {
  const { call, bearerHeader } = await createRestClient();
  const { text, headers } = await call('GET', ME, undefined, {
    ...XML,
    ...(await bearerHeader({ customer: mara.email })),
  });
  expect(headers['content-type']).toBe('application/xml; charset=utf-8');
  expect(text).toMatchInlineSnapshot(`
    "<?xml version="1.0"?>
    <response>
      <id>1</id>
      <group_id>1</group_id>
      <created_at>2030-01-01 00:00:00</created_at>
      <updated_at>2030-01-01 00:00:00</updated_at>
      <created_in>Default Store View</created_in>
      <email>mara.lind@example.com</email>
      <firstname>Mara</firstname>
      <lastname>Lind</lastname>
      <store_id>1</store_id>
      <website_id>1</website_id>
      <addresses/>
      <disable_auto_group_change>0</disable_auto_group_change>
      <extension_attributes>
        <is_subscribed>false</is_subscribed>
      </extension_attributes>
    </response>
    "
  `);
});

test('renders errors as XML, escaped', async () => {
  const { call, bearerHeader } = await createRestClient();
  expect((await call('POST', TOKEN, {}, XML)).text).toMatchInlineSnapshot(`
    "<?xml version="1.0"?>
    <response>
      <message>One or more input exceptions have occurred.</message>
      <errors>
        <item>
          <message>"%fieldName" is required. Enter and try again.</message>
          <parameters>
            <fieldName>username</fieldName>
          </parameters>
        </item>
        <item>
          <message>"%fieldName" is required. Enter and try again.</message>
          <parameters>
            <fieldName>password</fieldName>
          </parameters>
        </item>
      </errors>
    </response>
    "
  `);
  const admin = await bearerHeader({ admin: boss.username });
  const { text } = await call('GET', '/rest/V1/customers/%3Cb%3E%26', undefined, { ...XML, ...admin });
  expect(text).toContain('<message>The "&lt;b&gt;&amp;" value\'s type is invalid.');
});

test('renders scalars and an empty result as XML', async () => {
  const { call, bearerHeader } = await createRestClient();
  const available = await call('POST', '/rest/V1/customers/isEmailAvailable', { customerEmail: 'a@b.example' }, XML);
  expect(available.text).toBe('<?xml version="1.0"?>\n<response>true</response>\n');
  const empty = await call('GET', `${ME}/billingAddress`, undefined, {
    ...XML,
    ...(await bearerHeader({ customer: mara.email })),
  });
  expect(empty.text).toBe('<?xml version="1.0"?>\n<response/>\n');
});
