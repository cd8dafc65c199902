import type { Realm } from '../../state/realm.ts';
import type { Category, Product } from '../../state/tables/catalog.ts';
import type { TableBase } from '../../state/tables/table.ts';
import type { InitialState, World } from '../../state/world.ts';

interface CacheEntry<Value> {
  readonly products: TableBase<Product>;
  readonly categories: TableBase<Category>;
  readonly value: Value;
}

/** The catalog that storefronts show: that of the world, or the one that campaigns have changed. */
export const getVisibleCatalog = ({ staged, world }: Realm): Pick<World, 'products' | 'categories'> => staged ?? world;

/** Caches a value that is computed from the whole catalog, until the catalog changes. */
export function cacheByCatalog<Value>(compute: (realm: Realm) => Value): (realm: Realm) => Value {
  const entries = new WeakMap<InitialState, CacheEntry<Value>>();
  const ofStagedCatalogs = new WeakMap<object, { readonly value: Value }>();
  return (realm) => {
    if (realm.staged) return getOrCompute(ofStagedCatalogs, realm.staged, () => compute(realm));
    const { initialState, products: productTable, categories: categoryTable } = realm.world;
    // A changed table has a new base at each read, so its values are not cached.
    const products = productTable.base;
    const categories = categoryTable.base;
    const cached = entries.get(initialState);
    if (cached?.products === products && cached.categories === categories) return cached.value;
    const value = compute(realm);
    entries.set(initialState, { products, categories, value });
    return value;
  };
}

/** A staged catalog is built once for each request, so its values are cached during the request. */
function getOrCompute<Value>(
  cache: WeakMap<object, { readonly value: Value }>,
  key: object,
  compute: () => Value,
): Value {
  const cached = cache.get(key);
  if (cached) return cached.value;
  const value = compute();
  cache.set(key, { value });
  return value;
}
