import * as v from 'valibot';
import type { AreaReader } from './area-reader.ts';

const sourceItemRow = v.object({ sku: v.string(), quantity: v.number(), status: v.number() });

/** Status of a source that has the product. [InventoryApi/Api/Data/SourceItemInterface.php] */
const IN_STOCK = 1;

/** Maximum number of SKUs in one request, so that its URL is short enough for every web server. */
const MAX_SKUS = 50;

/**
 * Reads the quantities of products, the sum of all sources. A product that a source has without a quantity is left out: its
 * stock is not managed, or it can be ordered without stock. [InventoryApi/etc/webapi.xml]
 *
 * @returns quantities by SKU
 */
export async function pullStock(reader: AreaReader, skus: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const quantities = new Map<string, number>();
  const unlimited = new Set<string>();
  // A comma separates the values of a filter.
  const readable = skus.filter((sku) => !sku.includes(','));
  for (let start = 0; start < readable.length; start += MAX_SKUS) {
    const filter = { field: 'sku', values: readable.slice(start, start + MAX_SKUS) };
    const { items } = await reader.list('inventory/source-items', sourceItemRow, {
      filter,
      sortField: 'source_item_id',
    });
    for (const { sku, quantity, status } of items) {
      if (status === IN_STOCK && quantity <= 0) unlimited.add(sku);
      quantities.set(sku, (quantities.get(sku) ?? 0) + (status === IN_STOCK ? Math.max(0, quantity) : 0));
    }
  }
  for (const sku of unlimited) if (quantities.get(sku) === 0) quantities.delete(sku);
  return quantities;
}
