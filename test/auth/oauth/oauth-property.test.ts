import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CUSTOMER, erp, useSignedClient } from './signed-client.ts';

const client = useSignedClient();

const NAMES = ['consumer_key', 'token', 'signature', 'signature_method', 'timestamp', 'nonce', 'version', 'verifier'];

/** Parts of a header, valid and invalid. */
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

test('answers 400 or 401 to any header, and a signed request still works', async () => {
  const post = {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'oauth_nonce=%&b=%E0',
  };
  await fc.assert(
    fc.asyncProperty(authorization, query, async (header, queryString) => {
      const headers = { authorization: header };
      const rest = await fetch(client.magento.url + CUSTOMER + queryString, { headers });
      expect([400, 401]).toContain(rest.status);
      expect(await rest.json()).toMatchObject({ message: expect.any(String) });
      const handshake = { ...post, headers: { ...post.headers, ...headers } };
      const page = await fetch(`${client.magento.url}/oauth/token/access${queryString}`, handshake);
      expect([400, 401]).toContain(page.status);
      expect(await page.text()).toMatch(/^oauth_problem=./);
    }),
  );
  expect(await client.call(erp.keys)).toMatchObject({ status: 200 });
});
