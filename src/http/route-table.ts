import { type FindInTree, type FoundRoute, routeTree, segmentsOf } from './route-tree.ts';

/** Routes by method and path. */
export interface RouteTable<Route> {
  find(method: string, path: string): FoundRoute<Route> | undefined;
  /** Methods of all routes that match a path. */
  methodsAt(path: string): string[];
}

/** The values of a path without placeholders: one object for all such paths, which can be compared by identity. */
export const EMPTY_PATH_VALUES: Readonly<Record<string, string>> = {};

/**
 * Creates a table of routes. A route whose path has no placeholders takes precedence and is found by one look-up; others are
 * found in the tree of their method.
 */
export function createRouteTable<Route extends { readonly method: string; readonly path: string }>(
  routes: readonly Route[],
  decode: (segment: string) => string = decodeSegment,
): RouteTable<Route> {
  const exact = new Map<string, FoundRoute<Route>>();
  const templates = new Map<string, Route[]>();
  for (const route of routes) {
    const { method, path } = route;
    if (!/[:{]/.test(path)) exact.set(`${method} ${path}`, { route, values: EMPTY_PATH_VALUES });
    else templates.set(method, [...(templates.get(method) ?? []), route]);
  }
  const trees = new Map<string, FindInTree<Route>>();
  for (const [method, ofMethod] of templates) trees.set(method, routeTree(ofMethod, decode));
  const methods = [...new Set(routes.map(({ method }) => method))];
  const find = (method: string, path: string) =>
    exact.get(`${method} ${path}`) ?? trees.get(method)?.(segmentsOf(path));
  return { find, methodsAt: (path) => methods.filter((method) => find(method, path) !== undefined) };
}

/** Decodes the percent-encoding of a segment. Returns an invalid segment unchanged. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
