import type { Category, Product } from '../state/catalog.ts';
import type { Realm } from '../state/realm.ts';
import type { TableBase } from '../state/table.ts';
import type { Blueprint } from '../state/world.ts';

interface Kept<Value> {
  readonly products: TableBase<Product>;
  readonly categories: TableBase<Category>;
  readonly value: Value;
}

/** What follows from a whole catalog, worked out once for as long as the catalog is the same. */
export function ofCatalog<Value>(make: (realm: Realm) => Value): (realm: Realm) => Value {
  const kept = new WeakMap<Blueprint, Kept<Value>>();
  return (realm) => {
    const { blueprint, products: productTable, categories: categoryTable } = realm.world;
    // A table that was changed has a new base each time, so nothing of it is kept.
    const products = productTable.base;
    const categories = categoryTable.base;
    const known = kept.get(blueprint);
    if (known?.products === products && known.categories === categories) return known.value;
    const value = make(realm);
    kept.set(blueprint, { products, categories, value });
    return value;
  };
}
