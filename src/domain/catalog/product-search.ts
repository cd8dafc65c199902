import { hashString } from '../../platform/hash.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { urlKeyOf } from '../../state/tables/catalog.ts';
import { isInCategoryOrBelow, listCategories } from './categories.ts';
import type { EqualFilter } from './equal-filter.ts';
import { getGroupPrice, NOT_LOGGED_IN_GROUP } from './group-prices.ts';
import { type CatalogProduct, findProduct, listProducts } from './products.ts';

/** The supported part of `ProductAttributeFilterInput`; a filter by another attribute matches every product. */
export interface ProductFilter {
  readonly sku?: EqualFilter | null;
  readonly url_key?: EqualFilter | null;
  readonly category_id?: EqualFilter | null;
  readonly category_url_path?: EqualFilter | null;
  readonly name?: { readonly match?: string | null } | null;
  readonly price?: { readonly from?: string | null; readonly to?: string | null } | null;
}

/** Path of a product without its suffix. A generated product is found by its sku, independent of its name. */
export const getProductUrlKey = ({ sku, fields }: CatalogProduct): string =>
  typeof fields['url_key'] === 'string' ? fields['url_key'] : urlKeyOf(sku);

/**
 * Products that match a search text and a filter.
 *
 * @param group the customer group by whose prices the filter selects; default: that of guests
 */
export function searchProducts(
  realm: Realm,
  search: string | null | undefined,
  filter: ProductFilter | null | undefined,
  group = NOT_LOGGED_IN_GROUP,
): CatalogProduct[] {
  return listCandidates(realm, filter).filter(
    (product) => matchesSearch(realm, product, search) && matchesFilter(realm, product, filter, group),
  );
}

/** Without the products that are out of stock, unless the store shows them. [CatalogInventory/Helper/Stock.php] */
export function listInStock(
  realm: Realm,
  store: Store,
  products: readonly CatalogProduct[],
): readonly CatalogProduct[] {
  return setting(realm, 'cataloginventory/options/show_out_of_stock', store)
    ? products
    : products.filter(({ quantity }) => quantity !== 0);
}

/** The products of the requested SKUs or URL keys; all products without them. */
function listCandidates(realm: Realm, filter: ProductFilter | null | undefined): readonly CatalogProduct[] {
  const skus = readValues(filter?.sku);
  if (skus) return skus.flatMap((sku) => findProduct(realm, sku) ?? []);
  const urlKeys = readValues(filter?.url_key);
  return urlKeys ? urlKeys.flatMap((urlKey) => findByUrlKey(realm, urlKey) ?? []) : listProducts(realm);
}

const readValues = (equal: EqualFilter | null | undefined): string[] | undefined =>
  equal ? [equal.eq, ...(equal.in ?? [])].filter((value) => typeof value === 'string') : undefined;

/** A product of a generated catalog can have any sku, so its URL key is not always in the list. */
const findByUrlKey = (realm: Realm, urlKey: string): CatalogProduct | undefined =>
  listProducts(realm).find((product) => getProductUrlKey(product) === urlKey) ?? findProduct(realm, urlKey);

/** A third of the generated products match any search text, chosen by the text. */
function matchesSearch({ world }: Realm, { sku, fields }: CatalogProduct, search: string | null | undefined): boolean {
  if (!search) return true;
  const text = `${sku} ${String(fields['name'] ?? '')}`.toLowerCase();
  if (text.includes(search.toLowerCase())) return true;
  return fields['sku'] === undefined && hashString(`${world.initialState.seed}/search/${search}/${sku}`) % 3 === 0;
}

function matchesFilter(
  realm: Realm,
  product: CatalogProduct,
  filter: ProductFilter | null | undefined,
  group: number,
): boolean {
  if (!filter) return true;
  const { name, price } = filter;
  const from = price?.from ? Number(price.from) : Number.NEGATIVE_INFINITY;
  const to = price?.to ? Number(price.to) : Number.POSITIVE_INFINITY;
  const finalPrice = getGroupPrice(realm, product, group);
  const productName = String(product.fields['name'] ?? '').toLowerCase();
  return (
    finalPrice >= from &&
    finalPrice <= to &&
    (!name?.match || productName.includes(name.match.toLowerCase())) &&
    matchesCategory(realm, product, filter)
  );
}

function matchesCategory(
  realm: Realm,
  product: CatalogProduct,
  { category_id, category_url_path }: ProductFilter,
): boolean {
  if (!category_id && !category_url_path) return true;
  const ids = readValues(category_id) ?? [];
  const paths = readValues(category_url_path) ?? [];
  return listCategories(realm)
    .filter(({ id, urlPath }) => ids.includes(String(id)) || paths.includes(urlPath))
    .some((category) => isInCategoryOrBelow(realm, product, category));
}
