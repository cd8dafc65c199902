import type { Realm } from '../../state/realm.ts';
import { productKey } from '../../state/tables/catalog.ts';
import type { OrderedItem } from '../../state/tables/placed-orders.ts';

/** Takes ordered pieces from the stock (-1), or returns them (1). Products with an unlimited stock do not change. */
export function changeStock({ world }: Realm, items: readonly OrderedItem[], sign: 1 | -1): void {
  for (const { sku, quantity } of items) {
    const product = world.products.find(productKey(sku));
    const inStock = product?.fields['quantity'];
    if (product === undefined || typeof inStock !== 'number') continue;
    const changed = Math.max(0, inStock + sign * quantity);
    world.products.update({ ...product, fields: { ...product.fields, quantity: changed } });
  }
}
