import { stableNumber } from '../../platform/hash.ts';
import type { Realm } from '../../state/realm.ts';
import { type Category, urlKeyOf } from '../../state/tables/catalog.ts';
import { ofCatalog, shownCatalog } from './catalog-cache.ts';
import { type CatalogProduct, listProducts } from './products.ts';

/** A category, and where it stands. */
export interface CatalogCategory extends Category {
  readonly name: string;
  /** 2 for those below the root. */
  readonly level: number;
  /** Url keys from the top, between slashes. */
  readonly urlPath: string;
}

/** What a shop has whose document names no categories: a name, and the url keys of those below. */
const MADE_UP: readonly (readonly [name: string, ...children: string[]])[] = [
  ['Women', 'Tops', 'Bottoms'],
  ['Men', 'Shirts', 'Trousers'],
  ['Gear', 'Bags', 'Watches'],
  ['Sale'],
];

/** All active categories, each after the one above it. */
export const listCategories = ofCatalog(placedCategories);

function placedCategories(realm: Realm): readonly CatalogCategory[] {
  const known = shownCatalog(realm).categories.values();
  const categories = known.length > 0 ? known : madeUp();
  const placed: CatalogCategory[] = [];
  const place = (parent: CatalogCategory | undefined) => {
    for (const category of categories) {
      if (category.parent !== (parent?.url_key ?? null) || category.fields['is_active'] === false) continue;
      const urlPath = parent === undefined ? category.url_key : `${parent.urlPath}/${category.url_key}`;
      const name = String(category.fields['name'] ?? category.url_key);
      const found = { ...category, name, level: (parent?.level ?? 1) + 1, urlPath };
      placed.push(found);
      place(found);
    }
  };
  place(undefined);
  return placed;
}

function madeUp(): Category[] {
  const names = MADE_UP.flatMap(([name, ...children]) => [
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

/** Categories of a product: those that the document names, else one, always the same. */
export const categoriesOf = (realm: Realm, product: CatalogProduct): readonly CatalogCategory[] =>
  inCategories(realm).get(product.sku) ?? chosenCategories(realm, product);

const inCategories = ofCatalog(
  (realm) => new Map(listProducts(realm).map((product) => [product.sku, chosenCategories(realm, product)])),
);

function chosenCategories(realm: Realm, { sku, fields }: CatalogProduct): readonly CatalogCategory[] {
  const all = listCategories(realm);
  const named = fields['categories'];
  if (Array.isArray(named)) return all.filter(({ url_key }) => named.includes(url_key));
  const leaves = all.filter((category) => !all.some(({ parent }) => parent === category.url_key));
  const leaf = leaves[stableNumber(`${realm.world.initialState.seed}/category/${sku}`) % Math.max(1, leaves.length)];
  return leaf ? [leaf] : [];
}

/** Whether a product is in a category or in one below it. */
export const isBelow = (realm: Realm, product: CatalogProduct, { urlPath }: CatalogCategory): boolean =>
  categoriesOf(realm, product).some((each) => `${each.urlPath}/`.startsWith(`${urlPath}/`));

/** Products of a category and of those below it. */
export const productsIn = (realm: Realm, category: CatalogCategory): readonly CatalogProduct[] =>
  contents(realm).get(category.urlPath) ?? [];

const contents = ofCatalog(
  (realm) =>
    new Map(
      listCategories(realm).map((category) => [
        category.urlPath,
        listProducts(realm).filter((product) => isBelow(realm, product, category)),
      ]),
    ),
);
