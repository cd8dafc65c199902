import { deriveQueries, type RequestsInterface } from '../../operations/requests-interface.ts';
import type { RequestCheck } from '../../operations/verify-requests.ts';
import type { ControlClient } from './control-client.ts';

/** The recorded requests of a world on another server. */
export function remoteRequests(client: ControlClient): RequestsInterface {
  const list: RequestsInterface['list'] = (where, query) =>
    client.call('POST', '/requests/find', { body: { where, ...query } });
  const verifyAll: RequestsInterface['verifyAll'] = (checks) =>
    client.call('POST', '/requests/verify', { body: { checks: checks.map(toCheckBody) } });
  return {
    ...deriveQueries({ list, verifyAll }),
    list,
    verifyAll,
    table: async (where, query) =>
      (await client.text('POST', '/requests/find', { accept: 'text/plain', body: { where, ...query } })).trimEnd(),
    get: (id) => client.call('GET', `/requests/${id}`),
    count: async (where, filter) =>
      (await client.call<{ count: number }>('POST', '/requests/count', { body: { where, ...filter } })).count,
    wait: (where, { timeoutMs, ...options } = {}) =>
      client.call('POST', '/requests/wait', { body: { where, ...options, timeout_ms: timeoutMs } }),
    never: (where, { timeoutMs, ...options } = {}) =>
      client.call('POST', '/requests/wait', { body: { where, ...options, times: 0, timeout_ms: timeoutMs } }),
    har: (where, query) => client.call('POST', '/requests.har', { body: { where, ...query } }),
    ndjson: (where, query) => client.text('POST', '/requests.ndjson', { body: { where, ...query } }),
    clear: () => client.call('DELETE', '/requests'),
  };
}

function toCheckBody(check: RequestCheck): object {
  if (!('where' in check)) return check;
  const { atLeast, atMost, ...rest } = check;
  return { ...rest, at_least: atLeast, at_most: atMost };
}
