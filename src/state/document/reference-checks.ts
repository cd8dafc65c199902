import { ADMINISTRATORS } from '../../magento/acl/acl-resources.ts';
import { adminKey, customerKey, groupKey } from '../tables/account-rows.ts';
import { productKey, urlKeyOf } from '../tables/catalog.ts';
import { INSTALLED_GROUPS } from '../tables/installed-groups.ts';
import type { CustomerFixture } from './customer-fixtures.ts';
import { defaultWebsite, storeWebsites } from './customer-keys.ts';
import type { DocumentPath, DocumentProblem } from './document-problems.ts';
import type { FixtureDocument } from './fixture-document.ts';
import { identifyGroups } from './identify-groups.ts';
import { placeCustomers } from './place-customers.ts';
import { documentItemProblems } from './sales-document-checks.ts';
import { quoteValue } from './value-schemas.ts';

/** The names that a document defines, by type of entity. */
interface DefinedNames {
  readonly websites: ReadonlySet<string>;
  readonly stores: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  /** Ids of customer groups, those of installed groups included. */
  readonly groupIds: ReadonlySet<number>;
  /** Keys of products; `undefined` if every SKU is a product. */
  readonly products: ReadonlySet<string> | undefined;
  /** Keys of customers, those of rules included. */
  readonly customers: { has(key: string): boolean };
}

const definedNames = (document: FixtureDocument): DefinedNames => ({
  websites: new Set([
    'base',
    ...(document.websites ?? []).map(({ code }) => code),
    ...storeWebsites(document).values(),
  ]),
  stores: new Set((document.stores ?? [{ code: 'default' }]).map(({ code }) => code)),
  roles: new Set([ADMINISTRATORS, ...(document.roles ?? []).map(({ name }) => name)]),
  categories: new Set((document.categories ?? []).map(({ name, url_key }) => url_key ?? urlKeyOf(name))),
  groupIds: new Set([...INSTALLED_GROUPS.keys(), ...identifyGroups(document.customer_groups).map(({ id }) => id)]),
  products: document.products && new Set(document.products.map(({ sku }) => productKey(sku))),
  customers: { has: placeCustomers(document).hasKey },
});

/** Finds references to entities that the document does not define. */
export function referenceProblems(document: FixtureDocument): DocumentProblem[] {
  const defined = definedNames(document);
  const websites = storeWebsites(document);
  return [
    ...(document.customers ?? []).flatMap((customer, i) =>
      accountStoreProblems(defined, websites, customer, ['customers', i]),
    ),
    ...(document.customer_rules ?? []).flatMap((rule, i) =>
      accountStoreProblems(defined, websites, rule, ['customer_rules', i]),
    ),
    ...(document.customers ?? []).flatMap(({ group_id, wishlist = [] }, i) => [
      ...unknownGroupId(defined.groupIds, group_id, ['customers', i, 'group_id']),
      ...wishlist.flatMap(({ sku }, j) => unknownProduct(defined, sku, ['customers', i, 'wishlist', j, 'sku'])),
    ]),
    ...(document.admins ?? []).flatMap(({ role }, i) =>
      unknownName(defined.roles, role, ['admins', i, 'role'], 'role'),
    ),
    ...(document.tokens ?? []).flatMap((token, i) => tokenProblems(document, defined, token, ['tokens', i])),
    ...(document.products ?? []).flatMap(({ group_prices = [] }, i) =>
      group_prices.flatMap(({ group }, j) =>
        unknownGroup(document, group, ['products', i, 'group_prices', j, 'group']),
      ),
    ),
    ...cyclicCategories(document),
    ...(document.categories ?? []).flatMap(({ parent }, i) =>
      unknownName(defined.categories, parent, ['categories', i, 'parent'], 'category'),
    ),
    ...listProblems(document, defined),
    ...(document.newsletter_subscriptions ?? []).flatMap(({ website }, i) =>
      unknownName(defined.websites, website, ['newsletter_subscriptions', i, 'website'], 'website'),
    ),
    ...(document.orders ?? []).flatMap((order, i) =>
      ownerProblems(document, defined, withoutItems(order), ['orders', i]),
    ),
    ...(document.orders ?? []).flatMap((order, i) => documentItemProblems(order, ['orders', i])),
    ...LISTS_OF_STORES.flatMap((list) =>
      (document[list] ?? []).flatMap(({ stores = [] }, i) =>
        stores.flatMap((store, j) => unknownName(defined.stores, store, [list, i, 'stores', j], 'store')),
      ),
    ),
  ];
}

/** Finds unknown references of carts, wish lists, compare lists and reviews. */
function listProblems(document: FixtureDocument, defined: DefinedNames): DocumentProblem[] {
  return [
    ...(document.carts ?? []).flatMap((cart, i) => ownerProblems(document, defined, cart, ['carts', i])),
    ...(document.wishlists ?? []).flatMap((list, i) => ownerProblems(document, defined, list, ['wishlists', i])),
    ...(document.compare_lists ?? []).flatMap((list, i) =>
      ownerProblems(document, defined, list, ['compare_lists', i]),
    ),
    ...(document.compare_lists ?? []).flatMap(({ products = [] }, i) =>
      products.flatMap((sku, j) => unknownProduct(defined, sku, ['compare_lists', i, 'products', j])),
    ),
    ...(document.reviews ?? []).flatMap((review, i) => [
      ...ownerProblems(document, defined, review, ['reviews', i]),
      ...unknownProduct(defined, review.sku, ['reviews', i, 'sku']),
    ]),
  ];
}

