import { closest, distance } from 'fastest-levenshtein';
import { ADMINISTRATORS } from '../../magento/acl/acl-resources.ts';
import type { ConfigValue } from '../../magento/config/config-path.ts';
import { configPaths, isKnownConfigPath } from '../../magento/config/config-paths.ts';
import { configValueProblem } from '../../magento/config/config-value.ts';
import { findRelease, validReleaseNames } from '../../magento/releases/release.ts';
import { adminKey, customerKey, groupKey } from '../tables/account-rows.ts';
import { productKey, urlKeyOf } from '../tables/catalog.ts';
import { campaignProblems } from './campaign-checks.ts';
import type { DocumentProblem } from './document-problems.ts';
import type { FixtureDocument } from './fixture-document.ts';
import { resourceProblems } from './resource-checks.ts';
import { quoteValue } from './value-schemas.ts';

type Path = readonly (string | number)[];

/** What a document of the right shape can still have wrong: names that fit nothing, keys that are taken, values out of range. */
export function findDocumentProblems(document: FixtureDocument): DocumentProblem[] {
  return [
    ...releaseProblems(document.magento),
    ...configProblems(document.config ?? {}, ['config']),
    ...(document.websites ?? []).flatMap(({ config }, i) => configProblems(config ?? {}, ['websites', i, 'config'])),
    ...(document.stores ?? []).flatMap(({ config }, i) => configProblems(config ?? {}, ['stores', i, 'config'])),
    ...clashes(document),
    ...strangers(document),
    ...(document.roles ?? []).flatMap((role, i) => resourceProblems(role.resources, ['roles', i, 'resources'])),
    ...(document.integrations ?? []).flatMap(({ resources }, i) =>
      resourceProblems(resources ?? [], ['integrations', i, 'resources']),
    ),
    ...campaignProblems(document),
  ];
}

export function releaseProblems(name: string | undefined): DocumentProblem[] {
  if (name === undefined || findRelease(name) !== undefined) return [];
  return [{ path: ['magento'], message: `${quoteValue(name)} is no release known here (${validReleaseNames})` }];
}

/** Values that do not fit a known path, and paths that are nearly a known one. Others are kept, since real exports hold hundreds. */
export function configProblems(config: Readonly<Record<string, ConfigValue>>, at: Path): DocumentProblem[] {
  return Object.entries(config).flatMap(([path, value]) => {
    const message = isKnownConfigPath(path)
      ? value === null
        ? undefined
        : configValueProblem(path, value)
      : misspelling(path);
    return message === undefined ? [] : [{ path: [...at, path], message }];
  });
}

/** A path is misspelt when one or two letters make it a known one. */
function misspelling(path: string): string | undefined {
  const near = closest(path, Object.keys(configPaths));
  return distance(path, near) <= 2 ? `unknown path; did you mean '${near}'?` : undefined;
}

function clashes(document: FixtureDocument): DocumentProblem[] {
  return [
    ...twice(document.websites, 'websites', 'code', ({ code }) => code),
    ...twice(document.stores, 'stores', 'code', ({ code }) => code),
    ...twice(document.customer_groups, 'customer_groups', 'code', ({ code }) => groupKey(code)),
    ...twice(document.roles, 'roles', 'name', ({ name }) => name),
    ...twice(document.integrations, 'integrations', 'name', ({ name }) => name),
    ...twice(document.integrations, 'integrations', 'consumer_key', (each) => each.consumer_key ?? undefined),
    ...twice(document.integrations, 'integrations', 'access_token', (each) => each.access_token ?? undefined),
    ...twice(document.admins, 'admins', 'username', ({ username }) => adminKey(username)),
    ...twice(document.customers, 'customers', 'email', customerKeysOf(document)),
    ...twice(document.tokens, 'tokens', 'token', ({ token }) => token),
    ...twice(document.products, 'products', 'sku', ({ sku }) => productKey(sku)),
    ...twice(document.categories, 'categories', 'url_key', ({ name, url_key }) => url_key ?? urlKeyOf(name)),
    ...twice(document.campaigns, 'campaigns', 'name', ({ name }) => name),
    ...twice(document.carts, 'carts', 'id', ({ id }) => id),
    ...(
      ['websites', 'stores', 'customer_groups', 'roles', 'integrations', 'admins', 'customers', 'campaigns'] as const
    ).flatMap((kind) =>
      twice<{ id?: number | undefined }>(document[kind], kind, 'id', ({ id }) =>
        id === undefined ? undefined : String(id),
      ),
    ),
  ];
}

/** The second of two rows with one key. */
function twice<Row>(
  rows: readonly Row[] = [],
  kind: string,
  field: string,
  keyOf: (row: Row) => string | undefined,
): DocumentProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap((row, index) => {
    const key = keyOf(row);
    const before = key === undefined ? undefined : first.get(key);
    if (key !== undefined && before === undefined) first.set(key, index);
    return before === undefined
      ? []
      : [{ path: [kind, index, field], message: `is the same as in ${kind}[${before}]` }];
  });
}

type CustomerRow = NonNullable<FixtureDocument['customers']>[number];

