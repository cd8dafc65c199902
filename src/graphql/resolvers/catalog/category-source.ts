import type { CatalogCategory } from '../../../domain/catalog/categories.ts';

/** The parent of the fields of a category. */
export interface CategorySource {
  readonly __typename: 'CategoryTree';
  readonly category: CatalogCategory;
}

/** The source object of a category. */
export const categorySource = (category: CatalogCategory): CategorySource => ({
  ...category.fields,
  __typename: 'CategoryTree',
  category,
});

/** The id of Magento's default root category, the parent of all categories. */
export const ROOT_CATEGORY_ID = 2;
