import { stableNumber } from '../../platform/hash.ts';
import type { Realm } from '../../state/realm.ts';
import { productKey, urlKeyOf } from '../../state/tables/catalog.ts';
import { isBelow, listCategories } from './categories.ts';
import { type CatalogProduct, findProduct, listProducts } from './products.ts';

interface Equal {
  readonly eq?: string | null;
  readonly in?: readonly (string | null)[] | null;
}

/** `ProductAttributeFilterInput`, as far as it is understood; of an attribute that is not, every product has it. */
export interface ProductFilter {
  readonly sku?: Equal | null;
  readonly url_key?: Equal | null;
  readonly category_id?: Equal | null;
  readonly category_url_path?: Equal | null;
  readonly name?: { readonly match?: string | null } | null;
  readonly price?: { readonly from?: string | null; readonly to?: string | null } | null;
}

/** Path of a product without its ending. A made-up product is found by its sku, whatever it is called. */
export const urlKey = ({ sku, fields }: CatalogProduct): string =>
  typeof fields['url_key'] === 'string' ? fields['url_key'] : urlKeyOf(sku);

/** Products that a text and a filter leave. */
export function searchProducts(
  realm: Realm,
  search: string | null | undefined,
  filter: ProductFilter | null | undefined,
): CatalogProduct[] {
  const asked = valuesOf(filter?.sku) ?? valuesOf(filter?.url_key);
  const found =
    asked === undefined
      ? listProducts(realm)
      : asked.map((value) => productOf(realm, value, filter)).filter((product) => product !== undefined);
  return found.filter((product) => isFound(realm, product, search) && passes(realm, product, filter));
}

const valuesOf = (equal: Equal | null | undefined): string[] | undefined =>
  equal ? [equal.eq, ...(equal.in ?? [])].filter((value) => typeof value === 'string') : undefined;

function productOf(realm: Realm, value: string, filter: ProductFilter | null | undefined): CatalogProduct | undefined {
  if (filter?.sku) return findProduct(realm, value);
  const byKey = listProducts(realm).find((product) => urlKey(product) === value);
  return byKey ?? findProduct(realm, value);
}

/** Of made-up products a third is found by any text, always the same ones. */
function isFound({ world }: Realm, { sku, fields }: CatalogProduct, search: string | null | undefined): boolean {
  if (!search) return true;
  const text = `${sku} ${String(fields['name'] ?? '')}`.toLowerCase();
  if (text.includes(search.toLowerCase())) return true;
  return fields['sku'] === undefined && stableNumber(`${world.initialState.seed}/search/${search}/${sku}`) % 3 === 0;
}

function passes(realm: Realm, product: CatalogProduct, filter: ProductFilter | null | undefined): boolean {
  if (!filter) return true;
  const { name, price } = filter;
  const from = price?.from ? Number(price.from) : Number.NEGATIVE_INFINITY;
  const to = price?.to ? Number(price.to) : Number.POSITIVE_INFINITY;
  const productName = String(product.fields['name'] ?? '').toLowerCase();
  return (
    product.finalPrice >= from &&
    product.finalPrice <= to &&
    (!name?.match || productName.includes(name.match.toLowerCase())) &&
    (!filter.sku || (valuesOf(filter.sku) ?? []).some((sku) => productKey(sku) === productKey(product.sku))) &&
    isInCategory(realm, product, filter)
  );
}

function isInCategory(
  realm: Realm,
  product: CatalogProduct,
  { category_id, category_url_path }: ProductFilter,
): boolean {
  if (!category_id && !category_url_path) return true;
  const ids = valuesOf(category_id) ?? [];
  const paths = valuesOf(category_url_path) ?? [];
  const asked = listCategories(realm).filter(({ id, urlPath }) => ids.includes(String(id)) || paths.includes(urlPath));
  return asked.some((category) => isBelow(realm, product, category));
}
