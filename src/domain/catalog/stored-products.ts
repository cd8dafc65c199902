import type { Realm } from '../../state/realm.ts';
import { productKey } from '../../state/tables/catalog.ts';
import { cacheByCatalog, getVisibleCatalog } from './catalog-cache.ts';
import { type CatalogProduct, findProduct, listProducts, toCatalogProduct } from './products.ts';

/** The products in the Admin, including disabled ones. */
export const listStoredProducts = cacheByCatalog((realm: Realm): readonly CatalogProduct[] =>
  realm.world.initialState.definesProducts
    ? getVisibleCatalog(realm)
        .products.values()
        .map((product) => toCatalogProduct(realm, product))
    : listProducts(realm),
);

/** Finds a product by its sku, including disabled ones. */
export function findStoredProduct(realm: Realm, sku: string): CatalogProduct | undefined {
  const defined = getVisibleCatalog(realm).products.find(productKey(sku));
  return defined ? toCatalogProduct(realm, defined) : findProduct(realm, sku);
}
