import { expect, test } from 'vitest';
import {
  CONSUMER,
  fixtures,
  formResponseOf,
  GRANTED,
  KEY,
  problemResponse,
  useHandshakeClient,
} from './handshake-client.ts';
import { padKey, signRequest } from './oauth-signature.ts';

const client = useHandshakeClient();

test('issues a request token, then an access token that signs requests', async () => {
  expect(await client.magento.integrations.get('erp')).toMatchObject({ status: 'inactive', oauth_verifier: KEY });
  const requested = await client.getRequestToken();
  expect(await client.magento.integrations.get('erp')).toMatchObject({
    request_token: requested.token,
    request_token_secret: requested.tokenSecret,
  });
  const granted = await client.post('access', requested, await client.withVerifier());
  expect(granted).toEqual(GRANTED);
  const erp = await client.magento.integrations.get('erp');
  expect(erp).toMatchObject({ status: 'active', access_token: Object(granted).oauth_token });
  expect(erp).not.toHaveProperty('request_token');
  expect(erp).not.toHaveProperty('oauth_verifier');
  const keys = { ...CONSUMER, token: erp.access_token ?? '', tokenSecret: erp.access_token_secret ?? '' };
  const url = `${client.magento.url}/rest/V1/customers/1`;
  const response = await fetch(url, { headers: { authorization: signRequest(keys, url) } });
  expect(await response.json()).toMatchObject({ email: 'roni@example.com' });
});

test('answers with a form in an HTML page that must not be cached', async () => {
  const url = `${client.magento.url}/oauth/token/request`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: signRequest(CONSUMER, url, { method: 'POST' }) },
  });
  expect(response.headers.get('content-type')).toBe('text/html; charset=UTF-8');
  expect(response.headers.get('cache-control')).toContain('no-store');
  expect(await response.text()).toMatch(/^oauth_token=[a-z0-9]{32}&oauth_token_secret=[a-z0-9]{32}$/);
});

test.each([
  ['GET', '/oauth/token/request'],
  ['POST', '/index.php/oauth/token/request'],
  ['POST', '/oauth/token/request/'],
])('issues a request token to %s %s', async (method, path) => {
  const url = client.magento.url + path;
  const response = await fetch(url, { method, headers: { authorization: signRequest(CONSUMER, url, { method }) } });
  expect(await formResponseOf(response)).toEqual(GRANTED);
});

test('reads the parameters from a form body if the header has none', async () => {
  const url = `${client.magento.url}/oauth/token/request`;
  const header = signRequest(CONSUMER, url, { method: 'POST' });
  const body = new URLSearchParams(
    [...header.matchAll(/(oauth_\w+)="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [
      name,
      decodeURIComponent(value),
    ]),
  );
  expect(
    await formResponseOf(await fetch(url, { method: 'POST', body, headers: { authorization: 'OAuth realm="shop"' } })),
  ).toEqual(GRANTED);
});

test('verifies the other parameters of a form body', async () => {
  const url = `${client.magento.url}/oauth/token/request`;
  const form = { note: 'a b' };
  const authorization = signRequest(CONSUMER, url, { method: 'POST', form });
  const post = (body: URLSearchParams) => fetch(url, { method: 'POST', body, headers: { authorization } });
  expect(await formResponseOf(await post(new URLSearchParams({ note: 'else' })))).toEqual(
    problemResponse(401, 'The signature is invalid. Verify and try again.'),
  );
  const again = signRequest(CONSUMER, url, { method: 'POST', form });
  const response = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { authorization: again },
  });
  expect(await formResponseOf(response)).toEqual(GRANTED);
});

test('accepts HMAC-SHA1 in the handshake before 2.4.4', async () => {
  await client.magento.magento.set({ version: '2.4.3' });
  expect(await client.post('request', CONSUMER, { sha: 1 })).toEqual(GRANTED);
});

test('activates an integration when it is created', async () => {
  await client.magento.clock.advance('1h');
  const keys = { consumerKey: padKey('newkey'), consumerSecret: padKey('newsecret') };
  await client.magento.integrations.create({
    name: 'new',
    consumer_key: keys.consumerKey,
    consumer_secret: keys.consumerSecret,
  });
  expect(await client.post('request', keys)).toEqual(GRANTED);
});

test('continues the handshake in a restored world', async () => {
  const requested = await client.getRequestToken();
  const more = await client.withVerifier();
  const again = await client.magento.sandbox({ fixtures: await client.magento.world() });
  expect(await client.post('access', requested, more, again.url)).toEqual(GRANTED);
});

test('derives the verifier from the seed, or uses that of the fixture document', async () => {
  const twin = await client.magento.sandbox({ fixtures });
  expect((await twin.integrations.get('erp')).oauth_verifier).toBe(await client.getVerifier());
  const named = fixtures.integrations?.map((each) => ({ ...each, oauth_verifier: padKey('named') })) ?? [];
  const own = await client.magento.sandbox({ fixtures: { ...fixtures, integrations: named } });
  expect((await own.integrations.get('erp')).oauth_verifier).toBe(padKey('named'));
});
