import type { RequestListener } from 'node:http';
import type { FetchHandler } from '../engine/fetch-handler.ts';
import type { HandshakeSwitch } from '../http/handshake-switch.ts';
import { runInSlices } from '../platform/steps.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { Sandboxes } from '../sandboxes/sandboxes.ts';
import {
  inProcessEntities,
  inProcessFaults,
  inProcessProviderStates,
  inProcessSettings,
  inProcessTokens,
} from './in-process-operations.ts';
import { createRequests } from './in-process-requests.ts';
import { loadOperation, validateOptions } from './load-operations.ts';
import type { MagentoMock } from './magento-mock.ts';

/** The parts of a server that an in-process mock uses. */
interface ServerParts {
  readonly app: RequestListener;
  readonly fetchHandler: FetchHandler;
  readonly sandboxes: Sandboxes;
  /** Base URL of the server, without the path of a sandbox. */
  readonly url: string;
  readonly listening: boolean;
  readonly controlToken?: string | undefined;
  readonly certificate?: string | undefined;
  readonly tls?: HandshakeSwitch | undefined;
  /** Stops the server. */
  readonly close: () => Promise<void>;
}

/** The interface of a world in the same process, each operation of which is a function call. */
export function createInProcessMock(server: ServerParts, sandbox: Sandbox): MagentoMock {
  const { app, sandboxes, url, controlToken, certificate } = server;
  const path = sandbox.id === '' ? '' : `/_sandbox/${sandbox.id}`;
  const close = async () => {
    if (sandbox.id === '') await server.close();
    else if (sandboxes.find(sandbox.id) === sandbox) sandboxes.delete(sandbox.id);
  };
  return {
    url: url + path,
    listening: server.listening,
    controlToken,
    certificate,
    handler(request, response) {
      // OAuth signatures cover the path that the client sent.
      if (path !== '' && !('originalUrl' in request)) Object.assign(request, { originalUrl: request.url });
      request.url = path + (request.url ?? '/');
      app(request, response);
    },
    handle: (request, sender) => server.fetchHandler.handle(request, sender, path),
    tokens: inProcessTokens(sandbox),
    ...inProcessSettings(sandbox),
    ...inProcessEntities(sandbox, url + path),
    requests: createRequests(sandbox, url),
    audit: async (options) =>
      runInSlices((await loadOperation.audit()).auditRequests(sandbox, await validateOptions('audit', options))),
    listen: async (listener) => (await loadOperation.events()).listenToEvents(sandbox, listener),
    mailbox: {
      list: async (filter) =>
        (await loadOperation.mailbox()).listMails(sandbox, await validateOptions('mailbox', filter)),
      clear: async () => (await loadOperation.mailbox()).clearMails(sandbox),
    },
    faults: inProcessFaults(sandbox),
    tls: {
      failHandshakes: async (connections) => (await loadOperation.handshakes()).failHandshakes(server.tls, connections),
    },
    gates: {
      list: async () => (await loadOperation.gates()).listGates(sandbox),
      release: async (gate, count) => (await loadOperation.gates()).releaseGate(sandbox, gate, count),
    },
    pact: inProcessProviderStates(sandbox),
    presets: {
      list: async () => (await loadOperation.presets()).listPresets(),
      get: async (id) => (await loadOperation.presets()).getPreset(id),
    },
    explain: async (message) => (await loadOperation.explain()).explainError(sandbox, message),
    world: async () => (await loadOperation.world()).getWorld(sandbox),
    async reset(fixtures) {
      if (fixtures === undefined) sandbox.reset();
      else (await loadOperation.world()).resetWorld(sandbox, fixtures);
    },
    async sandbox({ id, fixtures, ttlSeconds } = {}) {
      const initialState = fixtures && (await loadOperation.world()).parseInitialState(fixtures, sandbox.hasOwnSchema);
      return createInProcessMock(server, sandboxes.create({ id, initialState, ttlSeconds }));
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
