import { type CatalogCategory, listCategories } from '../../../domain/catalog/categories.ts';
import type { CatalogProduct } from '../../../domain/catalog/products.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import { uidOf } from '../../../magento/schema/uid.ts';
import type { Resolver } from '../resolver.ts';
import { route } from './catalog-operations.ts';
import { categorySource, ROOT_CATEGORY_ID, rootCategorySource } from './category-source.ts';

/** The category with an id, by default the root. [CatalogGraphQl/Model/Resolver/CategoryTree.php] */
const category: Resolver<{ id?: number | null }> = (_, { id }, context) => {
  const found = listCategories(context.realm).find((each) => each.id === id);
  if (found !== undefined) return categorySource(found);
  if (id === undefined || id === null || id === ROOT_CATEGORY_ID) return rootCategorySource(context.realm);
  throw new Refusal('categoryMissing');
};

interface RoutedEntity {
  readonly category?: CatalogCategory;
  readonly product?: CatalogProduct;
}

/** The id of the home page of a new installation. [Cms/Setup/Patch/Data/CreateDefaultPages.php] */
const HOME_PAGE_ID = 2;

/** The product, category or page at a path, or null. [UrlRewriteGraphQl/Model/Resolver/EntityUrl.php] */
const urlResolver: Resolver<{ url: string }> = (_, { url }, context) => {
  const entity = route(undefined, { url }, context) as RoutedEntity | null;
  if (entity === null) return null;
  const { type, id } = typeAndIdOf(entity);
  const path = url.replace(/^\/+/, '');
  return { id, entity_uid: uidOf(id), type, relative_url: path, canonical_url: path, redirectCode: 0 };
};

function typeAndIdOf({ category: routedCategory, product }: RoutedEntity) {
  if (routedCategory) return { type: 'CATEGORY', id: routedCategory.id };
  return product ? { type: 'PRODUCT', id: product.id } : { type: 'CMS_PAGE', id: HOME_PAGE_ID };
}

/** Queries about the catalog in the schema of earlier releases. */
export const earlierCatalogQueries = { category, urlResolver };
