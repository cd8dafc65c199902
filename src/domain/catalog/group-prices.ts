import type { Realm } from '../../state/realm.ts';
import { groupKey } from '../../state/tables/account-rows.ts';
import type { CatalogProduct } from './products.ts';

/** A price for a minimum quantity, for one customer group or all groups: Magento's tier price. */
interface GroupPrice {
  readonly price: number;
  readonly quantity: number;
}

/** Id of the customer group of guests. [Customer/Model/GroupManagement.php NOT_LOGGED_IN_ID] */
export const NOT_LOGGED_IN_GROUP = 0;

/** The group whose prices a customer sees; guests have a group of their own. */
export const getPriceGroup = ({ world }: Realm, customerId: number | null | undefined): number =>
  (customerId && world.customers.get(customerId)?.group_id) || NOT_LOGGED_IN_GROUP;

/** The price of a product for a customer group: the lowest that applies. [app/code/Magento/Catalog/Pricing/Price/TierPrice.php] */
export function getGroupPrice(realm: Realm, product: CatalogProduct, group: number, quantity = 1): number {
  if (product.fields['group_prices'] === undefined) return product.finalPrice;
  return listGroupPrices(realm, product, group)
    .filter((each) => each.quantity <= quantity)
    .reduce((lowest, { price }) => Math.min(lowest, price), product.finalPrice);
}

/** The prices of larger quantities for a customer group, by quantity: the lowest of each. [Catalog/Pricing/Price/TierPrice.php filterTierPrices] */
export function listTierPrices(realm: Realm, product: CatalogProduct, group: number): GroupPrice[] {
  const lowest = new Map<number, number>();
  for (const { price, quantity } of listGroupPrices(realm, product, group))
    if (quantity > 1) lowest.set(quantity, Math.min(price, lowest.get(quantity) ?? price));
  return [...lowest]
    .map(([quantity, price]) => ({ price, quantity }))
    .sort((one, other) => one.quantity - other.quantity);
}

function listGroupPrices({ world }: Realm, { fields }: CatalogProduct, group: number): GroupPrice[] {
  const rows = fields['group_prices'];
  return (Array.isArray(rows) ? rows : []).flatMap((row: GroupPriceFixture) => {
    const { group: code, price, quantity = 1 } = row;
    const applies = code === undefined || world.groups.find(groupKey(code))?.id === group;
    return applies ? [{ price, quantity }] : [];
  });
}

/** A group price of the fixture document. */
export interface GroupPriceFixture {
  readonly group?: string;
  readonly price: number;
  readonly quantity?: number;
}
