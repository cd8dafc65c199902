import { expect, test } from 'vitest';
import { getSignedUrl, hasOauthScheme, readOauthParameters } from '../../src/auth/oauth-parameters.ts';
import type { HttpRequest } from '../../src/http/message.ts';
import { createRealm } from '../domain/create-realm.ts';
import { requestWith } from './signed-request.ts';

test.each([
  ['OAuth a="1"', true],
  ['oauth ', true],
  ['x OAUTH a', true],
  ['OAuth', false],
  ['Bearer a', false],
])('the header %o claims a signature: %s', (authorization, claims) => {
  expect(hasOauthScheme(authorization)).toBe(claims);
});

const FORM = 'application/x-www-form-urlencoded';
const read = ({ headers, ...request }: Partial<HttpRequest>, magento = '2.4.8') => ({
  ...readOauthParameters(
    createRealm({ magento }),
    requestWith({ ...request, headers: { host: 'shop.example', ...headers } }),
  ),
});

test.each<[string, Partial<HttpRequest>, object]>([
  ['no parameter without a header', { query: 'a=1' }, {}],
  ['no parameter without the scheme', { query: 'a=1', headers: { authorization: 'Bearer a' } }, {}],
  [
    'the protocol parameters of the header',
    { headers: { authorization: 'OAuth realm="r", oauth_token="t",oauth_nonce="n" ,  oauth_version=1.0' } },
    { oauth_token: 't', oauth_nonce: 'n', oauth_version: '1.0' },
  ],
  [
    'a header whose scheme is not at the start',
    { headers: { authorization: 'x OAUTH oauth_token="t"' } },
    { oauth_token: 't' },
  ],
  [
    'decoded names and values',
    { headers: { authorization: 'OAuth oauth_token%5F="a%2Bb%22"' } },
    { oauth_token_: 'a+b"' },
  ],
  [
    'a malformed encoding as it is',
    { headers: { authorization: 'OAuth oauth_token="100%"' } },
    { oauth_token: '100%' },
  ],
  [
    'values without quotes at either end',
    { headers: { authorization: 'OAuth oauth_token=""a"b""' } },
    { oauth_token: 'a"b' },
  ],
  [
    'a value with equals signs',
    { headers: { authorization: 'OAuth oauth_signature="a=b="' } },
    { oauth_signature: 'a=b=' },
  ],
  ['a value over two lines', { headers: { authorization: 'OAuth oauth_token="a\nb"' } }, { oauth_token: 'a\nb' }],
  ['no parameter without a value', { headers: { authorization: 'OAuth oauth_token' } }, {}],
  ['no parameter of another protocol', { headers: { authorization: 'OAuth token="t", oauth_="t"' } }, {}],
  [
    'a repeated parameter, the last one',
    { headers: { authorization: 'OAuth oauth_token="a",oauth_token="b"' } },
    { oauth_token: 'b' },
  ],
  [
    'the parameters of the query, but no protocol parameter',
    { query: 'a=1&b=x%20y&oauth_token=q', headers: { authorization: 'OAuth oauth_token="h"' } },
    { a: '1', b: 'x y', oauth_token: 'h' },
  ],
  [
    'the parameters of a form',
    {
      body: 'c=3&oauth_token=f',
      headers: { authorization: 'OAuth oauth_token="h"', 'content-type': `${FORM}; charset=utf-8` },
    },
    { c: '3', oauth_token: 'h' },
  ],
  [
    'the protocol parameters of a form, if the header has none',
    { body: 'c=3&oauth_token=f', headers: { authorization: 'OAuth ', 'content-type': FORM } },
    { c: '3', oauth_token: 'f' },
  ],
  [
    'no parameter of another body',
    { body: 'c=3', headers: { authorization: 'OAuth oauth_token="h"', 'content-type': 'application/json' } },
    { oauth_token: 'h' },
  ],
  [
    'no parameter of a body without a type',
    { body: 'c=3', headers: { authorization: 'OAuth oauth_token="h"' } },
    { oauth_token: 'h' },
  ],
  [
    'a form and a query, the query last',
    { body: 'a=1&b=2', query: 'a=3', headers: { authorization: 'OAuth ', 'content-type': FORM } },
    { a: '3', b: '2' },
  ],
])('reads %s', (_, request, parameters) => {
  expect(read(request)).toEqual(parameters);
});

