import { expect, test } from 'vitest';
import { createRestClient, mara } from '../rest-client.ts';

const TOKEN = '/rest/V1/integration/customer/token';
const ME = '/rest/V1/customers/me';
const credentials = { username: mara.email, password: mara.password };

test.each([
  ['*/*', 'application/json'],
  ['', 'application/json'],
  ['application/*', 'application/json'],
  ['text/*', 'application/xml'],
  ['text/html, */*;q=0.1', 'application/json'],
  ['application/json;q=0.2, text/xml;q=0.9', 'application/xml'],
  ['application/json;q=0.9, text/xml;q=0.85', 'application/json'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'application/xml'],
])('answers Accept: %s with %s', async (accept, type) => {
  const { call } = await createRestClient();
  expect((await call('GET', ME, undefined, { Accept: accept })).headers['content-type']).toBe(`${type}; charset=utf-8`);
});

// Recorded from Magento 2.4.7-p3, whatever the route.
test.each(['text/html, image/png', 'image/svg+xml', 'nonsense'])(
  'answers Accept: %s with the page of an error report, and changes no state',
  async (accept) => {
    const { call, magento } = await createRestClient();
    const { status, headers, text } = await call('POST', TOKEN, credentials, { Accept: accept });
    expect(status).toBe(500);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=UTF-8',
      'x-frame-options': 'SAMEORIGIN',
      'x-content-type-options': 'nosniff',
      'x-xss-protection': '1; mode=block',
    });
    expect(headers).not.toHaveProperty('cache-control');
    expect(text).toMatch(/There has been an error processing your request.*Report ID: [0-9a-f]{64}/s);
    expect(await magento.tokens.list()).toEqual([]);
    expect((await magento.requests.list()).items[0]?.refusal?.phrase).toBe('notAcceptable');
  },
);

test('answers an Accept header that no type fits with the exception, in developer mode', async () => {
  const { call } = await createRestClient({ mode: 'developer' });
  const { status, headers, text } = await call('GET', ME, undefined, { Accept: 'text/html' });
  expect([status, headers['content-type']]).toEqual([500, 'text/plain;charset=UTF-8']);
  expect(text).toMatch(/^1 exception\(s\):\nException #0 .*"text\/html"/);
});
