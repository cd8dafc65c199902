/** A route that matches a path, and the values of its placeholders. */
export interface FoundRoute<Route> {
  readonly route: Route;
  readonly values: Readonly<Record<string, string>>;
}

/** Finds the route that matches the segments of a path. */
export type FindInTree<Route> = (segments: readonly string[]) => FoundRoute<Route> | undefined;

/** Routes below one segment. */
interface Node<Route> {
  readonly named: Map<string, Node<Route>>;
  placeholder?: Node<Route>;
  end?: { readonly route: Route; readonly template: readonly string[]; readonly rank: number };
}

/**
 * Creates a tree of routes. If several match a path, it finds the last in ascending order of their paths, as Magento does. Each
 * segment is looked up by name and as a placeholder, so that the time does not depend on the number of routes.
 *
 * @param routes with paths such as `/V1/customers/:customerId`, or `/customers/{id}` as OpenAPI writes them
 * @param decode decodes the value of a placeholder
 */
export function routeTree<Route extends { readonly path: string }>(
  routes: readonly Route[],
  decode: (segment: string) => string,
): FindInTree<Route> {
  const root: Node<Route> = { named: new Map() };
  const entries = routes.map((route) => ({ route, path: withColons(route.path) }));
  entries.sort((one, other) => (one.path < other.path ? -1 : 1));
  for (const [rank, { route, path }] of entries.entries()) {
    const template = segmentsOf(path);
    let node = root;
    for (const segment of template) node = childOf(node, segment);
    node.end = { route, template, rank };
  }
  return (segments) => {
    const end = findLast(root, segments, 0);
    return end && { route: end.route, values: valuesOf(end.template, segments, decode) };
  };
}

/** Segments of a path, without the empty one before its first slash. */
export const segmentsOf = (path: string): string[] => path.split('/').slice(1);

const withColons = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

const isPlaceholder = (segment: string): boolean => segment.startsWith(':');

function childOf<Route>(node: Node<Route>, segment: string): Node<Route> {
  if (isPlaceholder(segment)) {
    node.placeholder ??= { named: new Map() };
    return node.placeholder;
  }
  const existing = node.named.get(segment);
  if (existing) return existing;
  const child: Node<Route> = { named: new Map() };
  node.named.set(segment, child);
  return child;
}

/** Finds the last route in ascending order of paths. A placeholder matches any segment that is not empty. */
function findLast<Route>(node: Node<Route>, segments: readonly string[], at: number): Node<Route>['end'] {
  const segment = segments[at];
  if (segment === undefined) return node.end;
  const named = node.named.get(segment);
  const one = named && findLast(named, segments, at + 1);
  const other = node.placeholder && segment !== '' ? findLast(node.placeholder, segments, at + 1) : undefined;
  if (one === undefined || other === undefined) return one ?? other;
  return one.rank > other.rank ? one : other;
}

function valuesOf(
  template: readonly string[],
  segments: readonly string[],
  decode: (segment: string) => string,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    if (isPlaceholder(part)) values[part.slice(1)] = decode(segments[index] ?? '');
  }
  return values;
}
