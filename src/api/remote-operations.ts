import { toFaultDocument } from '../fault-schema/fault-document.ts';
import type { EntityTypeName } from '../operations/entity-type.ts';
import type { TokenView } from '../operations/issued-tokens.ts';
import type { Entities, MagentoMock } from './magento-mock.ts';
import type { ControlClient } from './remote/control-client.ts';

/** Clock, configuration, modules and release of a world on another server. */
export const remoteSettings = (
  client: ControlClient,
): Pick<MagentoMock, 'clock' | 'config' | 'modules' | 'magento'> => ({
  clock: {
    get: () => client.call('GET', '/clock'),
    set: (change) => client.call('PUT', '/clock', { body: change }),
    advance: (by) => client.call('POST', '/clock/advance', { body: { seconds: by } }),
  },
  config: {
    get: () => client.call('GET', '/config'),
    set: (changes) => client.call('PATCH', '/config', { body: changes }),
  },
  modules: {
    list: () => client.items('GET', '/modules'),
    set: (changes) => client.items('PATCH', '/modules', { body: changes }),
  },
  magento: {
    get: () => client.call('GET', '/magento'),
    set: (change) => client.call('PUT', '/magento', { body: change }),
  },
});

/** The entities of a world on another server. */
export const remoteEntities = (client: ControlClient): Pick<MagentoMock, EntityTypeName> => ({
  customers: entitiesAt(client, '/customers'),
  admins: {
    ...entitiesAt(client, '/admins'),
    otp: (username, provider) =>
      client.call('GET', `/admins/${encodeURIComponent(username)}/otp`, { query: { provider } }),
  },
  integrations: {
    ...entitiesAt(client, '/integrations'),
    activate: (name, options) =>
      client.call('POST', `/integrations/${encodeURIComponent(name)}/activate`, { body: { ...options } }),
  },
  roles: entitiesAt(client, '/roles'),
  stores: entitiesAt(client, '/stores'),
  websites: entitiesAt(client, '/websites'),
  campaigns: entitiesAt(client, '/campaigns'),
});

/** The tokens of a world on another server. */
export const remoteTokens = (client: ControlClient): MagentoMock['tokens'] => ({
  issue: async (owner, expiresIn) =>
    (await client.call<TokenView>('POST', '/tokens', { body: { ...owner, expires_in: expiresIn } })).token,
  list: (owner) => client.items('GET', '/tokens', { query: { ...owner } }),
  revoke: (which) => client.items('POST', '/tokens/revoke', { body: which }),
  expire: (which) => client.items('POST', '/tokens/expire', { body: which }),
});

/** The faults of a world on another server. */
export const remoteFaults = (client: ControlClient): MagentoMock['faults'] => ({
  list: () => client.items('GET', '/faults'),
  get: (id) => client.call('GET', `/faults/${encodeURIComponent(id)}`),
  add: (fault, options) => client.call('POST', '/faults', { body: toFaultDocument(fault, options) }),
  update: (id, changes) => client.call('PATCH', `/faults/${encodeURIComponent(id)}`, { body: changes }),
  delete: (id) => client.call('DELETE', `/faults/${encodeURIComponent(id)}`),
  clear: () => client.call('DELETE', '/faults'),
});

/** The provider states of a world on another server. */
export function remoteProviderStates(client: ControlClient): MagentoMock['pact'] {
  const change = async (body: object) =>
    (await client.call<{ active: string[] }>('POST', '/pact/provider-states', { body })).active;
  return {
    list: () => client.items('GET', '/pact/provider-states'),
    setUp: (state, params) => change({ state, params, action: 'setup' }),
    tearDown: (state, params) => change({ state, params, action: 'teardown' }),
  };
}

function entitiesAt<Fixture extends object>(client: ControlClient, path: string): Entities<Fixture> {
  const pathOf = (name: string) => `${path}/${encodeURIComponent(name)}`;
  return {
    list: (page) => client.items('GET', path, { query: { ...page } }),
    get: (name, website) => client.call('GET', pathOf(name), { query: { website } }),
    create: (fixture) => client.call('POST', path, { body: fixture }),
    update: (name, changes, website) => client.call('PATCH', pathOf(name), { query: { website }, body: changes }),
    delete: (name, website) => client.call('DELETE', pathOf(name), { query: { website } }),
  };
}
