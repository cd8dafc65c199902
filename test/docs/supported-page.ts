import { accountResolvers } from '../../src/graphql/resolvers/account/account-resolvers.ts';
import { commerceMutationGuards, commerceQueryGuards } from '../../src/graphql/resolvers/guards/commerce-guards.ts';
import {
  openSourceMutationGuards,
  openSourceQueryGuards,
} from '../../src/graphql/resolvers/guards/open-source-guards.ts';
import type { RootGuard } from '../../src/graphql/resolvers/guards/root-guard.ts';
import { guardedMutations, guardedQueries } from '../../src/graphql/schema/guarded-roots.ts';
import { historyOf } from '../../src/graphql/schema/schema-history.ts';
import { storefrontResolvers } from '../../src/graphql/schema/storefront-resolvers.ts';
import { firstReleases } from '../../src/magento/releases/describe-releases.ts';
import type { Evidence } from '../../src/magento/releases/evidence.ts';
import { NEWEST_RELEASE, parseRelease, RELEASE_NAMES } from '../../src/magento/releases/release.ts';
import { behaviourOf } from '../../src/magento/releases/release-behaviour.ts';
import { isInRange } from '../../src/magento/releases/since.ts';
import { graphqlFieldNames } from '../../src/magento/schema/root-field-names.ts';
import { schemaEvidence } from '../../src/magento/schema/schema-origins.ts';
import type { WebapiRoute } from '../../src/magento/webapi/webapi-route.ts';
import { webapiRoutes } from '../../src/magento/webapi/webapi-routes.ts';
import { type CaseEvidence, caseEvidence } from './case-evidence.ts';
import { magentoRouteAreas } from './magento-route-areas.ts';
import { code, releasesOf, table } from './page-table.ts';

type Served = 'stateful' | 'generated' | 'checked, generated' | 'refused';

const GUARDS: Readonly<Record<string, Readonly<Record<string, RootGuard>>>> = {
  Query: { ...openSourceQueryGuards, ...commerceQueryGuards },
  Mutation: { ...openSourceMutationGuards, ...commerceMutationGuards },
};
const GUARDED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Query: guardedQueries,
  Mutation: guardedMutations,
};

function servedAs(type: string, name: string): Served {
  const account: Readonly<Record<string, unknown>> = Reflect.get(accountResolvers, type) ?? {};
  const resolver = storefrontResolvers[type]?.[name] ?? account[name];
  if (resolver === undefined) return 'generated';
  if (resolver !== GUARDED[type]?.[name]) return 'stateful';
  const checks = GUARDS[type]?.[name] ?? [];
  if (checks.some(({ check }) => check === 'refusal')) return 'refused';
  return checks.length === 0 ? 'generated' : 'checked, generated';
}

/** How something is known, the least certain first, with the evidence of its cases. */
const knownFrom = (evidence: Evidence, cases: CaseEvidence | undefined): string =>
  [...new Set([evidence, ...[...(cases?.evidence ?? [])].toSorted()])].join(', ');

function rootRows(type: string, cases: ReadonlyMap<string, CaseEvidence>): string[][] {
  const evidence = schemaEvidence();
  return [...graphqlFieldNames().roots].toSorted().flatMap((name) => {
    const releases = historyOf(`${type}.${name}`);
    if (releases.size === 0) return [];
    const own = cases.get(name);
    return [
      [
        code(name),
        servedAs(type, name),
        releasesInWords([...releases.keys()]),
        knownFrom(evidence[`${type}.${name}`] ?? 'source', own),
        String(own?.cases ?? 0),
      ],
    ];
  });
}

function releasesInWords(names: readonly string[]): string {
  if (names.length === RELEASE_NAMES.length) return 'all';
  const since = firstReleases((name) => names.includes(name));
  if (since.length === 1 && since[0] === names.at(-1) && since[0] !== NEWEST_RELEASE) return `${since[0]} only`;
  const first = since[0] === RELEASE_NAMES[0] ? [] : [`from ${since.join(', ')}`];
  return [...first, ...(names.at(-1) === NEWEST_RELEASE ? [] : [`until ${names.at(-1)}`])].join(', ');
}

