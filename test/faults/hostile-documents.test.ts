import { expect, test } from 'vitest';
import { aFaultyShop } from './a-faulty-shop.ts';

const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const http = (headers: string): string => `{"then":{"http":{"status":500,"headers":${headers}}}}`;
const add = (url: string, body: string) => fetch(`${url}/__mock/faults`, { method: 'POST', body });
const ask = (url: string) => fetch(`${url}/graphql?query={__typename}`);
const soon = { timeout: 5_000 };

test.each([
  ['a header with a line break', http('{"x-a":"b\\r\\nc: d"}'), 'then.http.headers.x-a'],
  ['a header that no byte can say', http('{"x-a":"☃"}'), 'then.http.headers.x-a'],
  ['a name that no header has', http('{"x a":"b"}'), 'then.http.headers.x a'],
  ['a length of its own', http('{"Content-Length":"5"}'), 'then.http.headers.Content-Length'],
  ['an encoding of its own', http('{"transfer-encoding":"chunked"}'), 'then.http.headers.transfer-encoding'],
  ['a name that objects have', http('{"constructor":"b\\r\\nc"}'), 'then.http.headers.constructor'],
  ['a length in an edit', '{"then":{"reply":{"headers":{"content-length":"1"}}}}', 'then.reply.headers.content-length'],
  [
    'an expression behind such a name',
    '{"when":{"headers":{"constructor":{"match":"["}}},"then":{"hang":true}}',
    'when.headers.constructor',
  ],
  [
    'an expression of forty optional parts',
    `{"when":{"path":{"match":"${'a?'.repeat(40)}"}},"then":{"hang":true}}`,
    'when.path.match',
  ],
  ['a setting of such a name', '{"then":{"config":{"__proto__":1}}}', 'then.config.__proto__'],
  ['a variant of such a name', '{"preset":"token-garbage","variant":"constructor"}', 'variant'],
  ['a refusal without a phrase', '{"then":{"refuse":{}}}', 'then.refuse'],
  ['a clock that stands still', '{"then":{"clock":{}}}', 'then.clock'],
  ['a replacement of nothing', '{"then":{"reply":{"replace":{"":"x"}}}}', 'then.reply.replace'],
  ['a preset of a million letters', `{"preset":"${'x'.repeat(1e6)}"}`, 'preset'],
])('%s is refused, with its place', async (_, body, path) => {
  const { magento } = await aFaultyShop('2.4.9');
  const reply = await add(magento.url, body);
  expect(reply.status).toBe(422);
  expect(await reply.json()).toMatchObject({ errors: [{ path }] });
  expect(await magento.faults.list()).toEqual([]);
  expect((await ask(magento.url)).status).toBe(200);
});

test('a fault as deep as no stack is refused as what nobody can read', async () => {
  const { magento } = await aFaultyShop('2.4.9');
  expect((await add(magento.url, `{"then":{"http":{"status":500,"body":${nested(100_000)}}}}`)).status).toBe(400);
});

test('a header named as something that every object has is not there', async () => {
  const { magento } = await aFaultyShop('2.4.9');
  await magento.faults.add({
    when: { headers: { tostring: { match: '.' }, valueOf: null } },
    then: { http: { status: 500 } },
  });
  expect((await ask(magento.url)).status).toBe(200);
});

test.each([
  '^(a+)+$',
  '^(a|a)*$',
  `${'a?'.repeat(20)}${'a'.repeat(20)}$`,
  `${'(a|a)'.repeat(39)}b`,
  '(.*)(.*)(.*)(.*)b',
  '^(a*)*\\1b',
])('the expression %s holds nobody up', soon, async (match) => {
  const shop = await aFaultyShop('2.4.9');
  await shop.magento.faults.add({ when: { variables: { code: { match } } }, then: { http: { status: 500 } } });
  for (let time = 0; time < 20; time += 1) {
    const reply = await shop.rest('get', `/V1/store/storeViews?code=${'a'.repeat(39)}!`);
    expect(reply.status).not.toBe(500);
  }
});

test('an expression that looks ahead finds what it should', async () => {
  const { magento } = await aFaultyShop('2.4.9');
  await magento.faults.add({
    when: { path: { match: '^(?!/(rest|soap))(/\\w+)+$' } },
    then: { http: { status: 500 } },
  });
  expect((await ask(magento.url)).status).toBe(500);
  expect((await fetch(`${magento.url}/rest/V1/customers/me`)).status).toBe(401);
});

test('whatever is pasted is explained at once', soon, async () => {
  const { magento } = await aFaultyShop('2.4.9');
  await magento.explain('a'.repeat(1e6));
  await magento.explain(JSON.stringify(Array.from({ length: 20_000 }, (_, n) => ({ message: `no ${n}` }))));
});
