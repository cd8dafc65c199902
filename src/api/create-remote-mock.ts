import { NotFound } from '../platform/errors.ts';
import type { MagentoMock } from './magento-mock.ts';
import type { ControlClient } from './remote/control-client.ts';
import { forwardFetch } from './remote/forward-fetch.ts';
import { createForwarder } from './remote/forward-requests.ts';
import { listenRemotely } from './remote/remote-events.ts';
import { remoteRequests } from './remote/remote-requests.ts';
import {
  remoteEntities,
  remoteFaults,
  remoteProviderStates,
  remoteSettings,
  remoteTokens,
} from './remote-operations.ts';

/**
 * The interface of a world on another server, each operation of which is a call of the control API.
 *
 * @param sandboxId id of a sandbox that was created here, which `close` deletes
 */
export function createRemoteMock(client: ControlClient, sandboxId: string | undefined): MagentoMock {
  const { url } = client;
  const server = client.at(url.replace(/\/_sandbox\/[^/]+$/, ''));
  const close = async () => {
    if (sandboxId !== undefined) await deleteSandbox(server, sandboxId);
  };
  return {
    url,
    listening: true,
    controlToken: client.controlToken,
    handler: createForwarder(url),
    handle: (request, sender) => forwardFetch(url, request, sender),
    tokens: remoteTokens(client),
    ...remoteSettings(client),
    ...remoteEntities(client),
    requests: remoteRequests(client),
    audit: ({ off = [], ...others } = {}) =>
      client.call('GET', '/audit', { query: { ...others, off: off.join(',') || undefined } }),
    listen: (listener) => listenRemotely(client, listener),
    mailbox: {
      list: (filter) => client.items('GET', '/mailbox', { query: { ...filter } }),
      clear: () => client.call('DELETE', '/mailbox'),
    },
    faults: remoteFaults(client),
    tls: {
      failHandshakes: (connections) => client.call('POST', '/tls/fail', { body: { connections } }),
    },
    gates: {
      list: () => client.items('GET', '/gates'),
      release: (gate, count) => client.call('POST', `/gates/${encodeURIComponent(gate)}/release`, { body: { count } }),
    },
    pact: remoteProviderStates(client),
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

/** Deletes a sandbox. One that was deleted already, or has expired, is not an error. */
async function deleteSandbox(server: ControlClient, sandboxId: string): Promise<void> {
  try {
    await server.call('DELETE', `/sandboxes/${encodeURIComponent(sandboxId)}`, { sandboxId });
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
}
