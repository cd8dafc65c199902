import { closest } from 'fastest-levenshtein';
import type { Realm } from '../../state/realm.ts';
import { availableRoutes } from './find-route.ts';
import type { RestPath } from './rest-path.ts';

/** Number of characters that are compared; no route is longer. */
const MAX_COMPARED_LENGTH = 200;

/** A sentence on a path that matches no route: what is wrong with it, or the closest route. */
export function describeUnmatchedPath(realm: Realm, method: string, { processor, route: path }: RestPath): string {
  if (processor === 'none') return `'${path}' does not begin with '/V1/' or with the code of a store view`;
  const known = availableRoutes(realm).map((route) => `${route.method} ${route.path}`);
  return `no route matches; closest match: ${closest(`${method} ${path}`.slice(0, MAX_COMPARED_LENGTH), known)}`;
}
