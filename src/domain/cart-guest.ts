import { EMAIL } from '../magento/email.ts';
import { Refusal } from '../magento/refusal.ts';
import type { Store } from '../state/accounts.ts';
import type { Cart } from '../state/carts.ts';
import type { Realm } from '../state/realm.ts';
import { findCart, type Shopper } from './cart.ts';

/** Says who a guest is that buys. [app/code/Magento/QuoteGraphQl/Model/Resolver/SetGuestEmailOnCart.php] */
export function setGuestEmail(realm: Realm, store: Store, shopper: Shopper, id: string, email: string): Cart {
  if (!EMAIL.test(email)) throw new Refusal('guestEmailInvalid');
  if (shopper !== undefined) throw new Refusal('guestEmailForGuests');
  return realm.world.carts.put({ ...findCart(realm, store, shopper, id), email });
}
