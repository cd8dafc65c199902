import { closest } from 'fastest-levenshtein';
import type { Realm } from '../../state/realm.ts';
import { availableRoutes } from './find-route.ts';

/** Number of characters that are compared; no route is longer. */
const MAX_COMPARED_LENGTH = 200;

/** A sentence that names the route closest to a method and path, for a request that matches no route. */
export function describeClosestRoute(realm: Realm, method: string, path: string): string {
  const known = availableRoutes(realm).map((route) => `${route.method} ${route.path}`);
  return `no route matches; closest match: ${closest(`${method} ${path}`.slice(0, MAX_COMPARED_LENGTH), known)}`;
}
