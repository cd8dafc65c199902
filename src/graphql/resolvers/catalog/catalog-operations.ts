import { getCategoryProducts, listCategories } from '../../../domain/catalog/categories.ts';
import type { EqualFilter } from '../../../domain/catalog/equal-filter.ts';
import { getGroupPrice, getPriceGroup } from '../../../domain/catalog/group-prices.ts';
import {
  getProductUrlKey,
  listInStock,
  type ProductFilter,
  searchProducts,
} from '../../../domain/catalog/product-search.ts';
import { type CatalogProduct, listProducts } from '../../../domain/catalog/products.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import { idOfUid, uidOf } from '../../../magento/schema/uid.ts';
import { setting } from '../../../state/configuration.ts';
import type { Realm } from '../../../state/realm.ts';
import { type PageArguments, pageOf, refusePageTooLarge } from '../page-arguments.ts';
import type { Resolver } from '../resolver.ts';
import { customerIdIn, type ResolverContext } from '../resolver-context.ts';
import { categorySource } from './category-source.ts';
import { sourceOf } from './product-source.ts';

interface ProductsArguments extends PageArguments {
  readonly search?: string | null;
  readonly filter?: (ProductFilter & { readonly category_uid?: EqualFilter | null }) | null;
  readonly sort?: Readonly<Record<string, 'ASC' | 'DESC'>> | null;
}

const products: Resolver<ProductsArguments> = (_, { search, filter, sort, ...pageArguments }, context) => {
  if (context.isPreview && typeof search === 'string') throw new Refusal('previewOfSearch');
  if (isMissing(search) && isMissing(filter)) throw new Refusal('searchOrFilterMissing');
  const group = getPriceGroup(context.realm, customerIdIn(context));
  const matching = searchProducts(context.realm, search, withIds(filter), group);
  const found = sorted(context.realm, listInStock(context.realm, context.store, matching), sort, group);
  const page = pageOf(found, pageArguments);
  refusePageTooLarge(page);
  return {
    ...page,
    items: page.items.map(sourceOf),
    aggregations: () => [categoryAggregation(context, found)],
    suggestions: null,
    sort_fields: {
      default: 'position',
      options: [
        { value: 'position', label: 'Position' },
        { value: 'name', label: 'Product Name' },
        { value: 'price', label: 'Price' },
      ],
    },
  };
};

const isMissing = (value: unknown): boolean => value === undefined || value === null;

/** Replaces the uids in a filter by ids. */
function withIds(filter: ProductsArguments['filter']): ProductFilter | undefined {
  if (!filter?.category_uid) return filter ?? undefined;
  const { eq, in: anyOf } = filter.category_uid;
  const ids = [eq, ...(anyOf ?? [])].flatMap((uid) => (uid ? [String(idOfUid(uid))] : []));
  return { ...filter, category_id: { in: ids } };
}

function sorted(
  realm: Realm,
  found: readonly CatalogProduct[],
  sort: ProductsArguments['sort'],
  group: number,
): readonly CatalogProduct[] {
  const [by, order] = Object.entries(sort ?? {})[0] ?? [];
  if (by !== 'price' && by !== 'name') return found;
  const sortValue = (product: CatalogProduct) =>
    by === 'price' ? getGroupPrice(realm, product, group) : String(product.fields['name'] ?? product.sku);
  const ascending = [...found].sort((one, other) => (sortValue(one) < sortValue(other) ? -1 : 1));
  return order === 'DESC' ? ascending.reverse() : ascending;
}

function categoryAggregation({ realm }: ResolverContext, found: readonly CatalogProduct[]) {
  const skus = new Set(found.map(({ sku }) => sku));
  const options = listCategories(realm).flatMap((category) => {
    const count = getCategoryProducts(realm, category).filter(({ sku }) => skus.has(sku)).length;
    return count === 0
      ? []
      : [{ __typename: 'AggregationOption', count, label: category.name, value: uidOf(category.id) }];
  });
  return { attribute_code: 'category_uid', label: 'Category', count: options.length, options, position: null };
}

/** The product, category or home page at a path, or null. [UrlRewriteGraphQl/Model/Resolver/Route.php] */
export const route: Resolver<{ url: string }> = (_, { url }, context) => {
  if (url === '') throw new Refusal('urlMissing');
  const { realm, store } = context;
  const path = url.split(/[?#]/)[0]?.replace(/^\/+|\/+$/g, '') ?? '';
  if (path === '' || path === 'home') return { __typename: 'CmsPage', ...homePage(context) };
  const below = (suffix: string) => (suffix && path.endsWith(suffix) ? path.slice(0, -suffix.length) : path);
  const productKey = below(setting(realm, 'catalog/seo/product_url_suffix', store));
  const categoryPath = below(setting(realm, 'catalog/seo/category_url_suffix', store));
  const category = listCategories(realm).find(({ urlPath }) => urlPath === categoryPath);
  if (category) return categorySource(category);
  const product = listProducts(realm).find((each) => getProductUrlKey(each) === productKey.split('/').at(-1));
  return product ? sourceOf(product) : null;
};

const homePage = ({ realm, store }: ResolverContext) => ({
  identifier: setting(realm, 'web/default/cms_home_page', store),
  url_key: setting(realm, 'web/default/cms_home_page', store),
  relative_url: '/',
  redirect_code: 0,
  type: 'CMS_PAGE',
});

/** Queries about products and paths. */
export const catalogQueries = { products, route };
