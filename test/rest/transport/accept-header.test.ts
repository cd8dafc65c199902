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

test('answers 406 in an envelope of its own, and changes no state', async () => {
  const { call, magento } = await createRestClient();
  const json = await call('POST', TOKEN, credentials, { Accept: 'text/html, image/png' });
  expect(json).toMatchObject({
    status: 406,
    body: {
      messages: {
        error: [
          {
            code: 406,
            message:
              'Server cannot match any of the given Accept HTTP header media type(s) from the request: "text/html" with media types from the config of response renderer.',
          },
        ],
      },
    },
  });
  const xml = await call('POST', TOKEN, credentials, { Accept: 'image/svg+xml' });
  expect(xml.text).toMatch(
    /^<\?xml version="1.0"\?><error><messages><error><data_item><code>406<\/code><message><!\[CDATA\[Server/,
  );
  expect(await magento.tokens.list()).toEqual([]);
});
