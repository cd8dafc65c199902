import { Refusal } from '../../magento/phrases/refusal.ts';
import { uniqueHash } from '../../platform/random.ts';
import type { Realm } from '../../state/realm.ts';
import { productKey } from '../../state/tables/catalog.ts';
import type { CompareList } from '../../state/tables/compare-lists.ts';
import { type CatalogProduct, findProductById } from '../catalog/products.ts';

/** The user of a compare list: the id of the caller, or 0 for a guest. */
export type CompareUser = number;

/**
 * Finds a compare list. A list that does not exist has no owner, so only a guest learns that it does not exist.
 * [app/code/Magento/Catalog/Model/MaskedListIdToCompareListId.php]
 *
 * @returns `undefined` if there is none
 */
export function findCompareList({ world }: Realm, user: CompareUser, uid: string): CompareList | undefined {
  const list = world.compareLists.find(uid);
  if ((list?.customerId ?? 0) !== user) throw new Refusal('compareListForeign');
  return list;
}

/** Creates a list; a customer, who has at most one, keeps it. [CompareListGraphQl/Model/Resolver/CreateCompareList.php] */
export function createCompareList(realm: Realm, user: CompareUser, productIds: readonly string[]): CompareList {
  const uid = uniqueHash(realm.random);
  const list = realm.world.compareLists.ofCustomer(user) ?? {
    uid,
    customerId: user > 0 ? user : null,
    products: [],
  };
  return addToCompareList(realm, list, productIds);
}

/** Adds products by id; unknown and repeated ones are ignored. [CompareListGraphQl/Model/Service/AddToCompareList.php] */
export function addToCompareList(realm: Realm, list: CompareList, productIds: readonly string[]): CompareList {
  return addProducts(realm, list, skusOf(realm, productIds));
}

function addProducts({ world }: Realm, list: CompareList, skus: readonly string[]): CompareList {
  const products = new Map([...list.products, ...skus].map((sku) => [productKey(sku), sku]));
  return world.compareLists.put({ ...list, products: [...products.values()] });
}

const skusOf = (realm: Realm, productIds: readonly string[]): string[] =>
  productIds.flatMap((id) => findByTextId(realm, id)?.sku ?? []);

const findByTextId = (realm: Realm, id: string): CatalogProduct | undefined =>
  /^\d+$/.test(id) ? findProductById(realm, Number(id)) : undefined;

/** Removes products from a list by id. [CompareListGraphQl/Model/Service/RemoveFromCompareList.php] */
export function removeFromCompareList(realm: Realm, list: CompareList, productIds: readonly string[]): CompareList {
  const removed = new Set(skusOf(realm, productIds).map(productKey));
  const products = list.products.filter((sku) => !removed.has(productKey(sku)));
  return realm.world.compareLists.put({ ...list, products });
}

/**
 * Assigns the list of a guest to a customer. If the customer has a list, the products are added to it instead.
 * [CompareListGraphQl/Model/Service/Customer/SetCustomerToCompareList.php]
 */
export function assignCompareList(realm: Realm, list: CompareList, customerId: number): CompareList {
  const { compareLists } = realm.world;
  const own = compareLists.ofCustomer(customerId);
  if (own === undefined) return compareLists.put({ ...list, customerId });
  compareLists.delete(list.uid);
  return addProducts(realm, own, list.products);
}
