import { hashString } from '../../platform/hash.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer } from '../../state/tables/account-rows.ts';
import { pickSku } from '../catalog/products.ts';
import { generatePastTime } from './past-time.ts';

/** When a customer's wish list was created: always the same day. Milliseconds since 1970. */
export const getWishlistTime = (realm: Realm, customer: Customer): number =>
  generatePastTime(`${getSeed(realm, customer)}/day`);

/** The items of a customer's wish list: those of the document; generated ones if it defines none. */
export function listWishlistItems(realm: Realm, customer: Customer): readonly { sku: string; quantity: number }[] {
  if (customer.wishlist) return customer.wishlist.map(({ sku, quantity = 1 }) => ({ sku, quantity }));
  const text = getSeed(realm, customer);
  return Array.from({ length: 1 + (hashString(text) % 3) }, (_, index) => ({
    sku: pickSku(realm, `${text}/${index}`),
    quantity: 1,
  }));
}

const getSeed = ({ world }: Realm, { id }: Customer): string => `${world.initialState.seed}/wishlist/${id}`;