/** [fw/Oauth/Helper/Request.php _extractQueryStringParams; fw/Oauth/Helper/Signature/Hmac.php] */
test.each<[string, object, object]>([
  ['a=1&b=x%20y', { a: '1', b: 'x y' }, { a: '1', b: 'x y' }],
  ['a=x+y', { a: 'x+y' }, { a: 'x y' }],
  ['a[b]=x+y', { 'a[b]': 'x+y' }, { 'a[b]': 'x+y' }],
  ['a%5Bb%5D=1', { 'a[b]': '1' }, { 'a[b]': '1' }],
  ['searchCriteria', {}, { searchCriteria: '' }],
  ['searchCriteria=', { searchCriteria: '' }, { searchCriteria: '' }],
  ['a[b]', {}, {}],
  ['a=b=c', {}, { a: 'b=c' }],
  ['a[b]=c=d', {}, {}],
  ['a=1&a=2', { a: '2' }, { a: '2' }],
  ['a.b=1', { 'a.b': '1' }, { 'a.b': '1', a_b: '1' }],
  ['', {}, {}],
  ['a=100%', { a: '100%' }, { a: '100%' }],
])('the query %s is signed as %j to 2.4.7, and as %j since 2.4.8', (query, before, since) => {
  const request = { query, headers: { authorization: 'OAuth ' } };
  expect(read(request, '2.4.7-p3')).toEqual(before);
  expect(read(request, '2.4.8-p1')).toEqual(since);
});

test('a parameter may have any name', () => {
  const parameters = readOauthParameters(
    createRealm(),
    requestWith({ query: '__proto__=1', headers: { authorization: 'OAuth ' } }),
  );
  expect(Object.entries(parameters)).toEqual([['__proto__', '1']]);
});

test.each<[string, Partial<HttpRequest>, object, string]>([
  ['without the query string', { query: 'a=1' }, {}, 'http://shop.example:8080/rest/V1/store/websites'],
  ['with https over TLS', { secure: true }, {}, 'https://shop.example:8080/rest/V1/store/websites'],
  ['with http without TLS', { secure: false }, {}, 'http://shop.example:8080/rest/V1/store/websites'],
  ['with the path as sent', { sentPath: '/shop/rest/V1' }, {}, 'http://shop.example:8080/shop/rest/V1'],
  ['with its percent signs', { path: '/rest/V1/%C3%BC' }, {}, 'http://shop.example:8080/rest/V1/%C3%BC'],
  ['without a host', { headers: {} }, {}, 'http://localhost/rest/V1/store/websites'],
  [
    'with https of an offloader',
    { headers: { host: 'a', 'x-forwarded-proto': 'https' } },
    {},
    'https://a/rest/V1/store/websites',
  ],
  [
    'with http of an offloader',
    { headers: { host: 'a', 'x-forwarded-proto': 'http' } },
    {},
    'http://a/rest/V1/store/websites',
  ],
  [
    'with https of the configured offloader',
    { headers: { host: 'a', 'ssl-offloaded': 'https' } },
    { 'web/secure/offloader_header': 'SSL-Offloaded' },
    'https://a/rest/V1/store/websites',
  ],
  [
    'with http where another offloader is configured',
    { headers: { host: 'a', 'x-forwarded-proto': 'https' } },
    { 'web/secure/offloader_header': 'SSL-Offloaded' },
    'http://a/rest/V1/store/websites',
  ],
])('the signed URL is %s', (_, change, config, url) => {
  const realm = createRealm({ config: { ...config } });
  expect(getSignedUrl(realm, requestWith({ headers: { host: 'shop.example:8080' }, ...change }))).toBe(url);
});
