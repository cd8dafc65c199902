import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { rootFieldsIn } from '../../src/graphql/execution/selected-fields.ts';
import { createRouteTable } from '../../src/http/route-table.ts';
import type { Evidence } from '../../src/magento/releases/evidence.ts';
import { webapiRoutes } from '../../src/magento/webapi/webapi-routes.ts';
import type { Case } from '../conformance/case.ts';
import { PROJECT } from './page.ts';

/** The conformance cases of a root field or of a route. */
export interface CaseEvidence {
  cases: number;
  /** Of cases from Magento's tests, and of cases recorded from a running Magento. */
  readonly evidence: Set<Evidence>;
}

interface SourcedCase extends Case {
  readonly source?: unknown;
}

const FOLDER = join(PROJECT, 'test/conformance/cases');

/** The conformance cases by root field (`customer`), and by method and path of a route (`GET /V1/customers/me`). */
export function caseEvidence(): ReadonlyMap<string, CaseEvidence> {
  const found = new Map<string, CaseEvidence>();
  const routes = createRouteTable(webapiRoutes);
  const all = readdirSync(FOLDER).flatMap(
    (file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as readonly SourcedCase[],
  );
  for (const { steps, source } of all) {
    const used = new Set(
      steps.flatMap(({ graphql, rest }) => [
        ...rootFieldsOf(graphql?.['query']),
        ...(rest === undefined ? [] : routeOf(routes, rest.method, rest.path)),
      ]),
    );
    for (const name of used) {
      const known = found.get(name) ?? { cases: 0, evidence: new Set() };
      known.cases += 1;
      const evidence = evidenceOf(String(source));
      if (evidence !== undefined) known.evidence.add(evidence);
      found.set(name, known);
    }
  }
  return found;
}

/** `source` is not repeated: it is known from the declaration. */
function evidenceOf(source: string): Evidence | undefined {
  if (/recorded from|real Magento/.test(source)) return 'recorded';
  return /dev\/tests|Test\//.test(source) ? 'test' : undefined;
}

function rootFieldsOf(query: unknown): string[] {
  if (typeof query !== 'string') return [];
  return rootFieldsIn(parseIfValid(query)).map(({ name }) => name.value);
}

function parseIfValid(query: string): DocumentNode {
  try {
    return parse(query, { noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError) return parse('{ __typename }');
    throw error;
  }
}

function routeOf(
  routes: ReturnType<typeof createRouteTable<(typeof webapiRoutes)[number]>>,
  method: string,
  path: string,
): string[] {
  const [, route] = /^\/rest(?:\/[^/]+)?(\/V1\/[^?]*)/.exec(path) ?? [];
  const match = route === undefined ? undefined : routes.find(method, route);
  return match === undefined ? [] : [`${match.route.method} ${match.route.path}`];
}
