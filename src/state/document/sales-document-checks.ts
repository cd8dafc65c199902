import type { OrderFixture } from './checkout-fixtures.ts';
import type { DocumentPath, DocumentProblem } from './document-problems.ts';
import { quoteValue } from './value-schemas.ts';

/** Finds items of invoices, shipments and credit memos that the order does not contain. */
export function documentItemProblems(order: OrderFixture, path: DocumentPath): DocumentProblem[] {
  const ids = new Set(order.items.map(({ id }) => id));
  const skus = new Set(order.items.map(({ sku }) => sku));
  return (['invoices', 'shipments', 'credit_memos'] as const).flatMap((kind) =>
    (order[kind] ?? []).flatMap(({ items }, i) =>
      items.flatMap(({ item, sku }, j) => {
        const at = [...path, kind, i, 'items', j];
        if (item !== undefined)
          return ids.has(item) ? [] : [{ path: [...at, 'item'], message: `the order has no item with id ${item}` }];
        if (sku === undefined) return [{ path: at, message: 'expected `item` or `sku`' }];
        return skus.has(sku)
          ? []
          : [
              {
                path: [...at, 'sku'],
                message: `the order has no item ${quoteValue(sku)}; valid: ${[...skus].join(', ')}`,
              },
            ];
      }),
    ),
  );
}
