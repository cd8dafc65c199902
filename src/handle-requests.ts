import { derivedRequests, type RequestsHandle } from './verbs/requests-handle.ts';
import type { Sandbox } from './verbs/sandbox.ts';
import { VERSION } from './version.ts';

/** Loaded when the first is called: a server that is only asked over HTTP needs them later or never. */
const verbs = {
  requests: () => import('./verbs/requests.ts'),
  verify: () => import('./verbs/verify.ts'),
  wait: () => import('./verbs/wait.ts'),
  export: () => import('./verbs/export.ts'),
};

/** The recorded requests of a world, in process. */
export function createRequestsHandle(sandbox: Sandbox, baseUrl: string): RequestsHandle {
  const list: RequestsHandle['list'] = async (where, query) =>
    (await verbs.requests()).listRequests(sandbox, where, query);
  const verifyAll: RequestsHandle['verifyAll'] = async (checks) =>
    (await verbs.verify()).verifyRequests(sandbox, checks);
  return {
    ...derivedRequests({ list, verifyAll }),
    list,
    verifyAll,
    get: async (id) => (await verbs.requests()).getRequest(sandbox, id),
    count: async (where, filter) => (await verbs.requests()).countRequests(sandbox, where, filter),
    wait: async (where, options) => (await verbs.wait()).waitForRequests(sandbox, where, options),
    never: async (where, options) => (await verbs.wait()).waitForNoRequest(sandbox, where, options),
    har: async () => (await verbs.export()).exportHar(sandbox, { baseUrl, version: VERSION }),
    ndjson: async () => (await verbs.export()).exportNdjson(sandbox),
    clear: async () => sandbox.journal.clear(),
  };
}
