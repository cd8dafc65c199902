import { expect, test } from 'vitest';
import { changeStock } from '../../../src/domain/checkout/ordered-stock.ts';
import { productKey } from '../../../src/state/tables/catalog.ts';
import { createRealm } from '../create-realm.ts';

test.each([
  ['TOP', -1, 3],
  ['top', -1, 3],
  ['TOP', 1, 7],
  ['FEW', -1, 0],
  ['ANY', -1, undefined],
  ['GONE', -1, undefined],
] as const)('changing the stock for two of %s with the sign %i leaves %s', (sku, sign, left) => {
  const realm = createRealm({
    products: [{ sku: 'TOP', quantity: 5 }, { sku: 'FEW', quantity: 1 }, { sku: 'ANY' }],
  });
  changeStock(realm, [{ id: 1, sku, quantity: 2 }], sign);
  expect(realm.world.products.find(productKey(sku))?.fields['quantity']).toBe(left);
});
