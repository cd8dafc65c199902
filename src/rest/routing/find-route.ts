import { createRouteTable, EMPTY_PATH_VALUES, type RouteTable } from '../../http/route-table.ts';
import type { FoundRoute } from '../../http/route-tree.ts';
import type { Behaviour } from '../../magento/releases/behaviour.ts';
import { isInRange } from '../../magento/releases/since.ts';
import { type DeclaredRoute, webapiRoutes } from '../../magento/webapi/webapi-routes.ts';
import { decodePhpUrl } from '../../platform/php-form.ts';
import { hasTwoFactor, type Realm } from '../../state/realm.ts';
import type { RestPath } from './rest-path.ts';

/** A route and the values of its placeholders. */
export type RouteMatch = FoundRoute<DeclaredRoute>;

/** The routes of one Magento release. */
interface ReleaseRoutes {
  readonly routes: readonly DeclaredRoute[];
  readonly table: RouteTable<DeclaredRoute>;
  /** Bulk routes: several operations in one body, with `bySku` in place of `:sku`. [WebapiAsync/Plugin/ControllerRest.php] */
  readonly bulk: ReadonlyMap<string, RouteMatch>;
}

/** Cache by behaviour, which differs in every release, and by whether the two-factor module is installed. */
const releaseRoutes = new WeakMap<Behaviour, Map<boolean, ReleaseRoutes>>();

/**
 * Finds the route of a method and a path (`/V1/…`, without store). An exact path takes precedence; of several matching
 * templates, the last in ascending order is used. [Webapi/Controller/Rest/Router.php, Webapi/Model/Rest/Config.php]
 */
export function findRoute(
  realm: Realm,
  method: string,
  { route: path, processor }: Pick<RestPath, 'route' | 'processor'>,
): RouteMatch | undefined {
  const { table, bulk } = routesOfRelease(realm);
  if (processor === 'bulk') return bulk.get(`${method} ${path}`);
  if (processor === 'none') return undefined;
  return table.find(method, path.endsWith('/') ? withoutTrailingSlashes(path) : path);
}

/** The routes of the realm's release and modules. */
export const availableRoutes = (realm: Realm): readonly DeclaredRoute[] => routesOfRelease(realm).routes;

/** Removes trailing slashes, which Magento ignores. [Webapi/Controller/Rest/Router/Route.php getPathParts] */
function withoutTrailingSlashes(path: string): string {
  let { length } = path;
  while (path[length - 1] === '/') length -= 1;
  return path.slice(0, length);
}

function routesOfRelease(realm: Realm): ReleaseRoutes {
  const twoFactor = hasTwoFactor(realm);
  const byTwoFactor = releaseRoutes.get(realm.behaviour) ?? new Map<boolean, ReleaseRoutes>();
  releaseRoutes.set(realm.behaviour, byTwoFactor);
  const cached = byTwoFactor.get(twoFactor);
  if (cached) return cached;
  const routes = webapiRoutes.filter(
    (route) =>
      isInRange(realm.release, route) && (route.isAvailable?.({ behaviour: realm.behaviour, twoFactor }) ?? true),
  );
  const built = { routes, table: createRouteTable(routes, decodePhpUrl), bulk: bulkRoutes(routes) };
  byTwoFactor.set(twoFactor, built);
  return built;
}

/** The path of a bulk route: `/V1/products/bySku` for `/V1/products/:sku`. */
export const bulkPath = ({ path }: DeclaredRoute): string =>
  path.replace(/:(\w)/g, (_, letter: string) => `by${letter.toUpperCase()}`);

const bulkRoutes = (routes: readonly DeclaredRoute[]): ReadonlyMap<string, RouteMatch> =>
  new Map(
    routes
      .filter(({ method }) => method !== 'GET')
      .map((route) => [`${route.method} ${bulkPath(route)}`, { route, values: EMPTY_PATH_VALUES }]),
  );
