import { hashString } from '../../platform/hash.ts';
import type { Realm } from '../../state/realm.ts';
import { type Category, urlKeyOf } from '../../state/tables/catalog.ts';
import { cacheByCatalog, getVisibleCatalog } from './catalog-cache.ts';
import { type CatalogProduct, listProducts } from './products.ts';

/** A category with its position in the tree. */
export interface CatalogCategory extends Category {
  readonly name: string;
  /** 2 for a category below the root. */
  readonly level: number;
  /** Url keys from the top, separated by slashes. */
  readonly urlPath: string;
}

/** All active categories, each after its parent. */
export const listCategories = cacheByCatalog((realm) => collectCategories(realm, isActiveCategory));

/** All categories in the Admin, including inactive ones, each after its parent. */
export const listStoredCategories = cacheByCatalog((realm) => collectCategories(realm, () => true));

/** Whether storefronts show a category. */
export const isActiveCategory = ({ fields }: Category): boolean => fields['is_active'] !== false;

function collectCategories(realm: Realm, isListed: (category: Category) => boolean): readonly CatalogCategory[] {
  const defined = getVisibleCatalog(realm).categories.values();
  const categories = defined.length > 0 ? defined : generateCategories();
  const collected: CatalogCategory[] = [];
  const collectChildren = (parent: CatalogCategory | undefined) => {
    for (const category of categories) {
      if (category.parent !== (parent?.url_key ?? null) || !isListed(category)) continue;
      const urlPath = parent === undefined ? category.url_key : `${parent.urlPath}/${category.url_key}`;
      const name = String(category.fields['name'] ?? category.url_key);
      const child = { ...category, name, level: (parent?.level ?? 1) + 1, urlPath };
      collected.push(child);
      collectChildren(child);
    }
  };
  collectChildren(undefined);
  return collected;
}

/** Categories of a shop whose document defines none: each with its children. */
const GENERATED_CATEGORIES: readonly (readonly [name: string, ...children: string[]])[] = [
  ['Women', 'Tops', 'Bottoms'],
  ['Men', 'Shirts', 'Trousers'],
  ['Gear', 'Bags', 'Watches'],
  ['Sale'],
];

function generateCategories(): Category[] {
  const names = GENERATED_CATEGORIES.flatMap(([name, ...children]) => [
    { name, parent: null },
    ...children.map((child) => ({ name: child, parent: urlKeyOf(name) })),
  ]);
  return names.map(({ name, parent }, index) => ({
    id: index + 3,
    url_key: parent === null ? urlKeyOf(name) : `${parent}-${urlKeyOf(name)}`,
    parent,
    fields: { name },
  }));
}

/** Categories of a product: those of the document, else one that is chosen by its sku. */
export const getProductCategories = (realm: Realm, product: CatalogProduct): readonly CatalogCategory[] =>
  getCategoriesBySku(realm).get(product.sku) ?? chooseCategories(realm, product);

const getCategoriesBySku = cacheByCatalog(
  (realm) => new Map(listProducts(realm).map((product) => [product.sku, chooseCategories(realm, product)])),
);

function chooseCategories(realm: Realm, { sku, fields }: CatalogProduct): readonly CatalogCategory[] {
  const all = listCategories(realm);
  const urlKeys = fields['categories'];
  if (Array.isArray(urlKeys)) return all.filter(({ url_key }) => urlKeys.includes(url_key));
  const leaves = all.filter((category) => !all.some(({ parent }) => parent === category.url_key));
  const leaf = leaves[hashString(`${realm.world.initialState.seed}/category/${sku}`) % Math.max(1, leaves.length)];
  return leaf ? [leaf] : [];
}

/** Whether a product is in a category or in one below it. */
export const isInCategoryOrBelow = (realm: Realm, product: CatalogProduct, { urlPath }: CatalogCategory): boolean =>
  getProductCategories(realm, product).some((each) => `${each.urlPath}/`.startsWith(`${urlPath}/`));

/** Products of a category and of those below it. */
export const getCategoryProducts = (realm: Realm, category: CatalogCategory): readonly CatalogProduct[] =>
  getProductsByCategory(realm).get(category.urlPath) ?? [];

const getProductsByCategory = cacheByCatalog(
  (realm) =>
    new Map(
      listCategories(realm).map((category) => [
        category.urlPath,
        listProducts(realm).filter((product) => isInCategoryOrBelow(realm, product, category)),
      ]),
    ),
);
