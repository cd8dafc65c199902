import { expect, test } from 'vitest';
import type { Effect } from '../../../src/fault-schema/effects/effect-schema.ts';
import { createFaultResponse, editResponse } from '../../../src/faults/effects/edit-response.ts';
import type { HttpResponse } from '../../../src/http/message.ts';

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const TEXT_TYPE = { 'content-type': 'text/plain; charset=utf-8' };

test.each<[NonNullable<Effect['http']>, HttpResponse]>([
  [{ status: 204 }, { status: 204, headers: {}, body: '' }],
  [
    { status: 200, body: '' },
    { status: 200, headers: {}, body: '' },
  ],
  [
    { status: 200, body: 'a' },
    { status: 200, headers: TEXT_TYPE, body: 'a' },
  ],
  [
    { status: 200, body: { a: [1] } },
    { status: 200, headers: JSON_TYPE, body: '{"a":[1]}' },
  ],
  [
    { status: 200, body: null },
    { status: 200, headers: JSON_TYPE, body: 'null' },
  ],
  [
    { status: 200, body: '<p>', headers: { 'Content-Type': 'text/html', 'X-A': '1' } },
    { status: 200, headers: { 'content-type': 'text/html', 'x-a': '1' }, body: '<p>' },
  ],
  [
    { status: 200, body: 'a', headers: { 'content-type': null } },
    { status: 200, headers: {}, body: 'a', removedHeaders: ['content-type'] },
  ],
])('%j becomes a response', (http, response) => {
  expect(createFaultResponse(http)).toEqual(response);
});

const response: HttpResponse = {
  status: 401,
  headers: { ...JSON_TYPE, via: 'a' },
  body: '{"errors":[{"message":"a \\"b\\"","path":["x"]},{"path":["y"]}],"a\\/b":1,"c~d":2}',
};
const edited = (edit: NonNullable<Effect['reply']>) => editResponse(response, edit);

test('changes only the properties that an edit names', () => {
  expect(edited({ status: 200 })).toEqual({ ...response, status: 200 });
  expect(edited({ headers: { VIA: null, 'X-A': '1' } })).toEqual({
    ...response,
    headers: { ...JSON_TYPE, 'x-a': '1' },
    removedHeaders: ['via'],
  });
});

test.each<[Readonly<Record<string, string>>, string]>([
  [{ 'a "b"': 'c "d"' }, '"message":"c \\"d\\""'],
  [{ x: '$&' }, '"path":["$&"]'],
  [{ absent: 'x' }, response.body],
  [{ 'a/b': 'é' }, '"\\u00e9":1'],
  [{ x: 'z', z: 'w' }, '"path":["w"]'],
  [{ x: 'xx' }, '"path":["xx"]'],
])('the replacement %j is made inside of JSON strings', (replace, expected) => {
  expect(edited({ replace }).body).toContain(expected);
});

test('a replacement is also made in JSON and XML that PHP has not escaped', () => {
  const replaced = (body: string) => editResponse({ ...response, body }, { replace: { 'a/b': 'é/' } }).body;
  expect(replaced('{"x":"a/b"}')).toBe('{"x":"é/"}');
  expect(replaced('<x>a/b</x>')).toBe('<x>é/</x>');
});

test('a changed or removed `Set-Cookie` header replaces all cookies', () => {
  const cookies = ['a=1', 'b=2'];
  const edit = (headers: Record<string, string | null>) => editResponse({ ...response, cookies }, { headers });
  expect(edit({ via: 'b' }).cookies).toBe(cookies);
  expect(edit({ 'Set-Cookie': null })).toEqual({ ...response, cookies: undefined });
  expect(edit({ 'Set-Cookie': 'c=3' })).toMatchObject({ cookies: ['c=3'], headers: response.headers });
});

test('a replacement that would exceed four million characters is not made', () => {
  const body = 'a'.repeat(100_000);
  const grow = (replacement: string) => editResponse({ ...response, body }, { replace: { a: replacement } }).body;
  expect(grow('b'.repeat(40))).toHaveLength(4_000_000);
  expect(grow('b'.repeat(42))).toBe(body);
});

test.each<[string, string]>([
  ['/errors/0', '{"errors":[null,{"path":["y"]}],"a\\/b":1,"c~d":2}'],
  ['/errors/*/path', '{"errors":[{"message":"a \\"b\\""},{}],"a\\/b":1,"c~d":2}'],
  ['/a~1b', '{"errors":[{"message":"a \\"b\\"","path":["x"]},{"path":["y"]}],"c~d":2}'],
  ['/c~0d', '{"errors":[{"message":"a \\"b\\"","path":["x"]},{"path":["y"]}],"a\\/b":1}'],
  ['/*', '{}'],
  ['/absent/x', response.body],
  ['/a~1b/x', response.body],
  ['/toString', response.body],
])('removes the values at %s', (pointer, expected) => {
  expect(edited({ remove: [pointer] }).body).toBe(expected);
});

test('a body that is not JSON is not changed by `remove`', () => {
  expect(editResponse({ ...response, body: '<p>' }, { remove: ['/a'] }).body).toBe('<p>');
});
