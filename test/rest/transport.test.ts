import { expect, test } from 'vitest';
import { aService, boss, mara } from './a-service.ts';

const TOKEN = '/rest/V1/integration/customer/token';
const ME = '/rest/V1/customers/me';
const credentials = { username: mara.email, password: mara.password };
const noRoute = { message: 'Request does not match any route.' };

test.each([
  '/rest/V1/customers/me',
  '/rest/default/V1/customers/me',
  '/index.php/rest/V1/customers/me',
  '/index.php/rest/default/V1/customers/me',
])('finds a route at %s', async (path) => {
  const { call, as } = await aService();
  expect(await call('GET', path, undefined, await as({ customer: mara.email }))).toMatchObject({ status: 200 });
});

test('knows no route below an unknown store code, nor in another case', async () => {
  const { call } = await aService();
  for (const path of ['/rest/nowhere/V1/customers/me', '/rest/V1/Customers/me', '/rest/v1/customers/me', '/rest/V1']) {
    expect(await call('GET', path), path).toMatchObject({ status: 404, body: noRoute });
  }
});

test('lets customers sign in through all, where nobody is self', async () => {
  const { call } = await aService();
  const { status, body } = await call('POST', '/rest/all/V1/integration/customer/token', credentials);
  expect(status).toBe(200);
  const me = await call('GET', '/rest/all/V1/customers/me', undefined, { Authorization: `Bearer ${body}` });
  expect(me).toMatchObject({ status: 401, body: { parameters: { resources: 'self' } } });
});

test('tells the journal which known route is nearest', async () => {
  const { call, magento } = await aService();
  await call('GET', '/rest/V1/customer/me');
  const { items } = await magento.requests.list();
  expect(items[0]?.refusal).toEqual({
    phrase: 'noRouteMatches',
    why: 'no such route here; the nearest is GET /V1/customers/me',
  });
});

test('takes names in snake_case, and a null for missing', async () => {
  const { call, as } = await aService();
  const mine = await as({ customer: mara.email });
  const changed = await call(
    'PUT',
    `${ME}/password`,
    { current_password: mara.password, newPassword: null, new_password: 'Autumn-Sun8' },
    mine,
  );
  expect(changed).toMatchObject({ status: 200, body: true });
  const missing = await call('PUT', `${ME}/password`, { currentPassword: null, newPassword: 'x' }, mine);
  expect(missing.body).toEqual({
    message: '"%fieldName" is required. Enter and try again.',
    parameters: { fieldName: 'currentPassword' },
  });
});

test('lets the query string win over the body', async () => {
  const { call } = await aService();
  const wrong = { ...credentials, password: 'wrong' };
  expect((await call('POST', `${TOKEN}?password=${mara.password}`, wrong)).status).toBe(200);
});

test.each([
  ['Content-Type header is invalid.', 'json'],
  ['Content-Type header is invalid.', 'application/json; version=1'],
  ['UTF-8 is the only supported charset.', 'application/json; charset="utf-8"'],
  ['Server cannot understand Content-Type HTTP header media type Application/JSON', 'Application/JSON'],
  ['Server cannot understand Content-Type HTTP header media type text/plain', 'text/plain'],
])('%s for %s', async (message, type) => {
  const { call } = await aService();
  expect(await call('POST', TOKEN, credentials, { 'Content-Type': type })).toMatchObject({
    status: 400,
    body: { message },
  });
});

test('needs no type for an empty body, and reads none of a GET', async () => {
  const { call, as } = await aService();
  expect((await call('POST', TOKEN)).body).toMatchObject({ message: 'One or more input exceptions have occurred.' });
  const mine = await as({ customer: mara.email });
  expect((await call('GET', ME, '{', { ...mine, 'Content-Type': 'text/plain' })).status).toBe(200);
});

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
])('reads %s', async (type, body) => {
  const { call } = await aService();
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
  const { call } = await aService();
  expect(await call('POST', TOKEN, body, { 'Content-Type': 'application/xml' })).toMatchObject({
    status: 400,
    body: { message },
  });
});

test('does not expand entities that an XML body declares', async () => {
  const { call } = await aService();
  const body =
    '<!DOCTYPE a [<!ENTITY x "mara.lind@example.com">]><a><username>&x;</username><password>Spring-Rain7</password></a>';
  expect((await call('POST', TOKEN, body, { 'Content-Type': 'application/xml' })).status).not.toBe(200);
});

const XML = { Accept: 'application/xml' };

