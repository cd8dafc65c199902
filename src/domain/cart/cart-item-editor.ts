import type { Realm } from '../../state/realm.ts';
import type { CartItem } from '../../state/tables/carts.ts';
import { type ItemOptions, itemKey } from '../../state/tables/item-options.ts';

/** Changes the items of a cart, one for each product with its options. Maps avoid a search of all items for each change. */
export class CartItemEditor {
  readonly #items: Map<string, CartItem>;
  readonly #keys: Map<number, string>;

  constructor(items: readonly CartItem[]) {
    this.#items = new Map(items.map((item) => [itemKey(item.sku, item.options), item]));
    this.#keys = new Map(items.map(({ id, sku, options }) => [id, itemKey(sku, options)]));
  }

  find(id: number): CartItem | undefined {
    return this.#items.get(this.#keys.get(id) ?? '');
  }

  quantityOf(sku: string, options?: ItemOptions): number {
    return this.#items.get(itemKey(sku, options))?.quantity ?? 0;
  }

  /** Sets the quantity of a product: changes its item, adds one if there is none, deletes it if the quantity is 0 or less. */
  set({ world }: Realm, { sku, options }: Pick<CartItem, 'sku' | 'options'>, quantity: number): void {
    const key = itemKey(sku, options);
    const item = this.#items.get(key);
    if (quantity <= 0) this.#items.delete(key);
    else if (item) this.#items.set(key, { ...item, quantity });
    else this.#items.set(key, { id: world.carts.nextItemId(), sku, quantity, ...(options && { options }) });
  }

  items(): readonly CartItem[] {
    return [...this.#items.values()];
  }
}
