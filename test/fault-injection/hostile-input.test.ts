import { expect, test } from 'vitest';
import { startTestStore } from './test-store.ts';

const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const http = (headers: string): string => `{"then":{"http":{"status":500,"headers":${headers}}}}`;
const add = (url: string, body: string) => fetch(`${url}/__mock/faults`, { method: 'POST', body });
const send = (url: string) => fetch(`${url}/graphql?query={__typename}`);

test.each([
  ['a header with a line break', http('{"x-a":"b\\r\\nc: d"}'), 'then.http.headers.x-a'],
  ['a header with a character beyond Latin-1', http('{"x-a":"☃"}'), 'then.http.headers.x-a'],
  ['an invalid header name', http('{"x a":"b"}'), 'then.http.headers.x a'],
  ['a Content-Length header', http('{"Content-Length":"5"}'), 'then.http.headers.Content-Length'],
  ['a Transfer-Encoding header', http('{"transfer-encoding":"chunked"}'), 'then.http.headers.transfer-encoding'],
  ['a header with a reserved name', http('{"constructor":"b\\r\\nc"}'), 'then.http.headers.constructor'],
  [
    'a Content-Length header in an edit',
    '{"then":{"reply":{"headers":{"content-length":"1"}}}}',
    'then.reply.headers.content-length',
  ],
  [
    'an invalid expression below a reserved name',
    '{"when":{"headers":{"constructor":{"match":"["}}},"then":{"hang":true}}',
    'when.headers.constructor',
  ],
  [
    'an expression with forty optional parts',
    `{"when":{"path":{"match":"${'a?'.repeat(40)}"}},"then":{"hang":true}}`,
    'when.path.match',
  ],
  ['a configuration path with a reserved name', '{"then":{"config":{"__proto__":1}}}', 'then.config.__proto__'],
  ['a variant with a reserved name', '{"preset":"token-garbage","variant":"constructor"}', 'variant'],
  ['a refusal without a phrase', '{"then":{"refuse":{}}}', 'then.refuse'],
  ['a clock change without a value', '{"then":{"clock":{}}}', 'then.clock'],
  ['a replacement of the empty string', '{"then":{"reply":{"replace":{"":"x"}}}}', 'then.reply.replace'],
  ['a preset name of a million characters', `{"preset":"${'x'.repeat(1e6)}"}`, 'preset'],
])('%s is refused with its path', async (_, body, path) => {
  const { magento } = await startTestStore('2.4.9');
  const response = await add(magento.url, body);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ errors: [{ path }] });
  expect(await magento.faults.list()).toEqual([]);
  expect((await send(magento.url)).status).toBe(200);
});

test('a fault with 100,000 nested objects is refused as malformed', async () => {
  const { magento } = await startTestStore('2.4.9');
  expect((await add(magento.url, `{"then":{"http":{"status":500,"body":${nested(100_000)}}}}`)).status).toBe(400);
});

test('a condition on a header does not match an inherited property', async () => {
  const { magento } = await startTestStore('2.4.9');
  await magento.faults.add({
    when: { headers: { tostring: { match: '.' }, valueOf: null } },
    then: { http: { status: 500 } },
  });
  expect((await send(magento.url)).status).toBe(200);
});

test.each([
  '^(a+)+$',
  '^(a|a)*$',
  `${'a?'.repeat(20)}${'a'.repeat(20)}$`,
  `${'(a|a)'.repeat(39)}b`,
  '(.*)(.*)(.*)(.*)b',
  '^(a*)*\\1b',
])('the expression %s does not block the server', async (match) => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add({ when: { variables: { code: { match } } }, then: { http: { status: 500 } } });
  for (let time = 0; time < 20; time += 1) {
    const { status } = await store.rest('get', `/V1/store/storeViews?code=${'a'.repeat(39)}!`);
    expect(status).not.toBe(500);
  }
});

test('an expression with a lookahead matches', async () => {
  const { magento } = await startTestStore('2.4.9');
  await magento.faults.add({
    when: { path: { match: '^(?!/(rest|soap))(/\\w+)+$' } },
    then: { http: { status: 500 } },
  });
  expect((await send(magento.url)).status).toBe(500);
  expect((await fetch(`${magento.url}/rest/V1/customers/me`)).status).toBe(401);
});

test('explaining a long message ends', async () => {
  const { magento } = await startTestStore('2.4.9');
  await magento.explain('a'.repeat(1e6));
  await magento.explain(JSON.stringify(Array.from({ length: 20_000 }, (_, n) => ({ message: `no ${n}` }))));
});
