import type { Realm } from '../../state/realm.ts';
import type { CartItem } from '../../state/tables/carts.ts';
import { productKey } from '../../state/tables/catalog.ts';

/** Lines of a cart while they are changed: one for each sku, found without looking at the others. */
export class OpenLines {
  readonly #lines: Map<string, CartItem>;
  readonly #skus: Map<number, string>;

  constructor(items: readonly CartItem[]) {
    this.#lines = new Map(items.map((item) => [productKey(item.sku), item]));
    this.#skus = new Map(items.map(({ id, sku }) => [id, sku]));
  }

  find(id: number): CartItem | undefined {
    return this.#lines.get(productKey(this.#skus.get(id) ?? ''));
  }

  quantityOf(sku: string): number {
    return this.#lines.get(productKey(sku))?.quantity ?? 0;
  }

  /** Changes the line of a sku, adds it where there is none, and takes it out where nothing is left. */
  set({ world }: Realm, sku: string, quantity: number): void {
    const key = productKey(sku);
    const known = this.#lines.get(key);
    if (quantity <= 0) this.#lines.delete(key);
    else if (known) this.#lines.set(key, { ...known, quantity });
    else this.#lines.set(key, { id: world.carts.nextItemId(), sku, quantity });
  }

  items(): readonly CartItem[] {
    return [...this.#lines.values()];
  }
}
