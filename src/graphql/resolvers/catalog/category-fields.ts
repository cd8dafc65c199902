import { type CatalogCategory, getCategoryProducts, listCategories } from '../../../domain/catalog/categories.ts';
import { listInStock } from '../../../domain/catalog/product-search.ts';
import { type CatalogProduct, listProducts } from '../../../domain/catalog/products.ts';
import { isCategoryStaged } from '../../../domain/catalog/staged-content.ts';
import { uidOf } from '../../../magento/schema/uid.ts';
import { setting } from '../../../state/configuration.ts';
import { type PageArguments, pageOf } from '../page-arguments.ts';
import type { ResolverContext } from '../resolver-context.ts';
import { type CategorySource, categorySource, ROOT_CATEGORY_ID } from './category-source.ts';
import { sourceOf } from './product-source.ts';

type Field = (source: CategorySource, args: never, context: ResolverContext) => unknown;

/** Fields derived from a category. Values in the fixture document or in `mocks` take precedence. */
const categoryFields: Readonly<Record<string, Field>> = {
  uid: ({ category }) => uidOf(category.id),
  id: ({ category }) => category.id,
  name: ({ category }) => category.name,
  url_key: ({ category }) => category.url_key,
  url_path: ({ category }) => category.urlPath,
  url_suffix: (_, __, { realm, store }) => setting(realm, 'catalog/seo/category_url_suffix', store),
  canonical_url: (source, _, context) => pathOf(source, context),
  relative_url: (source, _, context) => pathOf(source, context),
  redirect_code: () => 0,
  type: () => 'CATEGORY',
  level: ({ category }) => category.level,
  position: ({ category }) => category.id,
  path: ({ category }, _, { realm }) =>
    `1/${ROOT_CATEGORY_ID}/${[...above(category, listCategories(realm)), category].map(({ id }) => id).join('/')}`,
  path_in_store: ({ category }) => category.urlPath,
  include_in_menu: () => 1,
  is_anchor: () => 1,
  display_mode: () => 'PRODUCTS',
  default_sort_by: () => null,
  available_sort_by: () => [],
  landing_page: () => null,
  cms_block: () => null,
  filter_price_range: () => null,
  breadcrumbs: ({ category }, _, { realm }) => {
    const parents = above(category, listCategories(realm));
    return parents.length === 0 ? null : parents.map(breadcrumbOf);
  },
  children: ({ category }, _, { realm }) => below(category, listCategories(realm)).map(categorySource),
  staged: ({ category }, _, { realm }) => isCategoryStaged(realm, category),
  children_count: ({ category }, _, { realm }) => String(below(category, listCategories(realm)).length),
  product_count: (source, _, context) => productsIn(source, context).length,
  products: (source, args: PageArguments, context) => {
    const page = pageOf(productsIn(source, context), args);
    return { ...page, items: page.items.map(sourceOf) };
  },
};

/** The products that a category shows; the root category shows all. */
function productsIn({ category }: CategorySource, { realm, store }: ResolverContext): readonly CatalogProduct[] {
  const products = category.id === ROOT_CATEGORY_ID ? listProducts(realm) : getCategoryProducts(realm, category);
  return listInStock(realm, store, products);
}

const breadcrumbOf = ({ id, name, level, url_key, urlPath }: CatalogCategory) => ({
  category_id: id,
  category_uid: uidOf(id),
  category_name: name,
  category_level: level,
  category_url_key: url_key,
  category_url_path: urlPath,
});

const pathOf = ({ category }: CategorySource, { realm, store }: ResolverContext): string =>
  `${category.urlPath}${setting(realm, 'catalog/seo/category_url_suffix', store)}`;

const below = ({ url_key }: CatalogCategory, all: readonly CatalogCategory[]): CatalogCategory[] =>
  all.filter(({ parent }) => parent === url_key);

function above({ parent }: CatalogCategory, all: readonly CatalogCategory[]): CatalogCategory[] {
  const next = all.find(({ url_key }) => url_key === parent);
  return next ? [...above(next, all), next] : [];
}

/** Resolvers of the fields of categories. */
export const categoryTypes = { CategoryTree: categoryFields };
