import { expect, test } from 'vitest';
import type { HttpRequest } from '../../src/http/message.ts';
import { parseInitialState } from '../../src/operations/world-document.ts';
import { RequestContext } from '../../src/pipeline/request-context.ts';
import { createNodeDigest } from '../../src/platform/node-digest.ts';
import { RestExchange } from '../../src/rest/transport/rest-exchange.ts';
import { Sandbox } from '../../src/sandboxes/sandbox.ts';

function createContext(sandbox: Sandbox, authorization: string) {
  let reads = 0;
  const headers = { authorization };
  const request: HttpRequest = { method: 'GET', path: '/', query: '', headers, client: '', body: '', bodyBytes: 0 };
  const context = new RequestContext({
    sentRequest: request,
    request,
    endpoint: { kind: 'rest' },
    sandbox,
    onDisconnect: () => undefined,
    isPreflight: false,
    open(realm) {
      reads += 1;
      return new RestExchange(realm, request);
    },
  });
  return { context, reads: () => reads };
}

const createSandbox = () => new Sandbox({ id: '', initialState: parseInitialState({}), digest: createNodeDigest() });

test('is read once and numbered when it is created', () => {
  const sandbox = createSandbox();
  const [first, second] = [createContext(sandbox, 'Bearer a'), createContext(sandbox, 'Bearer a')];
  expect([first.context.sequenceNumber, second.context.sequenceNumber]).toEqual([1, 2]);
  expect(first.context.realm).toBe(sandbox.realm);
  expect(first.reads()).toBe(1);
});

test('the state of the token is computed once for each caller', () => {
  const { context } = createContext(createSandbox(), 'Bearer a');
  const { token } = context;
  expect(token).toMatchObject({ state: 'unreadable' });
  expect(context.token).toBe(token);
  context.exchange.caller = { ...context.exchange.caller };
  expect(context.token).toEqual(token);
  expect(context.token).not.toBe(token);
});
