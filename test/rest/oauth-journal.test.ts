import { expect, test } from 'vitest';
import { CUSTOMER, call, erp, magento, off, pim, roni } from './signed-shop.ts';
import { secret } from './signing.ts';

const latest = async () => {
  const { items } = await magento.requests.list({}, { limit: 1 });
  return items[0];
};

test('the journal tells who asked and by what they are known', async () => {
  await call(erp.keys);
  expect(await latest()).toMatchObject({
    identity: { type: 'integration', id: 1, name: 'erp', by: 'signature' },
    token: { state: 'live', type: 'integration', owner: 'erp' },
  });
  const token = await magento.tokens.issue({ customer: roni.email });
  const me = `${magento.url}/rest/V1/customers/me`;
  await fetch(me, { headers: { authorization: `Bearer ${token}` } });
  expect(await latest()).toMatchObject({ identity: { type: 'customer', name: roni.email, by: 'bearer' } });
  const signedIn = await fetch(`${magento.url}/graphql`, {
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
    { ...erp.keys, tokenSecret: secret('wrong') },
    {},
    'oauthSignature',
    /another secret, or another request than GET http:.*parameters oauth_consumer_key, /,
  ],
  [
    erp.keys,
    { timestamp: 0 },
    'oauthNonceFailed',
    /^timestamp_refused: oauth_timestamp '0' is not from 1 to 1893456600/,
  ],
  [{ ...erp.keys, token: pim.keys.token }, {}, 'oauthTokenOfAnother', /^it is a token of integration 'pim'$/],
])('the journal tells why a signed call was refused', async (keys, signed, phrase, why) => {
  await call(keys, CUSTOMER, signed);
  expect(await latest()).toMatchObject({
    identity: { type: 'guest' },
    refusal: { phrase, why: expect.stringMatching(why) },
  });
});

test('the journal tells that an integration is inactive, where Magento says no more than to a guest', async () => {
  await call(off.keys);
  expect(await latest()).toMatchObject({
    identity: { type: 'guest' },
    token: { state: 'unreadable', reason: 'its integration is inactive' },
  });
});

test('the journal finds what an integration has asked', async () => {
  await call(erp.keys);
  await call(pim.keys);
  expect((await magento.requests.list({ integration: 'pim' })).items).toHaveLength(1);
});

test('keys, tokens and signatures of a header are masked; what helps to see why stays', async () => {
  await call(erp.keys, CUSTOMER, { nonce: 'seen' });
  const { request } = (await latest()) ?? {};
  const header = request?.headers['authorization'];
  expect(header).toMatch(
    /^OAuth oauth_consumer_key=\[masked \w+\], oauth_nonce="seen", oauth_signature=\[masked \w+\]/,
  );
  expect(header).toMatch(/oauth_signature_method="HMAC-SHA256", oauth_timestamp="\d+", oauth_token=\[masked \w+\]/);
});

test('secrets of the handshake are masked in forms and answers', async () => {
  const { consumerKey, consumerSecret, token } = erp.keys;
  const body = new URLSearchParams({
    oauth_consumer_key: consumerKey,
    oauth_verifier: secret('verifier'),
    oauth_token: token,
  });
  await fetch(`${magento.url}/oauth/token/access`, { method: 'POST', body, headers: { authorization: 'OAuth x' } });
  const told = JSON.stringify(await latest());
  expect(told).toContain('oauth_verifier=[masked');
  for (const shown of [consumerKey, consumerSecret, token, secret('verifier')]) expect(told).not.toContain(shown);
});
