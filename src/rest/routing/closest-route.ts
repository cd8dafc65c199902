import { closest } from 'fastest-levenshtein';
import { createRouteTable, type RouteTable } from '../../http/route-table.ts';
import { describeReleases } from '../../magento/releases/describe-releases.ts';
import { parseRelease, RELEASE_NAMES, type Release } from '../../magento/releases/release.ts';
import { behaviourOf } from '../../magento/releases/release-behaviour.ts';
import { isInRange } from '../../magento/releases/since.ts';
import { type DeclaredRoute, webapiRoutes } from '../../magento/webapi/webapi-routes.ts';
import { decodePhpUrl } from '../../platform/php-form.ts';
import type { Realm } from '../../state/realm.ts';
import { availableRoutes, bulkPath, findRoute } from './find-route.ts';
import type { RestPath } from './rest-path.ts';

/** Maximum number of compared characters. All routes are shorter. */
const MAX_COMPARED_LENGTH = 200;

/** Describes a path that matches no route: its problem, the releases that have the route, or the closest route. */
export function describeUnmatchedPath(realm: Realm, method: string, { processor, route: path }: RestPath): string {
  if (processor === 'none') return `'${path}' does not begin with '/V1/' or with the code of a store view`;
  const single = processor === 'bulk' ? findRoute(realm, method, { processor: 'sync', route: path }) : undefined;
  if (single !== undefined) return `a bulk route has no values in its path: ${method} ${bulkPath(single.route)}`;
  const elsewhere = describeOtherReleases(realm, method, path);
  if (elsewhere !== undefined) return elsewhere;
  const known = availableRoutes(realm).map((route) => `${route.method} ${route.path}`);
  return `no route matches; closest match: ${closest(`${method} ${path}`.slice(0, MAX_COMPARED_LENGTH), known)}`;
}

/** Which releases have a route that this world does not have; `undefined` if none has it. */
function describeOtherReleases({ release }: Realm, method: string, path: string): string | undefined {
  allRoutes ??= createRouteTable(webapiRoutes, decodePhpUrl);
  const found = allRoutes.find(method, path)?.route;
  if (found === undefined) return undefined;
  const name = `${found.method} ${found.path}`;
  const routes = webapiRoutes.filter((route) => `${route.method} ${route.path}` === name);
  const releases = RELEASE_NAMES.filter((each) => routes.some((route) => isInRelease(parseRelease(each), route)));
  return releases.includes(release.name)
    ? `a module or a trait of this world disables ${name}`
    : `${name} is not in Magento ${release.name}; it is in ${describeReleases(releases, RELEASE_NAMES)}`;
}

/** Whether a release has a route, with its own modules and traits. */
function isInRelease(release: Release, route: DeclaredRoute): boolean {
  const behaviour = behaviourOf(release);
  const twoFactor = behaviour.two_factor === 'module';
  return isInRange(release, route) && (route.isAvailable?.({ behaviour, twoFactor }) ?? true);
}

let allRoutes: RouteTable<DeclaredRoute> | undefined;
