import { expect, test } from 'vitest';
import { blueprintOf } from '../src/operations/manage-world.ts';
import { createRequestHandler } from '../src/pipeline/handle-request.ts';
import { createNodeDigest } from '../src/platform/node-digest.ts';
import { Sandboxes } from '../src/sandboxes/sandboxes.ts';

test('a reset while the first request waits for its room comes before that request', async () => {
  const sandboxes = new Sandboxes(blueprintOf({}), createNodeDigest());
  const road = createRequestHandler({
    sandboxes,
    version: '0',
    startedAt: 0,
    baseUrl: '',
    cors: false,
    strictSandbox: false,
    onInternalError(fault) {
      throw fault;
    },
  });
  const body = '{"query":"{ storeConfig { code } }"}';
  const headers = { 'content-type': 'application/json' };
  const reply = road({
    method: 'POST',
    path: '/graphql',
    query: '',
    headers,
    client: '',
    body,
    bodyBytes: body.length,
  });
  expect(reply).toBeInstanceOf(Promise);
  sandboxes.main.restart(blueprintOf({ stores: [{ code: 'fr', website: 'base' }] }));
  expect((await reply).body).toBe('{"data":{"storeConfig":{"code":"fr"}}}');
});