const LISTS_OF_STORES = ['agreements', 'cms_pages', 'cms_blocks'] as const;

function unknownName(
  defined: ReadonlySet<string>,
  name: string | null | undefined,
  path: DocumentPath,
  entity: string,
): DocumentProblem[] {
  if (name === undefined || name === null || defined.has(name)) return [];
  return [{ path, message: `unknown ${entity} ${quoteValue(name)}; valid: ${[...defined].join(', ')}` }];
}

/** The problem of a customer group that is neither installed nor defined. */
function unknownGroup({ customer_groups = [] }: FixtureDocument, group: string | undefined, path: DocumentPath) {
  const codes = [...INSTALLED_GROUPS, ...customer_groups.map(({ code }) => code)];
  if (group === undefined || codes.some((code) => groupKey(code) === groupKey(group))) return [];
  return [{ path, message: `unknown customer group ${quoteValue(group)}; valid: ${codes.join(', ')}` }];
}

/** The problem of an id of a customer group that is neither installed nor defined. */
function unknownGroupId(ids: ReadonlySet<number>, id: number | undefined, path: DocumentPath): DocumentProblem[] {
  if (id === undefined || ids.has(id)) return [];
  return [{ path, message: `unknown customer group ${id}; valid: ${[...ids].join(', ')}` }];
}

function accountStoreProblems(
  defined: DefinedNames,
  websites: ReadonlyMap<string, string>,
  { website, store }: Pick<CustomerFixture, 'website' | 'store'>,
  parent: DocumentPath,
): DocumentProblem[] {
  if (website === undefined && store === undefined) return [];
  const path = [...parent, 'store'];
  const own = store === undefined ? undefined : websites.get(store);
  const differs = website !== undefined && own !== undefined && own !== website;
  return [
    ...unknownName(defined.websites, website, [...parent, 'website'], 'website'),
    ...unknownName(defined.stores, store, path, 'store'),
    ...(differs
      ? [
          {
            path,
            message: `store view ${quoteValue(store)} is in website ${quoteValue(own)}, the account in ${quoteValue(website)}`,
          },
        ]
      : []),
  ];
}

/** Finds categories that are their own ancestor. They would be in no category tree. */
function cyclicCategories({ categories = [] }: FixtureDocument): DocumentProblem[] {
  const parents = new Map(categories.map(({ name, url_key, parent }) => [url_key ?? urlKeyOf(name), parent]));
  const isCyclic = (start: string): boolean => {
    const seen = new Set<string>();
    for (let key = parents.get(start); key !== undefined && !seen.has(key); key = parents.get(key)) {
      if (key === start) return true;
      seen.add(key);
    }
    return false;
  };
  return categories.flatMap(({ name, url_key }, i) =>
    isCyclic(url_key ?? urlKeyOf(name))
      ? [{ path: ['categories', i, 'parent'], message: 'the category is its own ancestor' }]
      : [],
  );
}

/** An entity that may belong to a customer and a store view. */
interface OwnedFixture {
  readonly customer?: string | undefined;
  readonly website?: string | undefined;
  readonly store?: string | undefined;
  readonly items?: readonly { readonly sku: string }[] | undefined;
}

/** The owner of an order without its items, because an order may contain deleted products. */
const withoutItems = ({ customer, website, store }: OwnedFixture): OwnedFixture => ({ customer, website, store });

function ownerProblems(
  document: FixtureDocument,
  defined: DefinedNames,
  { customer, website, store, items }: OwnedFixture,
  path: DocumentPath,
): DocumentProblem[] {
  const problems = [
    ...unknownName(defined.stores, store, [...path, 'store'], 'store'),
    ...itemProblems(defined, items, path),
  ];
  const own = website ?? storeWebsites(document).get(store ?? '') ?? defaultWebsite(document);
  if (customer === undefined || defined.customers.has(customerKey(customer, own))) return problems;
  const message = `unknown customer ${quoteValue(customer)} in website ${quoteValue(own)}`;
  return [...problems, { path: [...path, 'customer'], message }];
}

/** Finds items of products that the document does not define. */
const itemProblems = (defined: DefinedNames, items: OwnedFixture['items'], path: DocumentPath): DocumentProblem[] =>
  (items ?? []).flatMap(({ sku }, i) => unknownProduct(defined, sku, [...path, 'items', i, 'sku']));

const unknownProduct = ({ products }: DefinedNames, sku: string, path: DocumentPath): DocumentProblem[] =>
  products === undefined || products.has(productKey(sku))
    ? []
    : [{ path, message: `unknown product ${quoteValue(sku)}; expected one of products` }];

function tokenProblems(
  document: FixtureDocument,
  { customers }: DefinedNames,
  token: NonNullable<FixtureDocument['tokens']>[number],
  path: DocumentPath,
): DocumentProblem[] {
  const owners = (['customer', 'admin', 'integration'] as const).filter((type) => token[type] !== undefined);
  const [owner] = owners;
  if (owners.length !== 1 || owner === undefined)
    return [{ path, message: 'expected one owner: customer, admin or integration' }];
  const name = token[owner] ?? '';
  const website = token.website ?? defaultWebsite(document);
  const exists = {
    customer: () => customers.has(customerKey(name, website)),
    admin: () => document.admins?.some(({ username }) => adminKey(username) === adminKey(name)),
    integration: () => document.integrations?.some((integration) => integration.name === name),
  }[owner]();
  const inWebsite = owner === 'customer' ? ` in website ${quoteValue(website)}` : '';
  return exists ? [] : [{ path: [...path, owner], message: `unknown ${owner} ${quoteValue(name)}${inWebsite}` }];
}
