import { expect, test } from 'vitest';
import { deleteCookie, headersWithCookies, setCookie } from '../../src/http/set-cookie.ts';

test.each([
  [undefined, false, 'a=b; Max-Age=60; Path=/; SameSite=Lax'],
  [false, true, 'a=b; Max-Age=60; Path=/; HttpOnly; SameSite=Lax'],
  [true, true, 'a=b; Max-Age=60; Path=/; HttpOnly; SameSite=None; Secure'],
])('a cookie over TLS %s, HttpOnly %s is %s', (secure, httpOnly, cookie) => {
  expect(setCookie({ secure }, 'a', 'b', { maxAge: 60, httpOnly })).toBe(cookie);
});

test('a deleted cookie has the value `deleted` and a time in the past', () => {
  expect(deleteCookie({}, 'a')).toBe(
    'a=deleted; Expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0; Path=/; SameSite=Lax',
  );
});

test('joins several cookies in one header, as Node does', () => {
  const headers = { 'x-a': '1' };
  expect(headersWithCookies({ headers })).toBe(headers);
  expect(headersWithCookies({ headers, cookies: ['a=1', 'b=2'] })).toEqual({ 'x-a': '1', 'set-cookie': 'a=1, b=2' });
});
