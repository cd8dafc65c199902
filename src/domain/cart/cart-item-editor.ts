import type { Realm } from '../../state/realm.ts';
import type { CartItem } from '../../state/tables/carts.ts';
import { productKey } from '../../state/tables/catalog.ts';

/** Items of a cart while they are changed: one for each sku, in maps, so that a change does not search all items. */
export class CartItemEditor {
  readonly #items: Map<string, CartItem>;
  readonly #skus: Map<number, string>;

  constructor(items: readonly CartItem[]) {
    this.#items = new Map(items.map((item) => [productKey(item.sku), item]));
    this.#skus = new Map(items.map(({ id, sku }) => [id, sku]));
  }

  find(id: number): CartItem | undefined {
    return this.#items.get(productKey(this.#skus.get(id) ?? ''));
  }

  quantityOf(sku: string): number {
    return this.#items.get(productKey(sku))?.quantity ?? 0;
  }

  /** Sets the quantity of a sku: changes its item, adds one if there is none, deletes it if the quantity is 0 or less. */
  set({ world }: Realm, sku: string, quantity: number): void {
    const key = productKey(sku);
    const item = this.#items.get(key);
    if (quantity <= 0) this.#items.delete(key);
    else if (item) this.#items.set(key, { ...item, quantity });
    else this.#items.set(key, { id: world.carts.nextItemId(), sku, quantity });
  }

  items(): readonly CartItem[] {
    return [...this.#items.values()];
  }
}
