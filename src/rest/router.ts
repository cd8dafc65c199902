import type { Behaviour } from '../magento/behaviour.ts';
import { type DeclaredRoute, routes } from '../magento/webapi/routes.ts';
import { hasTwoFactor, type Realm } from '../state/realm.ts';
import type { RestPath } from './path.ts';

/** A route and the values of its placeholders. */
export interface RouteMatch {
  readonly route: DeclaredRoute;
  readonly values: Readonly<Record<string, string>>;
}

interface Template {
  readonly route: DeclaredRoute;
  readonly segments: readonly string[];
}

/** Routes by exact verb and path, and those with placeholders by verb and first two segments. */
interface RouteTable {
  readonly declared: readonly DeclaredRoute[];
  readonly exact: ReadonlyMap<string, RouteMatch>;
  /** Paths of many operations in one body: `:sku` is written `bySku`. [WebapiAsync/Plugin/ControllerRest.php] */
  readonly bulk: ReadonlyMap<string, RouteMatch>;
  readonly templates: ReadonlyMap<string, readonly Template[]>;
}

const tables = new WeakMap<Behaviour, Map<boolean, RouteTable>>();
export const NO_VALUES: Readonly<Record<string, string>> = {};

/**
 * The route of a verb and a path (`/V1/…`, without store). An exact path comes first; of the templates with the same first
 * two segments, tried in ascending order, the last that fits wins. [Webapi/Controller/Rest/Router.php, Webapi/Model/Rest/Config.php]
 */
export function findRoute(
  realm: Realm,
  method: string,
  { route: path, processor }: Pick<RestPath, 'route' | 'processor'>,
): RouteMatch | undefined {
  const table = tableOf(realm);
  if (processor === 'bulk') return table.bulk.get(`${method} ${path}`);
  if (processor === 'async' && method === 'GET') return undefined;
  const exact = table.exact.get(`${method} ${path}`);
  if (exact) return exact;
  // Slashes at the end are nothing. [Webapi/Controller/Rest/Router/Route.php getPathParts]
  if (path.endsWith('/')) return findRoute(realm, method, { processor, route: path.replace(/\/+$/, '') });
  const segments = path.split('/').slice(1);
  const candidates = table.templates.get(templateKey(method, segments)) ?? [];
  const found = candidates.findLast((candidate) => fits(candidate.segments, segments));
  return found && { route: found.route, values: valuesOf(found.segments, segments) };
}

/** The routes that this Magento has. */
export const routesOf = (realm: Realm): readonly DeclaredRoute[] => tableOf(realm).declared;

const templateKey = (method: string, [first, second]: readonly string[]): string => `${method} ${first}/${second}`;

const fits = (template: readonly string[], segments: readonly string[]): boolean =>
  template.length === segments.length &&
  template.every((part, index) => (isPlaceholder(part) ? segments[index] !== '' : part === segments[index]));

const isPlaceholder = (part: string): boolean => part.startsWith(':');

function valuesOf(template: readonly string[], segments: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    template.flatMap((part, index) => (isPlaceholder(part) ? [[part.slice(1), decoded(segments[index] ?? '')]] : [])),
  );
}

/** As PHP's `urldecode`, by which a plus is a space. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment.replaceAll('+', ' '));
  } catch {
    return segment; // a stray percent sign stays as it is, as in PHP
  }
}

function tableOf(realm: Realm): RouteTable {
  const twoFactor = hasTwoFactor(realm);
  const ofBehaviour = tables.get(realm.behaviour) ?? new Map<boolean, RouteTable>();
  tables.set(realm.behaviour, ofBehaviour);
  const known = ofBehaviour.get(twoFactor);
  if (known) return known;
  const table = buildTable(routes.filter((route) => route.when?.({ behaviour: realm.behaviour, twoFactor }) ?? true));
  ofBehaviour.set(twoFactor, table);
  return table;
}

function buildTable(declared: readonly DeclaredRoute[]): RouteTable {
  const exact = new Map(
    declared
      .filter(({ path }) => !path.includes(':'))
      .map((route) => [`${route.method} ${route.path}`, { route, values: NO_VALUES }]),
  );
  const templates = new Map<string, Template[]>();
  for (const route of declared.filter(({ path }) => path.includes(':')).sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const segments = route.path.split('/').slice(1);
    const key = templateKey(route.method, segments);
    templates.set(key, [...(templates.get(key) ?? []), { route, segments }]);
  }
  return { declared, exact, bulk: bulkOf(declared), templates };
}

const bulkOf = (declared: readonly DeclaredRoute[]): ReadonlyMap<string, RouteMatch> =>
  new Map(
    declared
      .filter(({ method }) => method !== 'GET')
      .map((route) => [
        `${route.method} ${route.path.replace(/:(\w)/g, (_, letter: string) => `by${letter.toUpperCase()}`)}`,
        { route, values: NO_VALUES },
      ]),
  );
