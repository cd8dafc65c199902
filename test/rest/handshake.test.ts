import { expect, test } from 'vitest';
import {
  answerOf,
  ask,
  CONSUMER,
  fixtures,
  GRANTED,
  KEY,
  magento,
  problem,
  requestToken,
  verifier,
  withVerifier,
} from './handshaking.ts';
import { authorizationOf, secret } from './signing.ts';

test('a consumer gets a request token, then an access token, and signs with that', async () => {
  expect(await magento.integrations.get('erp')).toMatchObject({ status: 'inactive', oauth_verifier: KEY });
  const requested = await requestToken();
  expect(await magento.integrations.get('erp')).toMatchObject({
    request_token: requested.token,
    request_token_secret: requested.tokenSecret,
  });
  const granted = await ask('access', requested, await withVerifier());
  expect(granted).toEqual(GRANTED);
  const erp = await magento.integrations.get('erp');
  expect(erp).toMatchObject({ status: 'active', access_token: Object(granted).oauth_token });
  expect(erp).not.toHaveProperty('request_token');
  expect(erp).not.toHaveProperty('oauth_verifier');
  const keys = { ...CONSUMER, token: erp.access_token ?? '', tokenSecret: erp.access_token_secret ?? '' };
  const url = `${magento.url}/rest/V1/customers/1`;
  const reply = await fetch(url, { headers: { authorization: authorizationOf(keys, url) } });
  expect(await reply.json()).toMatchObject({ email: 'roni@example.com' });
});

test('the answer is form text in a page that nobody keeps', async () => {
  const url = `${magento.url}/oauth/token/request`;
  const reply = await fetch(url, {
    method: 'POST',
    headers: { authorization: authorizationOf(CONSUMER, url, { method: 'POST' }) },
  });
  expect(reply.headers.get('content-type')).toBe('text/html; charset=UTF-8');
  expect(reply.headers.get('cache-control')).toContain('no-store');
  expect(await reply.text()).toMatch(/^oauth_token=[a-z0-9]{32}&oauth_token_secret=[a-z0-9]{32}$/);
});

test.each([
  ['GET', '/oauth/token/request'],
  ['POST', '/index.php/oauth/token/request'],
  ['POST', '/oauth/token/request/'],
])('%s %s is the first half too', async (method, path) => {
  const url = magento.url + path;
  const reply = await fetch(url, { method, headers: { authorization: authorizationOf(CONSUMER, url, { method }) } });
  expect(await answerOf(reply)).toEqual(GRANTED);
});

test('the parameters may come in a form body, where the header has but the scheme', async () => {
  const url = `${magento.url}/oauth/token/request`;
  const header = authorizationOf(CONSUMER, url, { method: 'POST' });
  const body = new URLSearchParams(
    [...header.matchAll(/(oauth_\w+)="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [
      name,
      decodeURIComponent(value),
    ]),
  );
  expect(
    await answerOf(await fetch(url, { method: 'POST', body, headers: { authorization: 'OAuth realm="shop"' } })),
  ).toEqual(GRANTED);
});

test('further parameters of a form body are signed', async () => {
  const url = `${magento.url}/oauth/token/request`;
  const form = { note: 'a b' };
  const authorization = authorizationOf(CONSUMER, url, { method: 'POST', form });
  const post = (body: URLSearchParams) => fetch(url, { method: 'POST', body, headers: { authorization } });
  expect(await answerOf(await post(new URLSearchParams({ note: 'else' })))).toEqual(
    problem(401, 'The signature is invalid. Verify and try again.'),
  );
  const again = authorizationOf(CONSUMER, url, { method: 'POST', form });
  const reply = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { authorization: again },
  });
  expect(await answerOf(reply)).toEqual(GRANTED);
});

test('before 2.4.4 the handshake is signed with HMAC-SHA1 as well', async () => {
  await magento.magento.set({ version: '2.4.3' });
  expect(await ask('request', CONSUMER, { sha: 1 })).toEqual(GRANTED);
});

test('an integration that is made while running is activated then', async () => {
  await magento.clock.advance('1h');
  const keys = { consumerKey: secret('newkey'), consumerSecret: secret('newsecret') };
  await magento.integrations.create({
    name: 'new',
    consumer_key: keys.consumerKey,
    consumer_secret: keys.consumerSecret,
  });
  expect(await ask('request', keys)).toEqual(GRANTED);
});

test('a world that is saved between the halves goes on from there', async () => {
  const requested = await requestToken();
  const more = await withVerifier();
  const again = await magento.sandbox({ fixtures: await magento.world() });
  expect(await ask('access', requested, more, again.url)).toEqual(GRANTED);
});

test('worlds of one seed have the same verifier, which a document may name', async () => {
  const twin = await magento.sandbox({ fixtures });
  expect((await twin.integrations.get('erp')).oauth_verifier).toBe(await verifier());
  const named = fixtures.integrations?.map((each) => ({ ...each, oauth_verifier: secret('named') })) ?? [];
  const own = await magento.sandbox({ fixtures: { ...fixtures, integrations: named } });
  expect((await own.integrations.get('erp')).oauth_verifier).toBe(secret('named'));
});
