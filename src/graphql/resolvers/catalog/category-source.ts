import type { CatalogCategory } from '../../../domain/catalog/categories.ts';

/** A category as its fields find it. */
export interface CategorySource {
  readonly __typename: 'CategoryTree';
  readonly category: CatalogCategory;
}

export const categorySource = (category: CatalogCategory): CategorySource => ({
  ...category.fields,
  __typename: 'CategoryTree',
  category,
});

/** Magento's own two above all others. */
export const ROOT_CATEGORY_ID = 2;
