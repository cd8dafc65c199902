import { expect, test } from 'vitest';
import {
  createSessionId,
  guestSessionId,
  readSessionId,
  sessionCookieOf,
  uniqueCookieValue,
} from '../../../src/domain/tokens/php-session.ts';
import type { HttpRequest } from '../../../src/http/message.ts';
import { createRealm } from '../create-realm.ts';

const request = (headers: Record<string, string> = {}, secure = false): HttpRequest => ({
  method: 'POST',
  path: '/graphql',
  secure,
  query: '',
  headers,
  client: '',
  body: '',
  bodyBytes: 0,
});

test.each([
  [undefined, undefined],
  ['', undefined],
  ['PHPSESSID=', undefined],
  ['XPHPSESSID=abc', undefined],
  ['phpsessid=abc', undefined],
  ['PHPSESSID=abc', 'abc'],
  ['form_key=1; PHPSESSID=a-b,c_1; private_content_version=2', 'a-b,c_1'],
  ['form_key=1;PHPSESSID=abc', 'abc'],
  ['PHPSESSID=one; PHPSESSID=two', 'one'],
  ['PHPSESSID=abc<script>', 'abc'],
])('the session id in the cookies %j is %j', (cookies, id) => {
  expect(readSessionId(cookies)).toBe(id);
});

test('a new session id has 26 letters and digits, and no two are the same', () => {
  const realm = createRealm();
  const ids = Array.from({ length: 50 }, () => createSessionId(realm));
  expect(ids.every((id) => /^[A-Za-z0-9]{26}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(50);
});

test('a guest keeps the session that the request names, and otherwise gets a new one for each request', () => {
  const realm = createRealm();
  expect(guestSessionId(realm, request({ cookie: 'PHPSESSID=abc' }))).toBe('abc');
  const ids = [guestSessionId(realm, request()), guestSessionId(realm, request())];
  expect(ids.every((id) => /^[0-9a-f]{26}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(2);
});

test('cookie values of two worlds with the same seed are the same, in the same order', () => {
  const [one, other] = [createRealm(), createRealm()];
  const first = uniqueCookieValue(one, 32);
  expect(first).toMatch(/^[0-9a-f]{24}00000001$/);
  expect(uniqueCookieValue(other, 32)).toBe(first);
  expect(uniqueCookieValue(one, 32)).toBe(`${first.slice(0, 24)}00000002`);
  expect(uniqueCookieValue(one, 16)).toBe(`${first.slice(0, 8)}00000003`);
});

test.each([
  ['an hour over HTTP', {}, false, 'Max-Age=3600; Path=/; HttpOnly; SameSite=Lax'],
  ['an hour over HTTPS', {}, true, 'Max-Age=3600; Path=/; HttpOnly; SameSite=None; Secure'],
  [
    'the configured lifetime',
    { 'web/cookie/cookie_lifetime': 60 },
    false,
    'Max-Age=60; Path=/; HttpOnly; SameSite=Lax',
  ],
])('a session cookie is valid for %s', (_, config, secure, attributes) => {
  expect(sessionCookieOf(createRealm({ config }), request({}, secure), 'abc')).toBe(`PHPSESSID=abc; ${attributes}`);
});
