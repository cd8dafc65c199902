import { expect, test } from 'vitest';
import { signedUrl } from '../../src/authorization/oauth-parameters.ts';
import { createNodeDigest } from '../../src/ports/node-digest.ts';
import { Sandbox } from '../../src/verbs/sandbox.ts';
import { blueprintOf } from '../../src/verbs/world.ts';
import type { WireRequest } from '../../src/wire/message.ts';

const { realm } = new Sandbox({ id: '', start: blueprintOf({}), digest: createNodeDigest() });

/** The URL that is signed, for a request that differs from a plain one in this. */
const urlOf = (change: Partial<WireRequest>) =>
  signedUrl(realm, {
    method: 'GET',
    path: '/rest/V1/store/websites',
    query: 'a=1',
    headers: { host: 'shop.example:8080' },
    client: '',
    body: '',
    bodyBytes: 0,
    ...change,
  });

test.each<[string, Partial<WireRequest>, string]>([
  ['has no query string', {}, 'http://shop.example:8080/rest/V1/store/websites'],
  ['is https over TLS', { secure: true }, 'https://shop.example:8080/rest/V1/store/websites'],
  ['has the path as sent', { sentPath: '/shop/rest/V1' }, 'http://shop.example:8080/shop/rest/V1'],
  ['keeps its percent signs', { path: '/rest/V1/%C3%BC' }, 'http://shop.example:8080/rest/V1/%C3%BC'],
  ['can do without a host', { headers: {} }, 'http://localhost/rest/V1/store/websites'],
])('the URL that is signed %s', (_, change, url) => {
  expect(urlOf(change)).toBe(url);
});
