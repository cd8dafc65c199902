import { expect, test } from 'vitest';
import { bodySchemas } from '../../src/control-api/body-schemas.ts';
import { controlRoutes } from '../../src/control-api/control-routes.ts';
import { requestExamples } from '../../src/control-api/request-examples.ts';
import { createTestShop } from '../graphql/test-shop.ts';
import { sendRequest } from '../http-request.ts';

const VALUES: readonly unknown[] = [null, true, -1, 1e308, '', 'x', '\u0000', [], [null], {}, { x: 1 }, { match: '[' }];

/** Bodies in which each property has each value, and properties of other names. */
function hostileBodies(name: string): unknown[] {
  const schema = Object.entries(bodySchemas).find(([key]) => key === name)?.[1];
  const entries = schema !== undefined && 'entries' in schema ? Object.keys(schema.entries) : [];
  const example = requestExamples[name] ?? {};
  const keys = [...new Set([...entries, ...Object.keys(example)])];
  return [
    ...VALUES,
    ...keys.flatMap((key) => VALUES.map((value) => ({ ...example, [key]: value }))),
    JSON.parse('{"__proto__": {"x": 1}}'),
    { constructor: { match: '[' } },
    { where: { headers: { constructor: { match: '[' } }, variables: { 'a.b': { match: '(' } } } },
  ];
}

const withBody = controlRoutes.filter(({ body }) => body !== undefined);

test.each(withBody.map((route) => [`${route.method} ${route.path}`, route] as const))(
  'answers %s with values of wrong types without an internal error',
  async (_, { method, path, body = '' }) => {
    const { magento } = await createTestShop();
    const url = `/__mock${path.replaceAll(/\{\w+\}/g, 'mara.lind@example.com')}`;
    for (const value of hostileBodies(body)) {
      const text = JSON.stringify(value).replace('"timeout_ms":1000', '"timeout_ms":0');
      const headers = { 'content-type': 'application/json' };
      const { status } = await sendRequest(magento.url, { method, path: url, headers, body: text });
      expect(status, text).toBeLessThan(500);
    }
  },
);

const withQuery = controlRoutes.filter(({ method, path }) => method === 'GET' && path !== '/events');

test.each(withQuery.map((route) => [route.path, route] as const))(
  'answers GET %s with any query and path without an internal error',
  async (_, { path, query = [] }) => {
    const { magento } = await createTestShop();
    for (const value of [
      '',
      'x',
      '%00',
      '%',
      '-1',
      '1e99',
      '__proto__',
      'constructor',
      '..%2f..',
      '[',
      '%F0%9F%98%80',
    ]) {
      const url = `/__mock${path.replaceAll(/\{\w+\}/g, value || 'x')}`;
      for (const parameters of ['', ...query.map((name) => `?${name}=${value}`), `?${value}=1&a=1&a=2`]) {
        const { status } = await sendRequest(magento.url, { method: 'GET', path: `${url}${parameters}` });
        expect(status, url + parameters).toBeLessThan(500);
      }
    }
  },
);
