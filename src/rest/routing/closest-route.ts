import { closest } from 'fastest-levenshtein';
import type { Realm } from '../../state/realm.ts';
import { availableRoutes } from './find-route.ts';
import type { RestPath } from './rest-path.ts';

/** Maximum number of compared characters. All routes are shorter. */
const MAX_COMPARED_LENGTH = 200;

/** Describes a path that matches no route: its problem, or the closest route. */
export function describeUnmatchedPath(realm: Realm, method: string, { processor, route: path }: RestPath): string {
  if (processor === 'none') return `'${path}' does not begin with '/V1/' or with the code of a store view`;
  const known = availableRoutes(realm).map((route) => `${route.method} ${route.path}`);
  return `no route matches; closest match: ${closest(`${method} ${path}`.slice(0, MAX_COMPARED_LENGTH), known)}`;
}
