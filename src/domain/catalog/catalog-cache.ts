import type { Realm } from '../../state/realm.ts';
import type { Category, Product } from '../../state/tables/catalog.ts';
import type { TableBase } from '../../state/tables/table.ts';
import type { InitialState, World } from '../../state/world.ts';

interface Kept<Value> {
  readonly products: TableBase<Product>;
  readonly categories: TableBase<Category>;
  readonly value: Value;
}

/** The catalog as storefronts see it now: the world's, or what a campaign makes of it. */
export const shownCatalog = ({ staged, world }: Realm): Pick<World, 'products' | 'categories'> => staged ?? world;

/** What follows from a whole catalog, worked out once for as long as the catalog is the same. */
export function ofCatalog<Value>(make: (realm: Realm) => Value): (realm: Realm) => Value {
  const kept = new WeakMap<InitialState, Kept<Value>>();
  const ofCampaigns = new WeakMap<object, { readonly value: Value }>();
  return (realm) => {
    if (realm.staged) return onceFor(ofCampaigns, realm.staged, () => make(realm));
    const { initialState, products: productTable, categories: categoryTable } = realm.world;
    // A table that was changed has a new base each time, so nothing of it is kept.
    const products = productTable.base;
    const categories = categoryTable.base;
    const known = kept.get(initialState);
    if (known?.products === products && known.categories === categories) return known.value;
    const value = make(realm);
    kept.set(initialState, { products, categories, value });
    return value;
  };
}

/** What campaigns make of the catalog is made anew for each request, and is the same for all of it. */
function onceFor<Value>(kept: WeakMap<object, { readonly value: Value }>, staged: object, make: () => Value): Value {
  const known = kept.get(staged);
  if (known) return known.value;
  const value = make();
  kept.set(staged, { value });
  return value;
}