test('writes a customer as XML, lists as items, two spaces a level', async () => {
  const { call, as } = await aService();
  const { text, headers } = await call('GET', ME, undefined, { ...XML, ...(await as({ customer: mara.email })) });
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

test("writes errors as XML with the envelope's keys, escaped", async () => {
  const { call, as } = await aService();
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
  const admin = await as({ admin: boss.username });
  const { text } = await call('GET', '/rest/V1/customers/%3Cb%3E%26', undefined, { ...XML, ...admin });
  expect(text).toContain('<message>The "&lt;b&gt;&amp;" value\'s type is invalid.');
});

test('writes scalars, and nothing at all, as XML', async () => {
  const { call, as } = await aService();
  const available = await call('POST', '/rest/V1/customers/isEmailAvailable', { customerEmail: 'a@b.example' }, XML);
  expect(available.text).toBe('<?xml version="1.0"?>\n<response>true</response>\n');
  const nothing = await call('GET', `${ME}/billingAddress`, undefined, {
    ...XML,
    ...(await as({ customer: mara.email })),
  });
  expect(nothing.text).toBe('<?xml version="1.0"?>\n<response/>\n');
});

test.each([
  ['*/*', 'application/json'],
  ['', 'application/json'],
  ['application/*', 'application/json'],
  ['text/*', 'application/xml'],
  ['text/html, */*;q=0.1', 'application/json'],
  ['application/json;q=0.2, text/xml;q=0.9', 'application/xml'],
  ['application/json;q=0.9, text/xml;q=0.85', 'application/json'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'application/xml'],
])('answers Accept %s in %s', async (accept, type) => {
  const { call } = await aService();
  expect((await call('GET', ME, undefined, { Accept: accept })).headers['content-type']).toBe(`${type}; charset=utf-8`);
});

test('answers 406 in an envelope of its own, before anything is done', async () => {
  const { call, magento } = await aService();
  const json = await call('POST', TOKEN, credentials, { Accept: 'text/html, image/png' });
  expect(json).toMatchObject({
    status: 406,
    body: {
      messages: {
        error: [
          {
            code: 406,
            message:
              'Server cannot match any of the given Accept HTTP header media type(s) from the request: "text/html" with media types from the config of response renderer.',
          },
        ],
      },
    },
  });
  const xml = await call('POST', TOKEN, credentials, { Accept: 'image/svg+xml' });
  expect(xml.text).toMatch(
    /^<\?xml version="1.0"\?><error><messages><error><data_item><code>406<\/code><message><!\[CDATA\[Server/,
  );
  expect(await magento.tokens.list()).toEqual([]);
});

test('shows a trace in developer mode: of services, none of the web layer', async () => {
  const { call } = await aService({ mode: 'developer' });
  expect((await call('GET', ME)).body).toMatchObject({ trace: expect.stringContaining('Webapi') });
  expect((await call('GET', '/rest/V1/nothing')).body).toEqual({ ...noRoute, trace: null });
  expect((await call('POST', TOKEN, '{')).body).toMatchObject({ message: expect.stringMatching(/^Decoding error: /) });
  const xml = await call('POST', TOKEN, '<a>', { 'Content-Type': 'text/xml' });
  expect(xml.body).toMatchObject({ message: expect.stringMatching(/^Decoding Error: /) });
});

test('takes an operation for later, and does it', async () => {
  const { call, magento } = await aService();
  const customer = { email: 'nora@example.com', firstname: 'Nora', lastname: 'Berg' };
  const { status, body } = await call('POST', '/rest/async/V1/customers', { customer, password: 'Winter-Snow9' });
  expect(status).toBe(202);
  expect(body).toEqual({
    bulk_uuid: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
    request_items: [{ id: 0, data_hash: expect.stringMatching(/^[0-9a-f]{64}$/), status: 'accepted' }],
    errors: false,
  });
  expect(await magento.customers.get('nora@example.com')).toMatchObject({ firstname: 'Nora' });
});

test('takes many operations at once, and rejects alone what does not hold', async () => {
  const { call, magento } = await aService();
  const customer = { email: 'nora@example.com', firstname: 'Nora', lastname: 'Berg' };
  const { status, body } = await call('POST', '/rest/default/async/bulk/V1/customers', [
    { customer },
    { password: 'Winter-Snow9' },
    { customer: { ...customer, email: mara.email } },
  ]);
  expect(status).toBe(202);
  expect(body).toMatchObject({
    request_items: [
      { id: 0, status: 'accepted' },
      { id: 1, status: 'rejected', error_message: '"customer" is required. Enter and try again.' },
      { id: 2, status: 'accepted' },
    ],
    errors: true,
  });
  expect(await magento.customers.list()).toHaveLength(2);
});

test('asks for the same permission and arguments when an operation is for later', async () => {
  const { call, as } = await aService();
  const route = '/rest/async/V1/customers/me/password';
  expect(await call('PUT', route, {})).toMatchObject({ status: 401, body: { parameters: { resources: 'self' } } });
  expect((await call('PUT', route, {}, await as({ customer: mara.email }))).status).toBe(400);
  expect(await call('GET', '/rest/async/V1/customers/me')).toMatchObject({ status: 404, body: noRoute });
  const bulk = await call('DELETE', '/rest/async/bulk/V1/customers/byCustomerId', [{ customerId: 1 }]);
  expect(bulk).toMatchObject({ status: 401, body: { parameters: { resources: 'Magento_Customer::delete' } } });
});

test('describes the services that a caller may use', async () => {
  const { call, as } = await aService();
  const guest = (await call('GET', '/rest/default/schema?services=all')).body as { paths: object; swagger: string };
  expect(guest.swagger).toBe('2.0');
  expect(guest.paths).toHaveProperty(['/V1/integration/customer/token', 'post']);
  expect(guest.paths).not.toHaveProperty(['/V1/customers/{customerId}']);
  const admin = await as({ admin: boss.username });
  const all = (await call('GET', '/rest/all/schema', undefined, admin)).body as typeof guest;
  expect(all.paths).toHaveProperty(
    ['/V1/customers/{customerId}', 'delete', 'operationId'],
    'customerCustomerRepositoryV1deleteCustomer',
  );
  const some = (await call('GET', '/rest/schema?services=customerGroupManagementV1', undefined, admin))
    .body as typeof guest;
  expect(Object.keys(some.paths)).toEqual([
    '/V1/customerGroups/default/{storeId}',
    '/V1/customerGroups/default',
    '/V1/customerGroups/{id}/permissions',
  ]);
});
