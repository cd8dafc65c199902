import { toFaultDocument } from '../fault-schema/fault-document.ts';
import type { TokenView } from '../operations/issued-tokens.ts';
import { NotFound } from '../platform/errors.ts';
import type { Entities, MagentoMock } from './magento-mock.ts';
import { ControlClient } from './remote/control-client.ts';
import { forwardFetch } from './remote/forward-fetch.ts';
import { createForwarder } from './remote/forward-requests.ts';
import { listenRemotely } from './remote/remote-events.ts';
import { remoteRequests } from './remote/remote-requests.ts';

export interface ConnectOptions {
  /** The control token of the server, if it has one. Default: the environment variable `MAGENTO_MOCK_CONTROL_TOKEN`. */
  readonly controlToken?: string | undefined;
}

/**
 * Connects to a running server, with the same interface as an in-process mock. `close` deletes a sandbox that was created
 * here; it does not stop the server.
 *
 * @param url base URL of the server, or of a sandbox of it
 * @throws Error when no magento-auth-mock answers at the URL
 * @example
 * const magento = await connectMagentoMock(process.env.MAGENTO_MOCK_URL);
 * const sandbox = await magento.sandbox({ ttlSeconds: 600 });
 */
export async function connectMagentoMock(
  url: string,
  { controlToken = controlTokenOfEnvironment() }: ConnectOptions = {},
): Promise<MagentoMock> {
  const client = new ControlClient(url, controlToken);
  await client.call('GET', '/health');
  return createRemoteMock(client, undefined);
}

/** A page has no environment. */
const controlTokenOfEnvironment = (): string | undefined =>
  typeof process === 'undefined' ? undefined : process.env['MAGENTO_MOCK_CONTROL_TOKEN'];

/** @param sandboxId id of a sandbox that was created here, which `close` deletes */
function createRemoteMock(client: ControlClient, sandboxId: string | undefined): MagentoMock {
  const { url } = client;
  const server = client.at(url.replace(/\/_sandbox\/[^/]+$/, ''));
  const close = async () => {
    if (sandboxId === undefined) return;
    await server
      .call('DELETE', `/sandboxes/${encodeURIComponent(sandboxId)}`, { sandboxId })
      .catch((error: unknown) => {
        if (!(error instanceof NotFound)) throw error;
      });
  };
  return {
    url,
    listening: true,
    controlToken: client.controlToken,
    handler: createForwarder(url),
    handle: (request, sender) => forwardFetch(url, request, sender),
    tokens: {
      issue: async (owner, expiresIn) =>
        (await client.call<TokenView>('POST', '/tokens', { body: { ...owner, expires_in: expiresIn } })).token,
      list: (owner) => client.items('GET', '/tokens', { query: { ...owner } }),
      revoke: (which) => client.items('POST', '/tokens/revoke', { body: which }),
      expire: (which) => client.items('POST', '/tokens/expire', { body: which }),
    },
    clock: {
      get: () => client.call('GET', '/clock'),
      set: (change) => client.call('PUT', '/clock', { body: change }),
      advance: (by) => client.call('POST', '/clock/advance', { body: { seconds: by } }),
    },
    customers: entities(client, '/customers'),
    admins: {
      ...entities(client, '/admins'),
      otp: (username, provider) =>
        client.call('GET', `/admins/${encodeURIComponent(username)}/otp`, { query: { provider } }),
    },
    integrations: {
      ...entities(client, '/integrations'),
      activate: (name, options) =>
        client.call('POST', `/integrations/${encodeURIComponent(name)}/activate`, { body: { ...options } }),
    },
    roles: entities(client, '/roles'),
    stores: entities(client, '/stores'),
    websites: entities(client, '/websites'),
    campaigns: entities(client, '/campaigns'),
    config: {
      get: () => client.call('GET', '/config'),
      set: (changes) => client.call('PATCH', '/config', { body: changes }),
    },
    magento: {
      get: () => client.call('GET', '/magento'),
      set: (change) => client.call('PUT', '/magento', { body: change }),
    },
    requests: remoteRequests(client),
    audit: ({ off = [], ...others } = {}) =>
      client.call('GET', '/audit', { query: { ...others, off: off.join(',') || undefined } }),
    listen: (listener) => listenRemotely(client, listener),
    mailbox: {
      list: (filter) => client.items('GET', '/mailbox', { query: { ...filter } }),
      clear: () => client.call('DELETE', '/mailbox'),
    },
    faults: {
      list: () => client.items('GET', '/faults'),
      get: (id) => client.call('GET', `/faults/${encodeURIComponent(id)}`),
      add: (fault, options) => client.call('POST', '/faults', { body: toFaultDocument(fault, options) }),
      update: (id, changes) => client.call('PATCH', `/faults/${encodeURIComponent(id)}`, { body: changes }),
      delete: (id) => client.call('DELETE', `/faults/${encodeURIComponent(id)}`),
      clear: () => client.call('DELETE', '/faults'),
    },
    tls: {
      failHandshakes: (connections) => client.call('POST', '/tls/fail', { body: { connections } }),
    },
    gates: {
      list: () => client.items('GET', '/gates'),
      release: (gate, count) => client.call('POST', `/gates/${encodeURIComponent(gate)}/release`, { body: { count } }),
    },
    pact: {
      list: () => client.items('GET', '/pact/provider-states'),
      setUp: async (state, params) => (await changeState(client, { state, params, action: 'setup' })).active,
      tearDown: async (state, params) => (await changeState(client, { state, params, action: 'teardown' })).active,
    },
    presets: {
      list: () => client.items('GET', '/presets'),
      get: (id) => client.call('GET', `/presets/${encodeURIComponent(id)}`),
    },
    explain: (message) => client.items('POST', '/explain', { body: { message } }),
    world: () => client.call('GET', '/world'),
    async reset(fixtures) {
      await client.call('POST', '/reset', { body: { fixtures } });
    },
    // The id is chosen here: a load balancer must know it before there is a sandbox.
    async sandbox({ id = globalThis.crypto.randomUUID(), fixtures, ttlSeconds } = {}) {
      const body = { id, fixtures, ttl_seconds: ttlSeconds };
      const created = await server.call<{ id: string }>('POST', '/sandboxes', { body, sandboxId: id });
      return createRemoteMock(client.at(`${server.url}/_sandbox/${created.id}`), created.id);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

const changeState = (client: ControlClient, body: object): Promise<{ active: string[] }> =>
  client.call('POST', '/pact/provider-states', { body });

function entities<Fixture extends object>(client: ControlClient, path: string): Entities<Fixture> {
  const one = (name: string) => `${path}/${encodeURIComponent(name)}`;
  return {
    list: (page) => client.items('GET', path, { query: { ...page } }),
    get: (name, website) => client.call('GET', one(name), { query: { website } }),
    create: (fixture) => client.call('POST', path, { body: fixture }),
    update: (name, changes, website) => client.call('PATCH', one(name), { query: { website }, body: changes }),
    delete: (name, website) => client.call('DELETE', one(name), { query: { website } }),
  };
}