function routeRows(cases: ReadonlyMap<string, CaseEvidence>): string[][] {
  const byRoute = new Map<string, WebapiRoute[]>();
  for (const route of webapiRoutes) {
    const key = `${route.method} ${route.path}`;
    byRoute.set(key, [...(byRoute.get(key) ?? []), route]);
  }
  const byPath = (one: string, other: string) =>
    pathOf(one) < pathOf(other) ? -1 : pathOf(one) > pathOf(other) ? 1 : 0;
  return [...byRoute]
    .toSorted(([one], [other]) => byPath(one, other))
    .map(([key, routes]) => {
      const own = cases.get(key);
      const evidence = [...new Set(routes.map((route) => route.evidence ?? 'source'))].toSorted();
      const ranges = routes.map(releasesOf).map((range) => (range === `from ${RELEASE_NAMES[0]}` ? '' : range));
      return [
        code(key),
        ranges.includes('') ? 'all' : [...new Set(ranges)].join('; '),
        [...new Set([...evidence, ...(own?.evidence ?? [])])].join(', '),
        String(own?.cases ?? 0),
      ];
    });
}

const pathOf = (key: string): string => key.slice(key.indexOf(' ') + 1);

/** Routes of Magento that are served, by the first segment of their path. */
function areaRows(): string[][] {
  const release = parseRelease('2.4.8-p1');
  const behaviour = behaviourOf(release);
  const served = new Set(
    webapiRoutes
      .filter((route) => isInRange(release, route) && (route.isAvailable?.({ behaviour, twoFactor: true }) ?? true))
      .map(({ method, path }) => `${method} ${path}`),
  );
  return Object.entries(magentoRouteAreas).map(([area, all]) => {
    const inArea = [...served].filter((key) => pathOf(key).split('/')[2] === area).length;
    return [code(`/V1/${area}`), String(all), String(inArea)];
  });
}

const HOW_KNOWN = '[known from](versions.md#how-facts-are-known)';
const ROOT_HEAD = ['field', 'served', 'releases', HOW_KNOWN, 'cases'];

const countOf = (rows: readonly (readonly string[])[], served: Served): string =>
  `${rows.filter((row) => row[1] === served).length} ${served}`;

const summary = (rows: readonly (readonly string[])[]): string =>
  `${rows.length} fields: ${(['stateful', 'checked, generated', 'generated', 'refused'] as const).map((served) => countOf(rows, served)).join('; ')}.`;

/** docs/supported-api.md: what is served, from which release on, and how it is known. */
export function supportedPage(): string {
  const cases = caseEvidence();
  const [queries, mutations] = [rootRows('Query', cases), rootRows('Mutation', cases)];
  const areas = areaRows();
  const total = (column: number) => areas.reduce((sum, row) => sum + Number(row[column]), 0);
  return [
    '# Supported API',
    '',
    'What is served, in which Magento releases, and how it is known. GraphQL is at `/graphql` and `/<store>/graphql`; REST is below ' +
      '`/rest`, `/rest/<store>` or `/rest/all`, also below `/rest/async` and `/rest/async/bulk`; `GET /rest/schema` ' +
      'describes it. Bodies and responses are JSON or XML, as `Content-Type` and `Accept` say.',
    '',
    '| served | meaning |',
    '| --- | --- |',
    '| stateful | The value is that of the world: accounts, carts, orders, configuration, the catalog. Mutations change it. |',
    '| checked, generated | Who may call it is checked, with the errors of Magento; the result is generated, and nothing is stored. |',
    '| generated | The result has the right types and is always the same; nothing is checked or stored. |',
    '| refused | Always refused, as by a new installation, in which it is not configured. |',
    '',
    'Inside a stateful field, values that the world does not have are generated, such as the description of a product; see ' +
      '[Generated values](limitations.md#generated-values).',
    '',
    '“cases” is the number of [conformance cases](../test/conformance/cases) that use a field or route. A case has its source: where one is recorded from a ' +
      "running Magento, or is from one of Magento's own tests, the column “known from” has `recorded` or `test`. Rows without a case " +
      'are covered by other tests only. The source of releases after 2.4.8-p1 is not published: what changes in them is known from documentation, ' +
      'reports and recordings, and is marked where a [trait](versions.md#traits) depends on it.',
    '',
    '## GraphQL queries',
    '',
    summary(queries),
    '',
    table(ROOT_HEAD, queries),
    '',
    '## GraphQL mutations',
    '',
    summary(mutations),
    '',
    table(ROOT_HEAD, mutations),
    '',
    '## REST routes',
    '',
    'All are stateful.',
    '',
    table(['route', 'releases', HOW_KNOWN, 'cases'], routeRows(cases)),
    '',
    '## REST routes of Magento that are not served',
    '',
    `Magento Open Source 2.4.8-p1 declares ${total(1)} routes; ${total(2)} of them are served. The others are mainly those with which integrations manage ` +
      "a store. A request for one gets Magento's error for an unknown route, status 404, and the `hint` of its journal entry names the closest route.",
    '',
    table(['path', 'routes in Magento', 'served'], areas),
    '',
  ].join('\n');
}
