import { graphqlFieldNames } from '../../magento/schema/root-field-names.ts';
import { webapiRoutes } from '../../magento/webapi/webapi-routes.ts';
import { unknownName } from '../../matching/closed-condition.ts';
import { namedValues } from '../../matching/match-pattern.ts';
import type { Pattern } from '../../matching/pattern.ts';
import type { FaultProblem } from './fault-problem.ts';

/** The prefix of the path of an asynchronous or bulk call of a route. */
const ROUTE_PREFIX = /^(\w+) \/async(?:\/bulk)?(?=\/V1\/)/;
const HANDSHAKE = ['POST /oauth/token/request', 'POST /oauth/token/access'];

let routes: ReadonlySet<string> | undefined;

/** Method and path of every REST route. */
function routeNames(): ReadonlySet<string> {
  routes ??= new Set([...webapiRoutes.map(({ method, path }) => `${method} ${path}`), ...HANDSHAKE]);
  return routes;
}

/**
 * Finds operations in a condition that no request can have.
 *
 * @param hasOwnSchema whether the server has fields of a store's own schema, which are not known here
 */
export function findOperationProblems({ operation }: Pattern, hasOwnSchema: boolean): FaultProblem[] {
  const path = ['when', 'operation'];
  return namedValues(operation).flatMap((name, index) => {
    const problem = operationProblem(name, hasOwnSchema);
    if (problem === undefined) return [];
    return [{ path: Array.isArray(operation) ? [...path, index] : path, message: `${problem} ${UNCHECKED}` }];
  });
}

/** The name of a REST route contains a space, that of a GraphQL field does not. */
function operationProblem(name: string, hasOwnSchema: boolean): string | undefined {
  if (name.includes(' ')) return routeProblem(name);
  return hasOwnSchema ? undefined : fieldProblem(name);
}

const UNCHECKED = 'A condition on path or {match: "regular expression"} can name others.';

function routeProblem(name: string): string | undefined {
  const route = name.replace(ROUTE_PREFIX, '$1 ');
  return routeNames().has(route) ? undefined : unknownName('REST route', name, [...routeNames()]);
}

/** Root fields of every schema. */
const INTROSPECTION_FIELDS = ['__typename', '__schema', '__type'];

function fieldProblem(name: string): string | undefined {
  const { roots, all } = graphqlFieldNames();
  const [root = '', ...below] = name.split('.');
  if (!roots.has(root) && !INTROSPECTION_FIELDS.includes(root))
    return unknownName('operation', root, [...roots, ...routeNames()]);
  const unknown = below.find((each) => !all.has(each));
  return unknown === undefined ? undefined : unknownName('field', unknown, [...all]);
}
