import type { Pattern } from '../matching/pattern.ts';
import type { RequestFilter } from '../operations/list-requests.ts';
import { derivedRequests, type RequestsHandle } from '../operations/requests-interface.ts';
import { VERSION } from '../platform/version.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';

/** Loaded when the first is called: a server that is only asked over HTTP needs them later or never. */
const verbs = {
  schema: () => import('../operations/query-schemas.ts'),
  validate: () => import('../state/document/validate-document.ts'),
  requests: () => import('../operations/list-requests.ts'),
  verify: () => import('../operations/verify-requests.ts'),
  wait: () => import('../operations/wait-for-requests.ts'),
  export: () => import('../operations/export-journal.ts'),
};

/** A question as it was handed over, once it holds: what a caller misspelled is told, as the other doors tell it. */
async function held<Options extends RequestFilter>(
  where: Pattern | undefined,
  options?: Options,
): Promise<Options | undefined> {
  // One after the other: Jest's loader fails when two imports share a module that is still being loaded.
  const { question } = await verbs.schema();
  const { validatePart } = await verbs.validate();
  validatePart(question, { where, ...options });
  return options;
}

/** The recorded requests of a world, in process. */
export function createRequestsHandle(sandbox: Sandbox, baseUrl: string): RequestsHandle {
  const list: RequestsHandle['list'] = async (where, query) =>
    (await verbs.requests()).listRequests(sandbox, where, await held(where, query));
  const verifyAll: RequestsHandle['verifyAll'] = async (checks) => {
    const { handedChecks } = await verbs.schema();
    const { validatePart } = await verbs.validate();
    validatePart(handedChecks, { checks });
    return (await verbs.verify()).verifyRequests(sandbox, checks);
  };
  return {
    ...derivedRequests({ list, verifyAll }),
    list,
    verifyAll,
    get: async (id) => (await verbs.requests()).getRequest(sandbox, id),
    count: async (where, filter) => (await verbs.requests()).countRequests(sandbox, where, await held(where, filter)),
    wait: async (where, options) => (await verbs.wait()).waitForRequests(sandbox, where, await held(where, options)),
    never: async (where, options) => (await verbs.wait()).waitForNoRequest(sandbox, where, await held(where, options)),
    har: async () => (await verbs.export()).exportHar(sandbox, { baseUrl, version: VERSION }),
    ndjson: async () => (await verbs.export()).exportNdjson(sandbox),
    clear: async () => sandbox.journal.clear(),
  };
}
