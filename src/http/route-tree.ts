/** What is found at the end of a path, and the values of its placeholders. */
export interface Found<Route> {
  readonly route: Route;
  readonly values: Readonly<Record<string, string>>;
}

export type FindInTree<Route> = (segments: readonly string[]) => Found<Route> | undefined;

/** Routes below one segment. What stands at the end has its place in ascending order, by which the last one wins. */
interface Node<Route> {
  readonly named: Map<string, Node<Route>>;
  any?: Node<Route>;
  end?: { readonly route: Route; readonly path: string; readonly place: number };
}

/**
 * Finds the route of a path: of the declared ones that fit, the last in ascending order, as Magento tries them one by one.
 * Here a segment is looked up by its name and as a placeholder, so that it is all the same how many routes there are.
 *
 * @param routes with paths such as `/V1/customers/:customerId`
 */
export function routeTree<Route extends { readonly path: string }>(routes: readonly Route[]): FindInTree<Route> {
  const root: Node<Route> = { named: new Map() };
  const ascending = routes.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  for (const [place, route] of ascending.entries()) {
    let node = root;
    for (const segment of segmentsOf(route.path)) node = below(node, segment);
    node.end = { route, path: route.path, place };
  }
  return (segments) => {
    const end = lastFit(root, segments, 0);
    return end && { route: end.route, values: valuesOf(segmentsOf(end.path), segments) };
  };
}

/** Segments of a path, without the empty one before its first slash. */
export const segmentsOf = (path: string): string[] => path.split('/').slice(1);

const isPlaceholder = (segment: string): boolean => segment.startsWith(':');

function below<Route>(node: Node<Route>, segment: string): Node<Route> {
  if (isPlaceholder(segment)) {
    node.any ??= { named: new Map() };
    return node.any;
  }
  const known = node.named.get(segment);
  if (known) return known;
  const made: Node<Route> = { named: new Map() };
  node.named.set(segment, made);
  return made;
}

/** A placeholder takes any segment but an empty one. */
function lastFit<Route>(node: Node<Route>, segments: readonly string[], at: number): Node<Route>['end'] {
  const segment = segments[at];
  if (segment === undefined) return node.end;
  const named = node.named.get(segment);
  const one = named && lastFit(named, segments, at + 1);
  const other = node.any && segment !== '' ? lastFit(node.any, segments, at + 1) : undefined;
  return one && other ? (one.place > other.place ? one : other) : (one ?? other);
}

const valuesOf = (template: readonly string[], segments: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    template.flatMap((part, index) => (isPlaceholder(part) ? [[part.slice(1), decoded(segments[index] ?? '')]] : [])),
  );

/** As PHP's `urldecode`, by which a plus is a space. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment.replaceAll('+', ' '));
  } catch {
    return segment; // a stray percent sign stays as it is, as in PHP
  }
}
