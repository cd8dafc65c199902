import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CUSTOMER, call, erp, magento } from './signed-shop.ts';

const NAMES = ['consumer_key', 'token', 'signature', 'signature_method', 'timestamp', 'nonce', 'version', 'verifier'];

/** Pieces of a header as clients, and those who are none, write them. */
const pair = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...NAMES.map((name) => `oauth_${name}`)),
      fc.constantFrom('oauth___proto__', 'realm', '', '%'),
    ),
    fc.oneof(
      fc.constantFrom(
        erp.keys.consumerKey,
        erp.keys.token,
        'HMAC-SHA256',
        '1.0',
        '1',
        '',
        '%',
        '%E0%A4',
        '"',
        '1893456000',
      ),
      fc.string({ unit: fc.constantFrom(...' %=",&+abc\u00e9') }),
    ),
    fc.constantFrom('=', '="', '==', ''),
  )
  .map(([name, value, sign]) => name + sign + value);
const authorization = fc
  .tuple(fc.constantFrom('OAuth ', 'oauth ', 'Bearer OAuth ', 'OAuth'), fc.array(pair), fc.constantFrom(',', ', ', ' '))
  .map(([scheme, pairs, between]) => scheme + pairs.join(between));
const query = fc.constantFrom('', '?a', '?a=%', '?oauth_version=2.0', '?__proto__=1&constructor=2', '?a[b][]=1&a=2');

test('whatever a header says, the answer is a known one, and a signed call works as before', async () => {
  const post = {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'oauth_nonce=%&b=%E0',
  };
  await fc.assert(
    fc.asyncProperty(authorization, query, async (header, asked) => {
      const headers = { authorization: header };
      const rest = await fetch(magento.url + CUSTOMER + asked, { headers });
      expect([400, 401]).toContain(rest.status);
      expect(await rest.json()).toMatchObject({ message: expect.any(String) });
      const handshake = { ...post, headers: { ...post.headers, ...headers } };
      const page = await fetch(`${magento.url}/oauth/token/access${asked}`, handshake);
      expect([400, 401]).toContain(page.status);
      expect(await page.text()).toMatch(/^oauth_problem=./);
    }),
  );
  expect(await call(erp.keys)).toMatchObject({ status: 200 });
});
