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

  /**
   * Sets the quantity of a product: changes its item, adds one if there is none, deletes it if the quantity is 0 or less. An added
   * item keeps its gift message. [Quote/Model/Quote.php merge]
   */
  set({ world }: Realm, product: Pick<CartItem, 'sku' | 'options' | 'gift_message'>, quantity: number): void {
    const { sku, options, gift_message } = product;
    const key = itemKey(sku, options);
    const item = this.#items.get(key);
    if (quantity <= 0) this.#items.delete(key);
    else if (item) this.#items.set(key, { ...item, quantity });
    else {
      const added = { id: world.carts.nextItemId(), sku, quantity };
      this.#items.set(key, { ...added, ...(options && { options }), ...(gift_message && { gift_message }) });
    }
  }

  items(): readonly CartItem[] {
    return [...this.#items.values()];
  }
}
