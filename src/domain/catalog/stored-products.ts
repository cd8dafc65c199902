import type { Realm } from '../../state/realm.ts';
import { productKey } from '../../state/tables/catalog.ts';
import { cacheByCatalog, getVisibleCatalog } from './catalog-cache.ts';
import { type CatalogProduct, findProduct, listProducts, toCatalogProduct } from './products.ts';

/** The products that staff sees, with those that are disabled. */
export const listStoredProducts = cacheByCatalog((realm: Realm): readonly CatalogProduct[] =>
  realm.world.initialState.definesProducts
    ? getVisibleCatalog(realm)
        .products.values()
        .map((product) => toCatalogProduct(realm, product))
    : listProducts(realm),
);

/** A product by its sku, also if it is disabled. */
export function findStoredProduct(realm: Realm, sku: string): CatalogProduct | undefined {
  const defined = getVisibleCatalog(realm).products.find(productKey(sku));
  return defined ? toCatalogProduct(realm, defined) : findProduct(realm, sku);
}
