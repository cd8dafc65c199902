import { STATUS_CODES } from 'node:http';
import { expect, test } from 'vitest';
import { controlRoutes } from '../../src/control-api/control-routes.ts';
import { createTestShop } from '../graphql/test-shop.ts';
import { sendToPort } from '../send-to-port.ts';

const withBody = controlRoutes.filter(({ body }) => body !== undefined);

test.each(withBody.map(({ method, path }) => [method, path]))(
  'answers %s %s with problem details for a body that is not an object, or has an unknown key',
  async (method, path) => {
    const { magento } = await createTestShop();
    // Unknown configuration paths are accepted unless they resemble a known one.
    const unknownKey = path === '/config' ? 'oauth/access_token_lifetime/costumer' : 'unknown key';
    const url = `/__mock${path.replaceAll(/\{\w+\}/g, '1')}`;
    for (const body of ['[]', '"text"', '1', `{"${unknownKey}":1}`]) {
      const request = sendToPort(magento)[method.toLowerCase() as 'post'](url);
      const { status, headers, body: problem } = await request.set('content-type', 'application/json').send(body);
      if (status === 404) continue;
      expect(headers['content-type'], body).toBe('application/problem+json; charset=utf-8');
      expect(problem, body).toMatchObject({ type: 'about:blank', status: 422, title: STATUS_CODES[422] });
      expect(problem.detail, body).toMatch(/^[^:\s]/);
      expect(problem.errors.length, body).toBeGreaterThan(0);
    }
  },
);

test.each([
  ['an unknown path', 'get', '/unknown', 404],
  ['an unknown entity', 'get', '/customers/ines@example.com', 404],
  ['an unknown method', 'put', '/health', 405],
  ['an invalid query parameter', 'get', '/requests?limit=x', 422],
] as const)('answers %s with the standard title of the status', async (_, method, path, status) => {
  const { magento } = await createTestShop();
  const { body } = await sendToPort(magento)[method](`/__mock${path}`);
  expect(body).toMatchObject({ type: 'about:blank', status, title: STATUS_CODES[status] });
  expect(body.detail).toMatch(/^[^:\s]/);
});