/** The key of each customer of a document. */
function customerKeysOf(document: FixtureDocument): (customer: CustomerRow) => string {
  const websiteOf = websiteOfStores(document);
  const home = homeOf(document);
  return ({ email, website, store }) => customerKey(email, website ?? websiteOf.get(store ?? '') ?? home);
}

const homeOf = (document: FixtureDocument): string => document.stores?.[0]?.website ?? 'base';
const websiteOfStores = (document: FixtureDocument): ReadonlyMap<string, string> =>
  new Map((document.stores ?? []).map(({ code, website }) => [code, website ?? 'base']));

/** Names that point at nothing. */
function strangers(document: FixtureDocument): DocumentProblem[] {
  const websites = new Set([
    'base',
    ...(document.websites ?? []).map(({ code }) => code),
    ...websiteOfStores(document).values(),
  ]);
  const stores = new Set((document.stores ?? [{ code: 'default' }]).map(({ code }) => code));
  const customers = new Set((document.customers ?? []).map(customerKeysOf(document)));
  const roles = new Set([ADMINISTRATORS, ...(document.roles ?? []).map(({ name }) => name)]);
  const categories = new Set((document.categories ?? []).map(({ name, url_key }) => url_key ?? urlKeyOf(name)));
  const known = (
    names: ReadonlySet<string>,
    name: string | null | undefined,
    path: Path,
    what: string,
  ): DocumentProblem[] =>
    name === undefined || name === null || names.has(name)
      ? []
      : [{ path, message: `there is no ${what} ${quoteValue(name)}; known are ${[...names].join(', ')}` }];
  return [
    ...(document.customers ?? []).flatMap(({ website, store }, i) => [
      ...known(websites, website, ['customers', i, 'website'], 'website'),
      ...known(stores, store, ['customers', i, 'store'], 'store'),
      ...foreignStore(document, website, store, ['customers', i, 'store']),
    ]),
    ...(document.admins ?? []).flatMap(({ role }, i) => known(roles, role, ['admins', i, 'role'], 'role')),
    ...(document.tokens ?? []).flatMap((token, i) => tokenProblems(document, customers, token, ['tokens', i])),
    ...ringsOfCategories(document),
    ...(document.categories ?? []).flatMap(({ parent }, i) =>
      known(categories, parent, ['categories', i, 'parent'], 'category'),
    ),
    ...(document.carts ?? []).flatMap(({ customer, website = homeOf(document), store }, i) => [
      ...known(stores, store, ['carts', i, 'store'], 'store'),
      ...(customer === undefined || customers.has(customerKey(customer, website))
        ? []
        : [
            {
              path: ['carts', i, 'customer'],
              message: `there is no customer ${quoteValue(customer)} in website ${quoteValue(website)}`,
            },
          ]),
    ]),
  ];
}

/** Categories above themselves, which no tree would show. */
function ringsOfCategories({ categories = [] }: FixtureDocument): DocumentProblem[] {
  const parents = new Map(categories.map(({ name, url_key, parent }) => [url_key ?? urlKeyOf(name), parent]));
  const isInRing = (start: string): boolean => {
    const seen = new Set<string>();
    for (let key = parents.get(start); key !== undefined && !seen.has(key); key = parents.get(key)) {
      if (key === start) return true;
      seen.add(key);
    }
    return false;
  };
  return categories.flatMap(({ name, url_key }, i) =>
    isInRing(url_key ?? urlKeyOf(name)) ? [{ path: ['categories', i, 'parent'], message: 'is below itself' }] : [],
  );
}

/** A store view of another website than the account's. */
function foreignStore(
  document: FixtureDocument,
  website: string | undefined,
  store: string | undefined,
  path: Path,
): DocumentProblem[] {
  const own = store === undefined ? undefined : websiteOfStores(document).get(store);
  if (website === undefined || own === undefined || own === website) return [];
  return [
    {
      path,
      message: `store view ${quoteValue(store)} is in website ${quoteValue(own)}, the account in ${quoteValue(website)}`,
    },
  ];
}

function tokenProblems(
  document: FixtureDocument,
  customers: ReadonlySet<string>,
  token: NonNullable<FixtureDocument['tokens']>[number],
  path: Path,
): DocumentProblem[] {
  const owners = (['customer', 'admin', 'integration'] as const).filter((kind) => token[kind] !== undefined);
  const [owner] = owners;
  if (owners.length !== 1 || owner === undefined)
    return [{ path, message: 'names one owner: customer, admin or integration' }];
  const name = token[owner];
  const exists = {
    customer: () => customers.has(customerKey(name ?? '', token.website ?? homeOf(document))),
    admin: () => document.admins?.some(({ username }) => username.toLowerCase() === name?.toLowerCase()),
    integration: () => document.integrations?.some((integration) => integration.name === name),
  }[owner]();
  const where = owner === 'customer' ? ` in website ${quoteValue(token.website ?? homeOf(document))}` : '';
  return exists ? [] : [{ path: [...path, owner], message: `there is no ${owner} ${quoteValue(name)}${where}` }];
}
