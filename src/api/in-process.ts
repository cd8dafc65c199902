import type { RequestListener } from 'node:http';
import type { EntityTypeName } from '../operations/entity-types.ts';
import type { EntityView } from '../operations/manage-entities.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { Sandboxes } from '../sandboxes/sandboxes.ts';
import { createRequestsHandle } from './in-process-requests.ts';
import type { Entities, MagentoMock } from './magento-mock.ts';

/** What a handle stands on. */
interface Ground {
  readonly app: RequestListener;
  readonly sandboxes: Sandboxes;
  /** Of the server; the sandbox's path is added. */
  readonly url: string;
  readonly certificate?: string | undefined;
  /** Ends the server. */
  readonly close: () => Promise<void>;
}

/** The verbs are loaded when the first is called: a server that is only asked over HTTP needs them later or never. */
const verbs = {
  audit: () => import('../operations/audit-requests.ts'),
  entities: () => import('../operations/manage-entities.ts'),
  explain: () => import('../faults/explanations/explain-message.ts'),
  faults: () => import('../operations/manage-faults.ts'),
  gates: () => import('../operations/manage-gates.ts'),
  events: () => import('../operations/listen-to-events.ts'),
  mailbox: () => import('../operations/manage-mailbox.ts'),
  tokens: () => import('../operations/manage-tokens.ts'),
  world: () => import('../operations/manage-world.ts'),
};

/** The in-process interface over one world. */
export function createHandle(ground: Ground, sandbox: Sandbox): MagentoMock {
  const { app, sandboxes, url, certificate } = ground;
  const path = sandbox.id === '' ? '' : `/_sandbox/${sandbox.id}`;
  const close = async () => {
    if (sandbox.id === '') await ground.close();
    else if (sandboxes.find(sandbox.id) === sandbox) sandboxes.delete(sandbox.id);
  };
  return {
    url: url + path,
    certificate,
    handler(request, response) {
      // Signatures are over the path that the client sent.
      if (path !== '' && !('originalUrl' in request)) Object.assign(request, { originalUrl: request.url });
      request.url = path + (request.url ?? '/');
      app(request, response);
    },
    tokens: {
      issue: async (owner, expiresIn) => (await verbs.tokens()).mintToken(sandbox, owner, expiresIn).token,
      list: async (owner) => (await verbs.tokens()).listTokens(sandbox, owner),
      revoke: async (which) => (await verbs.tokens()).endTokens(sandbox, 'revoked', which),
      expire: async (which) => (await verbs.tokens()).endTokens(sandbox, 'expired', which),
    },
    clock: {
      get: async () => (await verbs.world()).getClock(sandbox),
      set: async (change) => (await verbs.world()).changeClock(sandbox, change),
      advance: async (by) => (await verbs.world()).advanceClock(sandbox, by),
    },
    customers: entities(sandbox, 'customers'),
    admins: entities(sandbox, 'admins'),
    integrations: entities(sandbox, 'integrations'),
    roles: entities(sandbox, 'roles'),
    stores: entities(sandbox, 'stores'),
    websites: entities(sandbox, 'websites'),
    campaigns: entities(sandbox, 'campaigns'),
    config: {
      get: async () => (await verbs.world()).getConfig(sandbox),
      set: async (changes) => (await verbs.world()).changeConfig(sandbox, changes),
    },
    magento: {
      get: async () => (await verbs.world()).getMagento(sandbox),
      set: async (change) => (await verbs.world()).changeMagento(sandbox, change),
    },
    requests: createRequestsHandle(sandbox, url),
    audit: async (options) => (await verbs.audit()).auditRequests(sandbox, options),
    listen: async (listener) => (await verbs.events()).listenToEvents(sandbox, listener),
    mailbox: {
      list: async (filter) => (await verbs.mailbox()).listMails(sandbox, filter),
      clear: async () => (await verbs.mailbox()).clearMails(sandbox),
    },
    faults: {
      list: async () => (await verbs.faults()).listFaults(sandbox),
      get: async (id) => (await verbs.faults()).getFault(sandbox, id),
      async add(fault, options) {
        const { addFault } = await verbs.faults();
        return addFault(sandbox, typeof fault === 'string' ? { preset: fault, ...options } : { ...fault, ...options });
      },
      delete: async (id) => (await verbs.faults()).deleteFault(sandbox, id),
      clear: async () => (await verbs.faults()).clearFaults(sandbox),
    },
    gates: {
      list: async () => (await verbs.gates()).listGates(sandbox),
      release: async (gate, count) => (await verbs.gates()).releaseGate(sandbox, gate, count),
    },
    presets: {
      list: async () => (await verbs.faults()).listPresets(),
      get: async (id) => (await verbs.faults()).getPreset(id),
    },
    explain: async (message) => (await verbs.explain()).explainMessage(message),
    world: async () => (await verbs.world()).getWorld(sandbox),
    async reset(fixtures) {
      if (fixtures === undefined) sandbox.reset();
      else (await verbs.world()).resetWorld(sandbox, fixtures);
    },
    async sandbox({ id, fixtures, ttlSeconds } = {}) {
      const start = fixtures && (await verbs.world()).blueprintOf(fixtures);
      return createHandle(ground, sandboxes.create({ id, start, ttlSeconds }));
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** The fixture's own type at the door; inside, kinds differ only in data. */
function entities<Fixture extends object>(sandbox: Sandbox, kind: EntityTypeName): Entities<Fixture> {
  const told = (view: EntityView) => view as Fixture & { id: number };
  return {
    list: async () => (await verbs.entities()).listEntities(sandbox, kind).map(told),
    get: async (name, website) => told((await verbs.entities()).getEntity(sandbox, kind, name, website)),
    create: async (fixture) => told((await verbs.entities()).createEntity(sandbox, kind, fixture)),
    update: async (name, changes, website) =>
      told((await verbs.entities()).changeEntity(sandbox, kind, name, changes, website)),
    delete: async (name, website) => (await verbs.entities()).deleteEntity(sandbox, kind, name, website),
  };
}
