import { productKey } from './catalog.ts';

/** The chosen options of a product in a cart or a wish list. */
export interface ItemOptions {
  /** SKU of the variant of a configurable product. */
  readonly variant?: string | undefined;
  /** Uids of the selected options. */
  readonly selected?: readonly string[] | undefined;
  /** Values that were entered, by the uid of their option. */
  readonly entered?: readonly { readonly uid: string; readonly value: string }[] | undefined;
}

/** The key of an item: the same product with other options is another item. */
export function itemKey(sku: string, options: ItemOptions | undefined): string {
  if (options === undefined) return productKey(sku);
  const { variant = '', selected = [], entered = [] } = options;
  return JSON.stringify([
    productKey(sku),
    productKey(variant),
    [...selected].sort(),
    entered.map(({ uid, value }) => [uid, value]),
  ]);
}
