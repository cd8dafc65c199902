import { expect, test } from 'vitest';
import type { HttpRequest } from '../../src/http/message.ts';
import { parseInitialState } from '../../src/operations/world-document.ts';
import { ControlAccess } from '../../src/pipeline/control-access.ts';
import { createRequestHandler, type RequestHandler } from '../../src/pipeline/handle-request.ts';
import type { ServerContext } from '../../src/pipeline/server-context.ts';
import { createNodeDigest } from '../../src/platform/node-digest.ts';
import { Sandboxes } from '../../src/sandboxes/sandboxes.ts';

function createHandler(options: Partial<ServerContext> = {}) {
  const sandboxes = new Sandboxes(parseInitialState({}), createNodeDigest());
  const handle = createRequestHandler({
    sandboxes,
    version: '0',
    startedAt: 0,
    baseUrl: '',
    cors: true,
    strictSandbox: false,
    access: new ControlAccess(),
    loadControlHandler: () => () => ({ status: 200, headers: {}, body: 'control' }),
    onInternalError(error) {
      throw error;
    },
    ...options,
  });
  return { sandboxes, handle };
}

const send = async (handle: RequestHandler, request: Partial<HttpRequest>) =>
  await handle({ method: 'GET', path: '/', query: '', headers: {}, client: '', body: '', bodyBytes: 0, ...request });

test('a reset while the first request loads its protocol takes effect before that request', async () => {
  const { sandboxes, handle } = createHandler();
  const body = '{"query":"{ storeConfig { code } }"}';
  const headers = { 'content-type': 'application/json' };
  const response = send(handle, { method: 'POST', path: '/graphql', headers, body, bodyBytes: body.length });
  sandboxes.main.restart(parseInitialState({ stores: [{ code: 'fr', website: 'base' }] }));
  expect((await response).body).toBe('{"data":{"storeConfig":{"code":"fr"}}}');
});

test('answers 404 for a path without an endpoint, and records the request as unmatched', async () => {
  const { sandboxes, handle } = createHandler();
  const response = await send(handle, { path: '/shop' });
  expect(response.status).toBe(404);
  expect(response.body).toContain(
    "no endpoint at '/shop'; GraphQL is at /graphql, REST below /rest/V1, the control API below /__mock",
  );
  expect(sandboxes.main.journal.get(1)?.exchange).toMatchObject({ protocol: 'none', unmatched: true });
});

test('passes control calls to the control API, unrecorded', async () => {
  const { sandboxes, handle } = createHandler();
  expect((await send(handle, { path: '/__mock/health' })).body).toBe('control');
  expect(sandboxes.main.journal.total).toBe(0);
});

test.each([
  ['no header', {}],
  ['another token', { authorization: 'Bearer other' }],
])('answers 401 to a control call with %s if there is a control token', async (_, headers) => {
  const { handle } = createHandler({ access: new ControlAccess({ token: 'secret' }) });
  const response = await send(handle, { path: '/__mock/world', headers });
  expect(response).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer' } });
  expect(JSON.parse(response.body)).toMatchObject({
    title: 'Unauthorized',
    detail: 'send the header `Authorization: Bearer <control token>`',
  });
  expect((await send(handle, { path: '/__mock', headers: { authorization: 'Bearer secret' } })).status).toBe(200);
});

test('answers a preflight without recording it', async () => {
  const { sandboxes, handle } = createHandler();
  const response = await send(handle, { method: 'OPTIONS', path: '/graphql', headers: { origin: 'http://shop' } });
  expect(response).toMatchObject({ status: 204, headers: { 'access-control-allow-origin': 'http://shop' } });
  expect(sandboxes.main.journal.total).toBe(0);
});

test('an internal error is reported, answered with 500 and recorded', async () => {
  const errors: unknown[] = [];
  const { sandboxes, handle } = createHandler({ onInternalError: (error) => errors.push(error) });
  const bug = new Error('bug');
  Object.defineProperty(sandboxes.main.realm.world, 'customers', {
    get() {
      throw bug;
    },
  });
  const response = await send(handle, {
    method: 'POST',
    path: '/rest/V1/integration/customer/token',
    headers: { 'content-type': 'application/json', origin: 'http://shop' },
    body: '{"username":"mara.lind@example.com","password":"Spring-Rain7"}',
  });
  expect(errors).toEqual([bug]);
  expect(response.status).toBe(500);
  expect(response.headers['access-control-allow-origin']).toBe('http://shop');
  expect(sandboxes.main.journal.get(1)?.response.status).toBe(500);
});

test('an internal error outside the chain is reported and answered with a problem document', async () => {
  const errors: unknown[] = [];
  const { handle } = createHandler({
    onInternalError: (error) => errors.push(error),
    loadControlHandler: () => Promise.reject(new Error('bug')),
  });
  const response = await send(handle, { path: '/__mock/health' });
  expect(errors).toHaveLength(1);
  expect(JSON.parse(response.body)).toEqual({
    type: 'about:blank',
    title: 'Internal Server Error',
    status: 500,
    detail: 'internal error in magento-auth-mock',
  });
});
