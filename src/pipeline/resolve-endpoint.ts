/** Where a request goes, as its path says. */
export interface Endpoint {
  readonly to: 'control' | 'graphql' | 'rest' | 'handshake' | 'nowhere';
  /** Half of the OAuth handshake. */
  readonly step?: 'request' | 'access';
  /** Store code of a path such as `/fr/graphql`. */
  readonly store?: string;
  /** Sandbox that the path names, and the path below it. */
  readonly sandbox?: { readonly id: string; readonly path: string };
}

const SANDBOX = /^\/_sandbox\/([^/]+)(\/.*|$)/;
const STORE_GRAPHQL = /^\/([a-zA-Z]\w*)\/graphql\/?$/;
const HANDSHAKE = /^(?:\/index\.php)?\/oauth\/token\/(request|access)\/?$/;
const CONTROL = '/__mock';

const GRAPHQL: Endpoint = { to: 'graphql' };
const REST: Endpoint = { to: 'rest' };
const CONTROLLED: Endpoint = { to: 'control' };
const NOWHERE: Endpoint = { to: 'nowhere' };

/** Reads a path. The first pieces decide: sandbox, then the endpoint. */
export function resolveEndpoint(path: string): Endpoint {
  if (path === '/graphql') return GRAPHQL;
  if (path.startsWith('/rest/')) return REST;
  const [, id, below] = SANDBOX.exec(path) ?? [];
  if (id === undefined || below === undefined) return placeBelow(path);
  const inside = below || '/';
  return { ...placeBelow(inside), sandbox: { id, path: inside } };
}

function placeBelow(path: string): Endpoint {
  if (path === '/graphql' || path === '/graphql/' || path === '/index.php/graphql') return GRAPHQL;
  if (path === '/rest' || path.startsWith('/rest/') || path.startsWith('/index.php/rest/')) return REST;
  if (path === CONTROL || path.startsWith(`${CONTROL}/`)) return CONTROLLED;
  const [, store] = STORE_GRAPHQL.exec(path) ?? [];
  if (store !== undefined) return { to: 'graphql', store };
  const [, step] = HANDSHAKE.exec(path) ?? [];
  return step === undefined ? NOWHERE : { to: 'handshake', step: step as 'request' | 'access' };
}

/** The path below `/__mock`. */
export const controlPath = (path: string): string => path.slice(CONTROL.length) || '/';
