/** The endpoint and the sandbox of a path. */
export interface Endpoint {
  readonly kind: 'control' | 'graphql' | 'rest' | 'handshake' | 'unknown';
  /** Step of the OAuth handshake: request token or access token. */
  readonly step?: 'request' | 'access';
  /** Store code of a path such as `/fr/graphql`, which is an endpoint only if paths begin with store codes. */
  readonly store?: string;
  /** Sandbox in the path, and the path below it. */
  readonly sandbox?: { readonly id: string; readonly path: string };
}

const SANDBOX = /^\/_sandbox\/([^/]+)(\/.*|$)/;
/** Magento ignores the rest of a path after `graphql`. */
const GRAPHQL_PATH = /^(?:\/index\.php)?(?:\/(?!graphql\/)([a-zA-Z]\w*))?\/graphql(?:\/.*)?$/;
const HANDSHAKE = /^(?:\/index\.php)?\/oauth\/token\/(request|access)\/?$/;
const CONTROL_PATH = '/__mock';

const GRAPHQL: Endpoint = { kind: 'graphql' };
const REST: Endpoint = { kind: 'rest' };
const CONTROL: Endpoint = { kind: 'control' };
const UNKNOWN: Endpoint = { kind: 'unknown' };

/** Resolves a path: first its sandbox, then the endpoint. */
export function resolveEndpoint(path: string): Endpoint {
  if (path === '/graphql') return GRAPHQL;
  if (path.startsWith('/rest/')) return REST;
  const [, id, below] = SANDBOX.exec(path) ?? [];
  if (id === undefined || below === undefined) return resolveBelowSandbox(path);
  const inside = below || '/';
  return { ...resolveBelowSandbox(inside), sandbox: { id, path: inside } };
}

function resolveBelowSandbox(path: string): Endpoint {
  if (path === '/graphql') return GRAPHQL;
  if (path === '/rest' || path.startsWith('/rest/') || path.startsWith('/index.php/rest/')) return REST;
  if (path === CONTROL_PATH || path.startsWith(`${CONTROL_PATH}/`)) return CONTROL;
  const graphql = GRAPHQL_PATH.exec(path);
  if (graphql) return graphql[1] === undefined ? GRAPHQL : { kind: 'graphql', store: graphql[1] };
  const [, step] = HANDSHAKE.exec(path) ?? [];
  return step === 'request' || step === 'access' ? { kind: 'handshake', step } : UNKNOWN;
}

/** The path below `/__mock`. */
export const controlPath = (path: string): string => path.slice(CONTROL_PATH.length) || '/';
