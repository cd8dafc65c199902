import { expect, test } from 'vitest';
import { startTestStore } from './test-store.ts';

const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const add = (url: string, body: string) => fetch(`${url}/__mock/faults`, { method: 'POST', body });
const send = (url: string) => fetch(`${url}/graphql?query={__typename}`);

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

test('explains a long message in limited time', async () => {
  const { magento } = await startTestStore('2.4.9');
  await magento.explain('a'.repeat(1e6));
  await magento.explain(JSON.stringify(Array.from({ length: 20_000 }, (_, n) => ({ message: `no ${n}` }))));
});
