import supertest from 'supertest';
import { expect, test } from 'vitest';
import { createTestShop } from '../graphql/test-shop.ts';

/** [recorded from Magento 2.4.7-p3] */
test.each(['/nope', '/default/graphql', '/GraphQL', '/<b>'])('answers %s with a page', async (path) => {
  const { magento } = await createTestShop();
  const { status, headers, text } = await supertest(magento.handler).post(path).send('{}');
  expect(status).toBe(404);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=UTF-8',
    'cache-control': 'max-age=0, must-revalidate, no-cache, no-store',
    pragma: 'cache',
    'x-magento-tags': 'cat_c,store,cms_b,cms_p_1,FPC',
    'x-frame-options': 'SAMEORIGIN',
  });
  const lifetime = Date.parse(headers['expires'] ?? '') - Date.parse((await magento.clock.get()).now);
  expect(Math.round(lifetime / 3_600_000)).toBe(24);
  expect(text).toContain('GraphQL is at /graphql');
  expect(text).not.toContain('<b>');
});

/** [Magento Framework/App/Request/CsrfValidator.php, Framework/App/Action/Forward.php; recorded from 2.4.6-p11 and 2.4.7-p3] */
test('up to 2.4.6 a POST to an unknown path is redirected to the start page', async () => {
  const { magento } = await createTestShop({ magento: '2.4.6-p11' });
  const post = () => supertest(magento.handler).post('/default/graphql').set('Host', 'shop.test:8080');
  const { status, headers, text } = await post().send('{}');
  expect({ status, text, location: headers['location'] }).toEqual({
    status: 302,
    text: '',
    location: 'http://shop.test:8080/',
  });
  const names = [headers['set-cookie'] ?? []].flat().map((each) => each.split('=')[0]);
  expect(names).toEqual(['PHPSESSID', 'private_content_version', 'mage-messages']);
  expect((await post().set('X-Requested-With', 'XMLHttpRequest').send('{}')).status).toBe(404);
  expect((await supertest(magento.handler).get('/default/graphql')).status).toBe(404);
});

test('records why there is no endpoint below a store code', async () => {
  const { magento } = await createTestShop({
    stores: [{ code: 'default' }, { code: 'fr' }, { code: 'de', is_active: false }],
  });
  const status = async (path: string) =>
    (await supertest(magento.handler).get(path).query({ query: '{__typename}' })).status;
  expect(await status('/fr/graphql')).toBe(404);
  const { items } = await magento.requests.list();
  expect(items[0]?.hint).toContain('`web/url/use_store`');
  await magento.config.set({ 'web/url/use_store': 1 });
  expect([await status('/fr/graphql'), await status('/de/graphql'), await status('/nope/graphql')]).toEqual([
    200, 404, 404,
  ]);
});
