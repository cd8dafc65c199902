import type { RequestListener } from 'node:http';
import type { FetchHandler } from '../engine/fetch-handler.ts';
import { toFaultDocument } from '../fault-schema/fault-document.ts';
import type { HandshakeSwitch } from '../http/handshake-switch.ts';
import type { EntityView } from '../operations/entities.ts';
import type { EntityTypeName } from '../operations/entity-type.ts';
import type { optionSchemas } from '../operations/option-schemas.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { Sandboxes } from '../sandboxes/sandboxes.ts';
import { createRequests } from './in-process-requests.ts';
import type { Entities, MagentoMock } from './magento-mock.ts';

/** The server that an in-process mock needs. */
interface Dependencies {
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

/** Loaded when first called, since a server that is used only over HTTP does not need them. */
const operations = {
  audit: () => import('../operations/audit-requests.ts'),
  entities: () => import('../operations/entities.ts'),
  activation: () => import('../operations/activate-integration.ts'),
  explain: () => import('../operations/explain-error.ts'),
  faults: () => import('../operations/world-faults.ts'),
  updates: () => import('../operations/update-fault.ts'),
  gates: () => import('../operations/held-requests.ts'),
  handshakes: () => import('../operations/fail-handshakes.ts'),
  events: () => import('../operations/listen-to-events.ts'),
  providerStates: () => import('../operations/provider-states.ts'),
  options: () => import('../operations/option-schemas.ts'),
  validate: () => import('../state/document/validate-document.ts'),
  oneTimeCode: () => import('../operations/get-one-time-code.ts'),
  mailbox: () => import('../operations/sent-mails.ts'),
  tokens: () => import('../operations/issued-tokens.ts'),
  world: () => import('../operations/world-document.ts'),
  clock: () => import('../operations/world-clock.ts'),
  config: () => import('../operations/config-values.ts'),
  release: () => import('../operations/simulated-release.ts'),
  presets: () => import('../operations/preset-views.ts'),
};

/** Rejects misspelled options, as the control API does. */
async function validateOptions<Options extends object>(
  name: keyof typeof optionSchemas,
  options: Options | undefined,
): Promise<Options | undefined> {
  if (options === undefined) return undefined;
  // One after the other, since Jest's loader fails when two imports share a module that is still being loaded.
  const schemas = await operations.options();
  const { validatePart } = await operations.validate();
  validatePart(schemas.optionSchemas[name], options);
  return options;
}

/** The in-process interface of one world. */
export function createInProcessMock(dependencies: Dependencies, sandbox: Sandbox): MagentoMock {
  const { app, sandboxes, url, controlToken, certificate } = dependencies;
  const path = sandbox.id === '' ? '' : `/_sandbox/${sandbox.id}`;
  const close = async () => {
    if (sandbox.id === '') await dependencies.close();
    else if (sandboxes.find(sandbox.id) === sandbox) sandboxes.delete(sandbox.id);
  };
  return {
    url: url + path,
    listening: dependencies.listening,
    controlToken,
    certificate,
    handler(request, response) {
      // OAuth signatures cover the path that the client sent.
      if (path !== '' && !('originalUrl' in request)) Object.assign(request, { originalUrl: request.url });
      request.url = path + (request.url ?? '/');
      app(request, response);
    },
    handle: (request, sender) => dependencies.fetchHandler.handle(request, sender, path),
    tokens: {
      issue: async (owner, expiresIn) => (await operations.tokens()).mintToken(sandbox, owner, expiresIn).token,
      list: async (owner) => (await operations.tokens()).listTokens(sandbox, await validateOptions('owner', owner)),
      revoke: async (which) => (await operations.tokens()).endTokens(sandbox, 'revoked', which),
      expire: async (which) => (await operations.tokens()).endTokens(sandbox, 'expired', which),
    },
    clock: {
      get: async () => (await operations.clock()).getClock(sandbox),
      set: async (change) => (await operations.clock()).changeClock(sandbox, change),
      advance: async (by) => (await operations.clock()).advanceClock(sandbox, by),
    },
    customers: entities(sandbox, 'customers'),
    admins: {
      ...entities(sandbox, 'admins'),
      otp: async (username, provider) => (await operations.oneTimeCode()).getOneTimeCode(sandbox, username, provider),
    },
    integrations: {
      ...entities(sandbox, 'integrations'),
      activate: async (name, options) =>
        (await operations.activation()).activateIntegration(sandbox, name, url + path, options),
    },
    roles: entities(sandbox, 'roles'),
    stores: entities(sandbox, 'stores'),
    websites: entities(sandbox, 'websites'),
    campaigns: entities(sandbox, 'campaigns'),
    config: {
      get: async () => (await operations.config()).getConfig(sandbox),
      set: async (changes) => (await operations.config()).changeConfig(sandbox, changes),
    },
    magento: {
      get: async () => (await operations.release()).getMagento(sandbox),
      set: async (change) => (await operations.release()).changeMagento(sandbox, change),
    },
    requests: createRequests(sandbox, url),
    audit: async (options) =>
      (await operations.audit()).auditRequests(sandbox, await validateOptions('audit', options)),
    listen: async (listener) => (await operations.events()).listenToEvents(sandbox, listener),
    mailbox: {
      list: async (filter) => (await operations.mailbox()).listMails(sandbox, await validateOptions('mailbox', filter)),
      clear: async () => (await operations.mailbox()).clearMails(sandbox),
    },
    faults: {
      list: async () => (await operations.faults()).listFaults(sandbox),
      get: async (id) => (await operations.faults()).getFault(sandbox, id),
      async add(fault, options) {
        const { addFault } = await operations.faults();
        return addFault(sandbox, toFaultDocument(fault, options));
      },
      update: async (id, changes) => (await operations.updates()).updateFault(sandbox, id, changes),
      delete: async (id) => (await operations.faults()).deleteFault(sandbox, id),
      clear: async () => (await operations.faults()).clearFaults(sandbox),
    },
    tls: {
      failHandshakes: async (connections) =>
        (await operations.handshakes()).failHandshakes(dependencies.tls, connections),
    },
    gates: {
      list: async () => (await operations.gates()).listGates(sandbox),
      release: async (gate, count) => (await operations.gates()).releaseGate(sandbox, gate, count),
    },
    pact: {
      list: async () => (await operations.providerStates()).listProviderStates(sandbox),
      setUp: async (state, params) =>
        (await operations.providerStates()).changeProviderState(sandbox, { state, params }).active,
      tearDown: async (state, params) =>
        (await operations.providerStates()).changeProviderState(sandbox, { state, params, action: 'teardown' }).active,
    },
    presets: {
      list: async () => (await operations.presets()).listPresets(),
      get: async (id) => (await operations.presets()).getPreset(id),
    },
    explain: async (message) => (await operations.explain()).explainError(sandbox, message),
    world: async () => (await operations.world()).getWorld(sandbox),
    async reset(fixtures) {
      if (fixtures === undefined) sandbox.reset();
      else (await operations.world()).resetWorld(sandbox, fixtures);
    },
    async sandbox({ id, fixtures, ttlSeconds } = {}) {
      const initialState = fixtures && (await operations.world()).parseInitialState(fixtures, sandbox.hasOwnSchema);
      return createInProcessMock(dependencies, sandboxes.create({ id, initialState, ttlSeconds }));
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Operations return fixtures of any entity type; the caller names the type. */
function entities<Fixture extends object>(sandbox: Sandbox, type: EntityTypeName): Entities<Fixture> {
  const toFixture = (view: EntityView) => view as Fixture & { id: number };
  return {
    list: async (page) =>
      (await operations.entities()).listEntities(sandbox, type, await validateOptions('page', page)).map(toFixture),
    get: async (name, website) => toFixture((await operations.entities()).getEntity(sandbox, type, name, website)),
    create: async (fixture) => toFixture((await operations.entities()).createEntity(sandbox, type, fixture)),
    update: async (name, changes, website) =>
      toFixture((await operations.entities()).updateEntity(sandbox, type, name, changes, website)),
    delete: async (name, website) => (await operations.entities()).deleteEntity(sandbox, type, name, website),
  };
}
