/** A route that fits a path, and the values of its placeholders. */
export interface FoundRoute<Route> {
  readonly route: Route;
  readonly values: Readonly<Record<string, string>>;
}

export type FindInTree<Route> = (segments: readonly string[]) => FoundRoute<Route> | undefined;

/** Routes below one segment. */
interface Node<Route> {
  readonly named: Map<string, Node<Route>>;
  placeholder?: Node<Route>;
  end?: { readonly route: Route; readonly template: readonly string[]; readonly rank: number };
}

/**
 * Finds the route of a path: of all that fit, the last in ascending order, which is the one that Magento finds by trying
 * them one by one. Each segment is looked up by its name and as a placeholder, so the number of routes does not matter.
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
  const known = node.named.get(segment);
  if (known) return known;
  const child: Node<Route> = { named: new Map() };
  node.named.set(segment, child);
  return child;
}

/** A placeholder takes any segment but an empty one. */
function findLast<Route>(node: Node<Route>, segments: readonly string[], at: number): Node<Route>['end'] {
  const segment = segments[at];
  if (segment === undefined) return node.end;
  const named = node.named.get(segment);
  const one = named && findLast(named, segments, at + 1);
  const other = node.placeholder && segment !== '' ? findLast(node.placeholder, segments, at + 1) : undefined;
  return one && other ? (one.rank > other.rank ? one : other) : (one ?? other);
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
