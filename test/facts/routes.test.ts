import { expect, test } from 'vitest';
import type { Behaviour } from '../../src/magento/releases/behaviour.ts';
import type { Release } from '../../src/magento/releases/release.ts';
import { behaviourOf } from '../../src/magento/releases/release-behaviour.ts';
import { isInRange } from '../../src/magento/releases/since.ts';
import type { WebapiRoute } from '../../src/magento/webapi/webapi-route.ts';
import { webapiRoutes } from '../../src/magento/webapi/webapi-routes.ts';
import { factReleases, rowOf } from './fact-releases.ts';
import signatures from './route-signatures.json' with { type: 'json' };
import facts from './routes.json' with { type: 'json' };

interface RouteFact {
  readonly resources: readonly string[];
  readonly forced: Readonly<Record<string, string>>;
  readonly service: string;
  readonly releases: string;
}

interface SignatureFact {
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly optional: boolean }[];
  readonly releases: string;
}

const factsOf: ReadonlyMap<string, readonly RouteFact[]> = new Map(Object.entries<RouteFact[]>(facts as never));
const signaturesOf: ReadonlyMap<string, readonly SignatureFact[]> = new Map(Object.entries(signatures));

const keyOf = ({ method, path }: WebapiRoute): string => `${method} ${path}`;
const served = new Set(webapiRoutes.map(keyOf));

/** The routes of a release with the two-factor module, if the release has it. */
const routesOf = (release: Release, behaviour: Behaviour): readonly WebapiRoute[] =>
  webapiRoutes.filter(
    (route) =>
      isInRange(release, route) &&
      (route.isAvailable?.({ behaviour, twoFactor: behaviour.two_factor === 'module' }) ?? true),
  );

/** What `PUT /V1/customers/me` forces; the id is a parameter of its own here. */
const FORCED_OF_OWN_ACCOUNT: Readonly<Record<Behaviour['own_account_update'], Readonly<Record<string, string>>>> = {
  keeps_id: { 'customer.id': '%customer_id%' },
  clears_group: { 'customer.id': '%customer_id%', 'customer.group_id': 'null' },
  keeps_group_website_store: {
    'customer.id': '%customer_id%',
    'customer.group_id': '%customer_group_id%',
    'customer.website_id': '%customer_website_id%',
    'customer.store_id': '%customer_store_id%',
  },
};

/** Routes whose cart is a property of `cartItem` or `quote` in newer releases, and a parameter of its own here. */
const WITH_CART_IN_OBJECT = ['POST /V1/carts/mine/items', 'PUT /V1/carts/mine/items/:itemId', 'PUT /V1/carts/mine'];

const forcedOf = (route: WebapiRoute, behaviour: Behaviour): Readonly<Record<string, string>> =>
  keyOf(route) === 'PUT /V1/customers/me'
    ? FORCED_OF_OWN_ACCOUNT[behaviour.own_account_update]
    : Object.fromEntries(
        route.parameters.flatMap(({ name, forced }) => (forced === undefined ? [] : [[name, forced]])),
      );

/** `Magento\Customer\Api\CustomerRepositoryInterface` is `customerCustomerRepositoryV1` in the schema. */
function interfaceOf(service: string): string {
  const [, module = '', ...path] = service.split('\\');
  const name = (path.at(-1) ?? '').replace(/Interface$/, '');
  return `${module.charAt(0).toLowerCase()}${module.slice(1)}${name}V1`;
}

test('a route that no source shows states how it is known', () => {
  const unknown = webapiRoutes.filter((route) => !factsOf.has(keyOf(route)) && route.evidence === undefined);
  expect(unknown.map(keyOf)).toEqual([]);
});

test.each(factReleases)('the routes of $name are those of its webapi.xml files', (release) => {
  const behaviour = behaviourOf(release);
  const routes = routesOf(release, behaviour).filter((route) => factsOf.has(keyOf(route)));
  const described = routes.map((route) => [
    keyOf(route),
    { resources: route.resources, forced: forcedOf(route, behaviour), service: route.serviceInterface },
  ]);
  const expected = [...factsOf].flatMap(([key, rows]) => {
    const row = rowOf(rows, release);
    if (row === undefined || !served.has(key)) return [];
    const forced = WITH_CART_IN_OBJECT.includes(key) ? { cartId: '%cart_id%' } : row.forced;
    return [[key, { resources: row.resources, forced, service: interfaceOf(row.service) }]];
  });
  expect(Object.fromEntries(described)).toEqual(Object.fromEntries(expected));
});

test.each(factReleases)('the parameters of $name are those of its services', (release) => {
  const behaviour = behaviourOf(release);
  const describeParameter = ({ name, optional = false }: { name: string; optional?: boolean }) =>
    optional ? `${name}?` : name;
  const differences = routesOf(release, behaviour).flatMap((route) => {
    const fact = rowOf(signaturesOf.get(keyOf(route)) ?? [], release);
    if (fact === undefined || keyOf(route) === 'PUT /V1/customers/me') return [];
    // A request always has the parameters that are in the path.
    const describeInRoute = (parameter: { name: string; optional?: boolean }) =>
      route.path.includes(`:${parameter.name}`) ? parameter.name : describeParameter(parameter);
    const parameters = route.parameters
      .filter(({ isInPathOnly }) => !isInPathOnly)
      .map(describeInRoute)
      .join(', ');
    const inMagento = fact.parameters.map(describeInRoute).join(', ');
    return parameters === inMagento ? [] : [`${keyOf(route)}: ${parameters}, in Magento ${inMagento}`];
  });
  expect(differences).toEqual([]);
});
