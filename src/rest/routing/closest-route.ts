import { closest } from 'fastest-levenshtein';
import type { Realm } from '../../state/realm.ts';
import { routesOf } from './find-route.ts';

/** Characters that are compared: more than any route has. */
const COMPARED = 200;

/** The known route that is most like a verb and a path: for the journal, when none fits. */
export function nearestRoute(realm: Realm, method: string, path: string): string {
  const known = routesOf(realm).map((route) => `${route.method} ${route.path}`);
  return `no such route here; the nearest is ${closest(`${method} ${path}`.slice(0, COMPARED), known)}`;
}
