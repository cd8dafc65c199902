import type { Realm } from '../../state/realm.ts';
import { type ItemOptions, itemKey } from '../../state/tables/item-options.ts';
import type { WishlistItem } from '../../state/tables/wishlists.ts';

/** Changes the items of a wish list. Maps avoid a search of all items for each change. */
export class WishlistItemEditor {
  readonly #items: Map<number, WishlistItem>;
  readonly #ids: Map<string, number>;

  constructor(items: readonly WishlistItem[]) {
    this.#items = new Map(items.map((item) => [item.id, item]));
    this.#ids = new Map(items.map(({ id, sku, options }) => [itemKey(sku, options), id]));
  }

  find(id: number): WishlistItem | undefined {
    return this.#items.get(id);
  }

  findProduct(sku: string, options?: ItemOptions): WishlistItem | undefined {
    return this.#items.get(this.#ids.get(itemKey(sku, options)) ?? 0);
  }

  /** Changes an item; a quantity of 0 deletes it. */
  change(item: WishlistItem): void {
    if (item.quantity > 0) this.#items.set(item.id, item);
    else this.#items.delete(item.id);
  }

  /** Adds an item with a new id, added now. */
  add({ world, clock }: Realm, item: Omit<WishlistItem, 'id' | 'added_at'>): void {
    const id = world.wishlists.nextItemId();
    this.#items.set(id, { ...item, id, added_at: clock.now() });
    this.#ids.set(itemKey(item.sku, item.options), id);
  }

  items(): readonly WishlistItem[] {
    return [...this.#items.values()];
  }
}
