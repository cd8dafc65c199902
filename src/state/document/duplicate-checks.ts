import { adminKey, groupKey } from '../tables/account-rows.ts';
import { productKey, urlKeyOf } from '../tables/catalog.ts';
import type { SalesDocumentKind } from '../tables/sales-documents.ts';
import { couponKey } from '../tables/sales-rules.ts';
import type { CmsBlockFixture } from './cms-fixtures.ts';
import { customerKeysOf } from './customer-keys.ts';
import type { DocumentProblem } from './document-problems.ts';
import type { FixtureDocument } from './fixture-document.ts';

/** Properties of a document whose entities have ids. */
const LISTS_WITH_IDS = [
  'websites',
  'stores',
  'customer_groups',
  'roles',
  'integrations',
  'admins',
  'customers',
  'campaigns',
  'wishlists',
  'reviews',
  'ratings',
  'orders',
  'cms_pages',
  'cms_blocks',
] as const;

/** Finds entities of one type that have the same key. */
export function duplicateProblems(document: FixtureDocument): DocumentProblem[] {
  return [
    ...duplicates(document.websites, 'websites', 'code', ({ code }) => code),
    ...duplicates(document.stores, 'stores', 'code', ({ code }) => code),
    ...duplicates(document.customer_groups, 'customer_groups', 'code', ({ code }) => groupKey(code)),
    ...duplicates(document.roles, 'roles', 'name', ({ name }) => name),
    ...duplicates(document.integrations, 'integrations', 'name', ({ name }) => name),
    ...duplicates(document.integrations, 'integrations', 'consumer_key', (each) => each.consumer_key ?? undefined),
    ...duplicates(document.integrations, 'integrations', 'access_token', (each) => each.access_token ?? undefined),
    ...duplicates(document.admins, 'admins', 'username', ({ username }) => adminKey(username)),
    ...duplicates(document.customers, 'customers', 'email', customerKeysOf(document)),
    ...duplicates(document.tokens, 'tokens', 'token', ({ token }) => token),
    ...duplicates(document.products, 'products', 'sku', ({ sku }) => productKey(sku)),
    ...duplicates(document.categories, 'categories', 'url_key', ({ name, url_key }) => url_key ?? urlKeyOf(name)),
    ...duplicates(document.campaigns, 'campaigns', 'name', ({ name }) => name),
    ...duplicates(document.carts, 'carts', 'id', ({ id }) => id),
    ...duplicates(document.compare_lists, 'compare_lists', 'uid', ({ uid }) => uid),
    ...duplicates(document.ratings, 'ratings', 'name', ({ name }) => name),
    ...duplicates(document.attributes, 'attributes', 'code', ({ code, entity_type }) => `${entity_type}/${code}`),
    ...duplicates(document.carts, 'carts', 'number', ({ number }) => textOf(number)),
    ...duplicates(document.orders, 'orders', 'number', ({ number }) => number),
    ...duplicates(document.coupons, 'coupons', 'code', ({ code }) => couponKey(code)),
    ...duplicates(document.agreements, 'agreements', 'agreement_id', ({ agreement_id: id }) => textOf(id)),
    ...duplicates(document.cms_pages, 'cms_pages', 'identifier', cmsKey),
    ...duplicates(document.cms_blocks, 'cms_blocks', 'identifier', cmsKey),
    ...duplicateDocuments(document, 'invoices'),
    ...duplicateDocuments(document, 'shipments'),
    ...duplicateDocuments(document, 'credit_memos'),
    ...LISTS_WITH_IDS.flatMap((list) =>
      duplicates<{ id?: number | undefined }>(document[list], list, 'id', ({ id }) => textOf(id)),
    ),
  ];
}

/** The key of a page or a block. Those of different store views may have the same identifier. */
const cmsKey = ({ identifier, stores = [] }: CmsBlockFixture): string => JSON.stringify([identifier, stores]);

/** Finds documents of orders with the id of an earlier one, in all orders. */
function duplicateDocuments({ orders = [] }: FixtureDocument, kind: SalesDocumentKind): DocumentProblem[] {
  const paths = new Map<number, string>();
  return orders.flatMap((order, i) =>
    (order[kind] ?? []).flatMap(({ id }, j) => {
      const first = id === undefined ? undefined : paths.get(id);
      if (id !== undefined && first === undefined) paths.set(id, `orders[${i}].${kind}[${j}]`);
      return first === undefined ? [] : [{ path: ['orders', i, kind, j, 'id'], message: `is the same as in ${first}` }];
    }),
  );
}

const textOf = (id: number | undefined): string | undefined => (id === undefined ? undefined : String(id));

/** Finds rows with the key of an earlier row. */
function duplicates<Row>(
  rows: readonly Row[] = [],
  list: string,
  property: string,
  keyOf: (row: Row) => string | undefined,
): DocumentProblem[] {
  const firstIndexes = new Map<string, number>();
  return rows.flatMap((row, index) => {
    const key = keyOf(row);
    const firstIndex = key === undefined ? undefined : firstIndexes.get(key);
    if (key !== undefined && firstIndex === undefined) firstIndexes.set(key, index);
    return firstIndex === undefined
      ? []
      : [{ path: [list, index, property], message: `is the same as in ${list}[${firstIndex}]` }];
  });
}
