/** Where a request goes, as its path says. */
export interface Place {
  /** Sandbox named by the path. */
  readonly sandbox: string | undefined;
  /** The path below the sandbox. */
  readonly path: string;
  readonly to: 'control' | 'graphql' | 'rest' | 'nowhere';
  /** Store code of a path such as `/fr/graphql`. */
  readonly store: string | undefined;
}

const SANDBOX = /^\/_sandbox\/([^/]+)(\/.*|$)/;
const STORE_GRAPHQL = /^\/([a-zA-Z]\w*)\/graphql\/?$/;
const REST = /^(?:\/index\.php)?\/rest(?:\/|$)/;
const CONTROL = '/__mock';

const PLAIN_GRAPHQL: Place = { sandbox: undefined, path: '/graphql', to: 'graphql', store: undefined };

/** Reads a path. The first pieces decide: sandbox, then the endpoint. */
export function placeOf(path: string): Place {
  if (path === '/graphql') return PLAIN_GRAPHQL;
  const [, sandbox, rest] = SANDBOX.exec(path) ?? [];
  if (sandbox !== undefined) return { ...placeBelow(rest || '/'), sandbox };
  return placeBelow(path);
}

function placeBelow(path: string): Place {
  const place = (to: Place['to'], store?: string): Place => ({ sandbox: undefined, path, to, store });
  if (REST.test(path)) return place('rest');
  if (path === '/graphql' || path === '/graphql/' || path === '/index.php/graphql') return place('graphql');
  if (path === CONTROL || path.startsWith(`${CONTROL}/`)) return place('control');
  const [, store] = STORE_GRAPHQL.exec(path) ?? [];
  return store === undefined ? place('nowhere') : place('graphql', store);
}

/** The path below `/__mock`. */
export const controlPath = (path: string): string => path.slice(CONTROL.length) || '/';
