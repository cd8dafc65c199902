import { connectMagentoMock, type MagentoMock, VerificationFailed } from '../../src/index.ts';
import type { FixtureDocument } from '../../src/state/document/fixture-document.ts';

/** What the suite uses of every interface. */
export type MockInterface = Pick<MagentoMock, 'url' | 'world' | 'reset' | 'close' | 'audit'> & {
  readonly tokens: Pick<MagentoMock['tokens'], 'issue' | 'list' | 'revoke'>;
  readonly clock: Pick<MagentoMock['clock'], 'get' | 'advance' | 'set'>;
  readonly customers: MagentoMock['customers'];
  readonly admins: Pick<MagentoMock['admins'], 'otp'>;
  readonly integrations: Pick<MagentoMock['integrations'], 'activate'>;
  readonly config: MagentoMock['config'];
  readonly modules: MagentoMock['modules'];
  readonly magento: MagentoMock['magento'];
  readonly mailbox: MagentoMock['mailbox'];
  readonly faults: Pick<MagentoMock['faults'], 'list' | 'add' | 'clear'>;
  readonly requests: Pick<
    MagentoMock['requests'],
    | 'list'
    | 'table'
    | 'get'
    | 'count'
    | 'verify'
    | 'verifyOrder'
    | 'verifyAll'
    | 'wait'
    | 'never'
    | 'har'
    | 'ndjson'
    | 'clear'
  >;
  sandbox(options?: { id?: string; fixtures?: FixtureDocument }): Promise<MockInterface>;
};

/** The interfaces of a server, each connected to the same server. */
export const interfaces: Readonly<Record<string, (server: MagentoMock) => MockInterface | Promise<MockInterface>>> = {
  'in process': (server) => server,
  'the remote client': ({ url }) => connectMagentoMock(url),
  'raw HTTP': ({ url }) => rawInterface(url),
};

/** Calls the control API without our client. */
function rawInterface(url: string): MockInterface {
  const call = async (method: string, path: string, body?: unknown, accept = '*/*') => {
    const response = await fetch(`${url}/__mock${path}`, {
      method,
      headers: { accept, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.ok)
      return text === ''
        ? undefined
        : response.headers.get('content-type')?.includes('/json')
          ? JSON.parse(text)
          : text;
    const problem = JSON.parse(text);
    if (problem.passed === false) throw new VerificationFailed(problem);
    const error = new Error(problem.detail);
    error.name = { 404: 'NotFound', 409: 'Conflict', 422: 'InvalidDocument' }[response.status] ?? 'Error';
    throw error;
  };
  const items = async (path: string) => (await call('GET', path)).items;
  const id = /_sandbox\/(.+)$/.exec(url)?.[1];
  return {
    url,
    tokens: {
      issue: async (owner, expires_in) => (await call('POST', '/tokens', { ...owner, expires_in })).token,
      list: (owner = {}) => items(`/tokens?${new URLSearchParams(owner as Record<string, string>)}`),
      revoke: async (which) => (await call('POST', '/tokens/revoke', which)).items,
    },
    clock: {
      get: () => call('GET', '/clock'),
      set: (change) => call('PUT', '/clock', change),
      advance: (seconds) => call('POST', '/clock/advance', { seconds }),
    },
    customers: {
      list: () => items('/customers'),
      get: (name) => call('GET', `/customers/${name}`),
      create: (fixture) => call('POST', '/customers', fixture),
      update: (name, changes) => call('PATCH', `/customers/${name}`, changes),
      delete: (name) => call('DELETE', `/customers/${name}`),
    },
    admins: {
      otp: (name, provider) =>
        call('GET', `/admins/${name}/otp${provider === undefined ? '' : `?provider=${provider}`}`),
    },
    integrations: { activate: (name, options) => call('POST', `/integrations/${name}/activate`, options) },
    config: { get: () => call('GET', '/config'), set: (changes) => call('PATCH', '/config', changes) },
    modules: {
      list: () => items('/modules'),
      set: async (changes) => (await call('PATCH', '/modules', changes)).items,
    },
    magento: { get: () => call('GET', '/magento'), set: (change) => call('PUT', '/magento', change) },
    mailbox: { list: () => items('/mailbox'), clear: () => call('DELETE', '/mailbox') },
    faults: {
      list: () => items('/faults'),
      add: (fault) => call('POST', '/faults', fault),
      clear: () => call('DELETE', '/faults'),
    },
    requests: {
      list: (where, query) => call('POST', '/requests/find', { where, ...query }),
      table: async (where, query) =>
        (await call('POST', '/requests/find', { where, ...query }, 'text/plain')).trimEnd(),
      get: (request) => call('GET', `/requests/${request}`),
      count: async (where) => (await call('POST', '/requests/count', { where })).count,
      verify: (where, { times } = {}) => call('POST', '/requests/verify', { where, times }),
      verifyOrder: (order) => call('POST', '/requests/verify', { order }),
      verifyAll: (checks) => call('POST', '/requests/verify', { checks }),
      wait: (where, { times, timeoutMs } = {}) =>
        call('POST', '/requests/wait', { where, times, timeout_ms: timeoutMs }),
      never: (where, { timeoutMs } = {}) => call('POST', '/requests/wait', { where, times: 0, timeout_ms: timeoutMs }),
      har: () => call('GET', '/requests.har'),
      ndjson: () => call('GET', '/requests.ndjson'),
      clear: () => call('DELETE', '/requests'),
    },
    audit: ({ off = [] } = {}) => call('GET', `/audit?off=${off.join(',')}`),
    world: () => call('GET', '/world'),
    reset: (fixtures) => call('POST', '/reset', { fixtures }),
    async sandbox(options) {
      const { base_url } = await call('POST', '/sandboxes', options ?? {});
      return rawInterface(base_url);
    },
    async close() {
      if (id !== undefined)
        await fetch(`${url.replace(/\/_sandbox\/.+/, '')}/__mock/sandboxes/${id}`, { method: 'DELETE' });
    },
  };
}
