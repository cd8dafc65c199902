import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodySchemas } from '../../src/control-api/body-schemas.ts';
import { controlRoutes } from '../../src/control-api/control-routes.ts';
import { requestExamples } from '../../src/control-api/request-examples.ts';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import { mara } from '../graphql/test-shop.ts';
import { sendRequest } from '../http-request.ts';

let magento: MagentoMock;
const internalErrors: unknown[] = [];
beforeAll(async () => {
  magento = await createMagentoMock({
    fixtures: { customers: [mara] },
    onInternalError: (error) => internalErrors.push(error),
  });
});
afterAll(() => magento.close());

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

/** A body with which no call waits; without a time limit one would, and a body of `null` is none. */
function withoutWaiting(path: string, body: unknown): unknown {
  if (path !== '/requests/wait' || Array.isArray(body) || typeof body !== 'object') return body;
  const hasWrongLimit = body !== null && 'timeout_ms' in body && typeof body.timeout_ms !== 'number';
  return hasWrongLimit ? body : { ...body, timeout_ms: 0 };
}

const PATHS = [
  'mara.lind@example.com',
  'x',
  '%00',
  '%',
  '-1',
  '1e99',
  '__proto__',
  'constructor',
  '..%2f..',
  '%F0%9F%98%80',
];

async function send(method: string, path: string, body?: unknown): Promise<void> {
  const sent = { method, path: `/__mock${path}`, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const { status, headers, text } = await sendRequest(magento.url, sent);
  // One assertion for thousands of requests, since each takes as much time as a request.
  const isExpected = status < 400 || (status < 500 && headers['content-type']?.includes('application/problem+json'));
  if (isExpected && internalErrors.length === 0) return;
  expect.fail(`${method} ${path} ${sent.body ?? ''}: ${status} ${headers['content-type']} ${text} ${internalErrors}`);
}

const withBody = controlRoutes.filter(({ body }) => body !== undefined);

test.each(withBody.map((route) => [`${route.method} ${route.path}`, route] as const))(
  'answers %s with values of wrong types with a problem document',
  async (_, { method, path, body = '' }) => {
    const url = path.replaceAll(/\{\w+\}/g, mara.email);
    for (const value of hostileBodies(body)) await send(method, url, withoutWaiting(path, value));
  },
);

const withoutBody = controlRoutes.filter(({ body, path }) => body === undefined && path !== '/events');

test.each(withoutBody.map((route) => [`${route.method} ${route.path}`, route] as const))(
  'answers %s with any query, path and body with a problem document',
  async (_, { method, path, query = [] }) => {
    for (const value of PATHS) {
      const url = path.replaceAll(/\{\w+\}/g, value);
      for (const parameters of ['', ...query.map((name) => `?${name}=${value}`), `?${value}=1&a=1&a=2`])
        await send(method, `${url}${parameters}`);
      if (!path.includes('{')) break;
    }
    for (const parameters of query.flatMap((name) => PATHS.map((value) => `?${name}=${value}`)))
      await send(method, `${path.replaceAll(/\{\w+\}/g, 'x')}${parameters}`);
    if (method !== 'GET') for (const value of VALUES) await send(method, path.replaceAll(/\{\w+\}/g, 'x'), value);
  },
);
