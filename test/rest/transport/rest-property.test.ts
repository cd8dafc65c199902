import fc from 'fast-check';
import { expect, test } from 'vitest';
import { webapiRoutes } from '../../../src/magento/webapi/webapi-routes.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { boss, createRestClient, mara } from '../rest-client.ts';

const STATUSES = [200, 202, 400, 401, 404, 405, 500];

const paths = [...new Set(webapiRoutes.map(({ path }) => path))];
const segment = fc.oneof(
  fc.constantFrom(
    '1',
    '0',
    '-1',
    'abc',
    'me',
    'search',
    mara.email,
    '%3Cb%3E',
    '%',
    '%00',
    'x'.repeat(200),
    '1.5',
    '1e3',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }).map(encodeURIComponent),
);
const path = fc
  .tuple(
    fc.constantFrom(
      '/rest',
      '/rest',
      '/rest/default',
      '/rest/all',
      '/index.php/rest',
      '/rest/unknown',
      '/rest/async',
      '/rest/async/bulk',
    ),
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...paths) },
      { weight: 1, arbitrary: fc.constantFrom('/V1', '/V2/customers', '/schema', '/V1//me') },
    ),
    fc.array(segment, { minLength: 2, maxLength: 2 }),
  )
  .map(
    ([prefix, route, values]) => prefix + values.reduce((filled, value) => filled.replace(/:\w+/, () => value), route),
  );
const query = fc.oneof(
  fc.constant(''),
  fc
    .array(
      fc.tuple(
        fc.constantFrom(
          'searchCriteria',
          'searchCriteria[page_size]',
          'searchCriteria[filter_groups][0][filters][0][field]',
          'searchCriteria[filter_groups][][filters][][field]',
          'websiteId',
          'customerId',
          'storeCodes[]',
          '__proto__',
          '__proto__[x]',
          'constructor[prototype][x]',
          'a[',
          '[]',
        ),
        fc.constantFrom('', '1', '-1', 'email', 'x', '%', '9'.repeat(30)),
      ),
      { maxLength: 3 },
    )
    .map(
      (pairs) =>
        `?${pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')}`,
    ),
);
const names = fc.constantFrom(
  'username',
  'password',
  'customer',
  'email',
  'firstname',
  'lastname',
  'addresses',
  'group',
  'code',
  'newPassword',
  'currentPassword',
  'resetToken',
  'template',
  'customerEmail',
  'extension_attributes',
  'custom_attributes',
  '__proto__',
  'id',
  'dob',
  'tfaToken',
  'otp',
  'item',
);
const scalar = fc.oneof(
  fc.constantFrom<unknown>(
    mara.email,
    mara.password,
    'Summer-Wind1',
    'nora@example.com',
    '',
    '0',
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e300,
    '<script>x</script>',
    '2031-01-01',
    '2030-02-30',
    'email_reset',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.dictionary(names, tie('value'), { maxKeys: 4 }),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
}));
const customer = fc.record(
  {
    email: fc.constantFrom(mara.email, 'nora@example.com', 'x', ''),
    firstname: scalar,
    lastname: scalar,
    dob: scalar,
    gender: scalar,
    group_id: scalar,
    addresses: value,
    custom_attributes: value,
  },
  { requiredKeys: [] },
);
const body = fc.oneof(
  { weight: 2, arbitrary: value.map((each) => JSON.stringify(each)) },
  { weight: 2, arbitrary: fc.record({ customer, password: scalar }).map((each) => JSON.stringify(each)) },
  { weight: 1, arbitrary: fc.constantFrom('', '{', '[]', 'null', '"x"', '<a><b>1</b></a>', '<a', '\u0000') },
);
const request = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH'),
  path,
  query,
  body,
  bearer: fc.constantFrom('none', 'customer', 'admin', 'invalid'),
  headers: fc.record(
    {
      Accept: fc.constantFrom('*/*', 'text/xml', 'application/json;q=0.1,application/xml', 'image/png', ';;', ''),
      'Content-Type': fc.constantFrom(
        'application/json',
        'application/xml',
        'text/plain',
        'application/json; charset=utf-8',
        'x',
      ),
      Authorization: fc.constantFrom('OAuth x="y"', 'Basic x', 'Bearer', ''),
    },
    { requiredKeys: [] },
  ),
});

/** The world without the state that a refused request may change: failure counters, reset tokens and sent e-mails. */
const withoutCounters = ({ throttled: _, customers, mailbox: __, ...world }: FixtureDocument) => ({
  ...world,
  customers: customers?.map(({ failures, first_failure, locked_until, rp_token, rp_token_created_at, ...row }) => row),
});

/** Expects a value, or Magento's error envelope, in the accepted type; or the page of an error report. */
function expectEnvelope(status: number, type: string, text: string): void {
  if (type.startsWith('application/xml')) {
    expect(text).toMatch(/^<\?xml version="1.0"\?>\n<response[ />]/);
    return;
  }
  if (type.startsWith('text/html')) {
    expect([status, text]).toEqual([500, expect.stringContaining('Report ID')]);
    return;
  }
  expect(type).toMatch(/^application\/json(; charset=utf-8)?$/);
  const value: unknown = JSON.parse(text);
  if (status >= 400) expect(value).toEqual(expect.objectContaining({ message: expect.any(String) }));
}

test("answers any request in Magento's envelope, and a refused request changes no state", async () => {
  const { call, bearerHeader, magento } = await createRestClient();
  await fc.assert(
    fc.asyncProperty(request, async ({ method, path: route, query: queryString, body: content, bearer, headers }) => {
      await magento.reset();
      const callers = {
        none: {},
        invalid: { Authorization: 'Bearer invalid' },
        customer: await bearerHeader({ customer: mara.email }),
        admin: await bearerHeader({ admin: boss.username }),
      };
      const before = withoutCounters(await magento.world());
      const response = await call(method, route + queryString, method === 'GET' ? undefined : content, {
        ...headers,
        ...callers[bearer],
      });
      const { status, headers: responseHeaders, text } = response;
      expect(status, `${method} ${route} ${text}`).toBeOneOf(STATUSES);
      expectEnvelope(status, responseHeaders['content-type'] ?? '', text);
      if (status >= 400) expect(withoutCounters(await magento.world())).toEqual(before);
    }),
    { numRuns: 300 },
  );
});
