import { type FindInTree, type Found, routeTree, segmentsOf } from '../../http/route-tree.ts';
import type { Behaviour } from '../../magento/releases/behaviour.ts';
import { type DeclaredRoute, routes } from '../../magento/webapi/webapi-routes.ts';
import { hasTwoFactor, type Realm } from '../../state/realm.ts';
import type { RestPath } from './rest-path.ts';

/** A route and the values of its placeholders. */
export type RouteMatch = Found<DeclaredRoute>;

/** Routes by exact verb and path, and those with placeholders by verb. */
interface RouteTable {
  readonly declared: readonly DeclaredRoute[];
  readonly exact: ReadonlyMap<string, RouteMatch>;
  /** Paths of many operations in one body: `:sku` is written `bySku`. [WebapiAsync/Plugin/ControllerRest.php] */
  readonly bulk: ReadonlyMap<string, RouteMatch>;
  readonly templates: ReadonlyMap<string, FindInTree<DeclaredRoute>>;
}

const tables = new WeakMap<Behaviour, Map<boolean, RouteTable>>();
export const NO_VALUES: Readonly<Record<string, string>> = {};

/**
 * The route of a verb and a path (`/V1/…`, without store). An exact path comes first; of the templates that fit,
 * the last in ascending order wins. [Webapi/Controller/Rest/Router.php, Webapi/Model/Rest/Config.php]
 */
export function findRoute(
  realm: Realm,
  method: string,
  { route: path, processor }: Pick<RestPath, 'route' | 'processor'>,
): RouteMatch | undefined {
  const table = tableOf(realm);
  if (processor === 'bulk') return table.bulk.get(`${method} ${path}`);
  if (processor === 'async' && method === 'GET') return undefined;
  const exact = table.exact.get(`${method} ${path}`);
  if (exact) return exact;
  if (path.endsWith('/')) return findRoute(realm, method, { processor, route: withoutSlashes(path) });
  return table.templates.get(method)?.(segmentsOf(path));
}

/** The routes that this Magento has. */
export const routesOf = (realm: Realm): readonly DeclaredRoute[] => tableOf(realm).declared;

/** Slashes at the end are nothing. [Webapi/Controller/Rest/Router/Route.php getPathParts] */
function withoutSlashes(path: string): string {
  let { length } = path;
  while (path[length - 1] === '/') length -= 1;
  return path.slice(0, length);
}

function tableOf(realm: Realm): RouteTable {
  const twoFactor = hasTwoFactor(realm);
  const ofBehaviour = tables.get(realm.behaviour) ?? new Map<boolean, RouteTable>();
  tables.set(realm.behaviour, ofBehaviour);
  const known = ofBehaviour.get(twoFactor);
  if (known) return known;
  const table = buildTable(routes.filter((route) => route.when?.({ behaviour: realm.behaviour, twoFactor }) ?? true));
  ofBehaviour.set(twoFactor, table);
  return table;
}

function buildTable(declared: readonly DeclaredRoute[]): RouteTable {
  const exact = new Map(
    declared
      .filter(({ path }) => !path.includes(':'))
      .map((route) => [`${route.method} ${route.path}`, { route, values: NO_VALUES }]),
  );
  const withValues = declared.filter(({ path }) => path.includes(':'));
  const templates = new Map(
    withValues.map(({ method }) => [method, routeTree(withValues.filter((route) => route.method === method))]),
  );
  return { declared, exact, bulk: bulkOf(declared), templates };
}

const bulkOf = (declared: readonly DeclaredRoute[]): ReadonlyMap<string, RouteMatch> =>
  new Map(
    declared
      .filter(({ method }) => method !== 'GET')
      .map((route) => [
        `${route.method} ${route.path.replace(/:(\w)/g, (_, letter: string) => `by${letter.toUpperCase()}`)}`,
        { route, values: NO_VALUES },
      ]),
  );
