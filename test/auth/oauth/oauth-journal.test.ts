import { expect, test } from 'vitest';
import { padKey } from './oauth-signature.ts';
import { CUSTOMER, erp, inactive, pim, roni, useSignedClient } from './signed-client.ts';

const client = useSignedClient();

const latest = async () => {
  const { items } = await client.magento.requests.list({}, { limit: 1 });
  return items[0];
};

test('records the caller and how it was identified', async () => {
  await client.call(erp.keys);
  expect(await latest()).toMatchObject({
    identity: { type: 'integration', id: 1, name: 'erp', by: 'signature' },
    token: { state: 'live', type: 'integration', owner: 'erp' },
  });
  const token = await client.magento.tokens.issue({ customer: roni.email });
  const me = `${client.magento.url}/rest/V1/customers/me`;
  await fetch(me, { headers: { authorization: `Bearer ${token}` } });
  expect(await latest()).toMatchObject({ identity: { type: 'customer', name: roni.email, by: 'bearer' } });
  const signedIn = await fetch(`${client.magento.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: '{"query":"{ customer { email } }"}',
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  await fetch(me, { headers: { cookie, 'X-Requested-With': 'XMLHttpRequest' } });
  expect(await latest()).toMatchObject({ status: 200, identity: { type: 'customer', by: 'cookie' } });
});

test.each([
  [
    { ...erp.keys, tokenSecret: padKey('wrong') },
    {},
    'oauthSignature',
    /another secret, or another request than GET http:.*parameters oauth_consumer_key, /,
  ],
  [erp.keys, { timestamp: 0 }, 'oauthNonceFailed', /^oauth_timestamp '0' is not between 1 and 1893456600/],
  [{ ...erp.keys, token: pim.keys.token }, {}, 'oauthTokenOfAnother', /^oauth_token belongs to integration pim$/],
])('records why a signed request was refused', async (keys, signed, phrase, why) => {
  await client.call(keys, CUSTOMER, signed);
  expect(await latest()).toMatchObject({
    identity: { type: 'guest' },
    refusal: { phrase, why: expect.stringMatching(why) },
  });
});

test('records that an integration is inactive', async () => {
  await client.call(inactive.keys);
  expect(await latest()).toMatchObject({
    identity: { type: 'guest' },
    token: { state: 'unreadable', reason: 'its integration is inactive' },
  });
});

test('filters requests by integration', async () => {
  await client.call(erp.keys);
  await client.call(pim.keys);
  expect((await client.magento.requests.list({ integration: 'pim' })).items).toHaveLength(1);
});

test('masks keys, tokens and signatures of a header, but not its other parameters', async () => {
  await client.call(erp.keys, CUSTOMER, { nonce: 'seen' });
  const { request } = (await latest()) ?? {};
  const header = request?.headers['authorization'];
  expect(header).toMatch(
    /^OAuth oauth_consumer_key=\[masked \w+\], oauth_nonce="seen", oauth_signature=\[masked \w+\]/,
  );
  expect(header).toMatch(/oauth_signature_method="HMAC-SHA256", oauth_timestamp="\d+", oauth_token=\[masked \w+\]/);
});

test('masks the secrets of the handshake in forms and responses', async () => {
  const { consumerKey, consumerSecret, token } = erp.keys;
  const body = new URLSearchParams({
    oauth_consumer_key: consumerKey,
    oauth_verifier: padKey('verifier'),
    oauth_token: token,
  });
  await fetch(`${client.magento.url}/oauth/token/access`, {
    method: 'POST',
    body,
    headers: { authorization: 'OAuth x' },
  });
  const entry = JSON.stringify(await latest());
  expect(entry).toContain('oauth_verifier=[masked');
  for (const secret of [consumerKey, consumerSecret, token, padKey('verifier')]) expect(entry).not.toContain(secret);
});
