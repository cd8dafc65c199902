import supertest from 'supertest';
import { expect, test } from 'vitest';
import { createTestShop, mara } from '../test-shop.ts';

const QUERY = '{ storeConfig { code } }';
const SIGN_IN = `mutation { generateCustomerToken(email: "${mara.email}", password: "${mara.password}") { token } }`;

/** [recorded from Magento 2.4.6-p11 and 2.4.7-p3] */
test.each(['2.4.6-p11', '2.4.7-p3', '2.4.8-p1'])('%s sends headers against caching and attacks', async (magento) => {
  const { send } = await createTestShop({ magento });
  const { headers } = await send(QUERY);
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    pragma: 'no-cache',
    'cache-control': 'max-age=0, must-revalidate, no-cache, no-store',
    expires: 'Mon, 01 Jan 2029 00:00:00 GMT',
    'x-content-type-options': 'nosniff',
    'x-xss-protection': '1; mode=block',
    'x-frame-options': 'SAMEORIGIN',
  });
});

/** [Magento GraphQlCache/Controller/Plugin/GraphQl.php; 2.4.6-p11 and 2.4.7-p3 are recorded] */
test.each([
  ['2.3.1', QUERY, false, false],
  ['2.4.3', QUERY, false, true],
  ['2.4.3', SIGN_IN, false, true],
  ['2.4.6-p11', QUERY, true, true],
  ['2.4.6-p11', SIGN_IN, true, true],
  ['2.4.7-p3', QUERY, true, true],
  ['2.4.7-p3', SIGN_IN, false, false],
  ['2.4.7-p3', '{ storeConfig { code } } # no mutation', false, false],
  ['2.4.8-p1', SIGN_IN, false, false],
])('%s answers %s with a cache id: %s, and with tags: %s', async (magento, query, hasId, hasTags) => {
  const { send } = await createTestShop({ magento });
  const { headers } = await send(query);
  expect('x-magento-cache-id' in headers).toBe(hasId);
  expect(headers['x-magento-tags']).toBe(hasTags ? 'FPC' : undefined);
});

test.each([
  ['2.4.7', false],
  ['2.4.8', true],
])('%s sends a cache id if a header of a mutation is refused: %s', async (magento, hasId) => {
  const { send } = await createTestShop({ magento });
  const { headers } = await send(SIGN_IN, {}, { Store: 'unknown' });
  expect('x-magento-cache-id' in headers).toBe(hasId);
});

/** [recorded from Magento 2.4.6-p11 and 2.4.7-p3] */
test.each(['2.4.6-p11', '2.4.7-p3'])(
  '%s sets cookies on every POST, and deletes the form key after a sign-in',
  async (version) => {
    const { magento } = await createTestShop({ magento: version });
    const cookies = async (query: string) => {
      const { headers } = await supertest(magento.handler).post('/graphql').send({ query });
      return [headers['set-cookie'] ?? []].flat().map((each) => each.replace(/=[a-z0-9]{26,32};/, '=…;'));
    };
    const ofGuest = [
      'PHPSESSID=…; Max-Age=3600; Path=/; HttpOnly; SameSite=Lax',
      'private_content_version=…; Max-Age=315360000; Path=/; SameSite=Lax',
    ];
    expect(await cookies(QUERY)).toEqual(ofGuest);
    expect(await cookies(SIGN_IN.replace(mara.password, 'wrong-password'))).toEqual(ofGuest);
    expect(await cookies(SIGN_IN)).toEqual([
      ...ofGuest,
      'form_key=deleted; Expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0; Path=/; SameSite=Lax',
    ]);
    const aliased = `mutation { a: ${SIGN_IN.slice('mutation { '.length)}`;
    expect(await cookies(aliased)).toHaveLength(3);
  },
);

test('each response has another version of the private content', async () => {
  const { send } = await createTestShop();
  const versionOf = async () =>
    /private_content_version=([0-9a-f]{32});/.exec((await send(QUERY)).headers['set-cookie'] ?? '')?.[1];
  const first = await versionOf();
  expect(first).toBeDefined();
  expect(await versionOf()).not.toBe(first);
});

/** [Magento StoreGraphQl, DirectoryGraphQl and CatalogGraphQl etc/schema.graphqls; Framework/App/PageCache/Kernel.php] */
test.each([
  ['2.4.6-p11', '{ storeConfig { code } }', false],
  ['2.4.7-p3', '{ storeConfig { code } }', true],
  ['2.4.7-p3', '{ countries { id } currency { base_currency_code } }', true],
  ['2.4.7-p3', '{ storeConfig { code } customer { email } }', false],
  ['2.4.3', '{ products(search: "a") { total_count } }', true],
])('%s answers %s by GET from the page cache: %s', async (version, query, isCached) => {
  const { magento } = await createTestShop({ magento: version });
  const headersOf = async () => {
    const { headers } = await supertest(magento.handler).get('/graphql').query({ query });
    return { hasCookie: 'set-cookie' in headers, tags: headers['x-magento-tags'] };
  };
  expect(await headersOf()).toEqual({ hasCookie: true, tags: isCached ? undefined : 'FPC' });
  expect(await headersOf()).toEqual(
    isCached ? { hasCookie: false, tags: undefined } : { hasCookie: true, tags: 'FPC' },
  );
  await magento.reset();
  expect((await headersOf()).hasCookie).toBe(true);
});

test('writes JSON as PHP does', async () => {
  const { send } = await createTestShop({ stores: [{ code: 'default', name: 'Zoë/shop' }] });
  const { text, body } = await send('{ storeConfig { store_name } }');
  expect(text).toBe(String.raw`{"data":{"storeConfig":{"store_name":"Zo\u00eb\/shop"}}}`);
  expect(body.data).toEqual({ storeConfig: { store_name: 'Zoë/shop' } });
});
