import { type CatalogCategory, listCategories } from '../../../domain/catalog/categories.ts';
import type { Realm } from '../../../state/realm.ts';

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

/** The root category of a new installation, which fixtures do not define. */
const ROOT_CATEGORY: CatalogCategory = {
  id: ROOT_CATEGORY_ID,
  name: 'Default Category',
  url_key: '',
  parent: null,
  level: 1,
  urlPath: '',
  fields: {},
};

/** The parent of the fields of the root category, which has no URL. */
export function rootCategorySource(realm: Realm) {
  const children = listCategories(realm).filter(({ parent }) => parent === null);
  return {
    ...categorySource(ROOT_CATEGORY),
    path: `1/${ROOT_CATEGORY_ID}`,
    url_key: null,
    url_path: null,
    canonical_url: null,
    relative_url: null,
    breadcrumbs: null,
    children: children.map(categorySource),
    children_count: String(children.length),
  };
}
