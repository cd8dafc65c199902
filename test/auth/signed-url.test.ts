import { expect, test } from 'vitest';
import { getSignedUrl } from '../../src/auth/oauth-parameters.ts';
import type { HttpRequest } from '../../src/http/message.ts';
import { parseInitialState } from '../../src/operations/manage-world.ts';
import { createNodeDigest } from '../../src/platform/node-digest.ts';
import { Sandbox } from '../../src/sandboxes/sandbox.ts';

const { realm } = new Sandbox({ id: '', initialState: parseInitialState({}), digest: createNodeDigest() });

/** The URL that is signed, for a request that differs from a plain one in this. */
const urlOf = (change: Partial<HttpRequest>) =>
  getSignedUrl(realm, {
    method: 'GET',
    path: '/rest/V1/store/websites',
    query: 'a=1',
    headers: { host: 'shop.example:8080' },
    client: '',
    body: '',
    bodyBytes: 0,
    ...change,
  });

test.each<[string, Partial<HttpRequest>, string]>([
  ['has no query string', {}, 'http://shop.example:8080/rest/V1/store/websites'],
  ['is https over TLS', { secure: true }, 'https://shop.example:8080/rest/V1/store/websites'],
  ['has the path as sent', { sentPath: '/shop/rest/V1' }, 'http://shop.example:8080/shop/rest/V1'],
  ['keeps its percent signs', { path: '/rest/V1/%C3%BC' }, 'http://shop.example:8080/rest/V1/%C3%BC'],
  ['can do without a host', { headers: {} }, 'http://localhost/rest/V1/store/websites'],
])('the URL that is signed %s', (_, change, url) => {
  expect(urlOf(change)).toBe(url);
});
