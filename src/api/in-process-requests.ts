import type { Pattern } from '../matching/pattern.ts';
import type { RequestFilter } from '../operations/list-requests.ts';
import { deriveQueries, type RequestsInterface } from '../operations/requests-interface.ts';
import { runInSlices } from '../platform/steps.ts';
import { VERSION } from '../platform/version.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';

/** Modules, each loaded by its first use: a server that is used only over HTTP does not need them. */
const loadQueries = {
  schema: () => import('../operations/query-schemas.ts'),
  validate: () => import('../state/document/validate-document.ts'),
  requests: () => import('../operations/list-requests.ts'),
  verify: () => import('../operations/verify-requests.ts'),
  wait: () => import('../operations/wait-for-requests.ts'),
  export: () => import('../operations/export-journal.ts'),
};

/** Rejects misspelled keys and invalid values, as the control API does. */
async function validateQuery<Options extends RequestFilter>(
  where: Pattern | undefined,
  options?: Options,
): Promise<Options | undefined> {
  // One after the other, since Jest's loader fails when two imports share a module that is still being loaded.
  const { querySchema } = await loadQueries.schema();
  const { validatePart } = await loadQueries.validate();
  validatePart(querySchema, { where, ...options });
  return options;
}

/** The queries and assertions of the recorded requests of a world in the same process. */
export function createRequests(sandbox: Sandbox, baseUrl: string): RequestsInterface {
  const list: RequestsInterface['list'] = async (where, query) =>
    runInSlices((await loadQueries.requests()).listRequests(sandbox, where, await validateQuery(where, query)));
  const verifyAll: RequestsInterface['verifyAll'] = async (checks) => {
    const { checksSchema } = await loadQueries.schema();
    const { validatePart } = await loadQueries.validate();
    validatePart(checksSchema, { checks });
    return runInSlices((await loadQueries.verify()).verifyRequests(sandbox, checks));
  };
  return {
    ...deriveQueries({ list, verifyAll }),
    list,
    verifyAll,
    table: async (where, query) =>
      runInSlices((await loadQueries.requests()).tabulateRequests(sandbox, where, await validateQuery(where, query))),
    get: async (id) => (await loadQueries.requests()).getRequest(sandbox, id),
    count: async (where, filter) =>
      runInSlices((await loadQueries.requests()).countRequests(sandbox, where, await validateQuery(where, filter))),
    wait: async (where, options) =>
      (await loadQueries.wait()).waitForRequests(sandbox, where, await validateQuery(where, options)),
    never: async (where, options) =>
      (await loadQueries.wait()).waitForNoRequest(sandbox, where, await validateQuery(where, options)),
    har: async (where, query) =>
      runInSlices(
        (await loadQueries.export()).exportHar(
          sandbox,
          { baseUrl, version: VERSION },
          where,
          await validateQuery(where, query),
        ),
      ),
    ndjson: async (where, query) =>
      runInSlices((await loadQueries.export()).exportNdjson(sandbox, where, await validateQuery(where, query))),
    clear: async () => sandbox.journal.clear(),
  };
}
