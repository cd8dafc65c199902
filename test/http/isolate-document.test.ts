import { expect, test } from 'vitest';
import { isolateDocument } from '../../src/http/isolate-document.ts';

const responseOf = (type: string | undefined, headers: Record<string, string> = {}) =>
  isolateDocument({
    status: 200,
    headers: { ...(type !== undefined && { 'content-type': type }), ...headers },
    body: '<script>',
  });

test.each([
  undefined,
  '',
  'text/html',
  'TEXT/HTML; charset=utf-8',
  'application/xhtml+xml',
  'image/svg+xml',
  'text/xml',
  'text/plain, text/html',
  'application/json; a=b, text/html',
  'nonsense',
])('a browser runs no script in a response of type %j', (type) => {
  expect(responseOf(type).headers).toMatchObject({ 'content-security-policy': 'sandbox', 'x-frame-options': 'DENY' });
});

test.each(['application/json', 'application/problem+json; charset=utf-8', 'text/plain; charset=utf-8'])(
  'a response of type %s is unchanged',
  (type) => {
    expect(responseOf(type).headers).toEqual({ 'content-type': type });
  },
);

test('replaces a policy that allows scripts', () => {
  const headers = {
    'content-security-policy': 'sandbox allow-scripts allow-same-origin',
    'x-frame-options': 'ALLOWALL',
  };
  expect(responseOf('text/html', headers).headers).toMatchObject({
    'content-security-policy': 'sandbox',
    'x-frame-options': 'DENY',
  });
});
