import { EMAIL } from '../../magento/attributes/email.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { Cart } from '../../state/tables/carts.ts';
import { findCart, type Shopper } from './carts-of-shopper.ts';

/** Says who a guest is that buys. [app/code/Magento/QuoteGraphQl/Model/Resolver/SetGuestEmailOnCart.php] */
export function setGuestEmail(realm: Realm, store: Store, shopper: Shopper, id: string, email: string): Cart {
  if (!EMAIL.test(email)) throw new Refusal('guestEmailInvalid');
  if (shopper !== undefined) throw new Refusal('guestEmailForGuests');
  return realm.world.carts.put({ ...findCart(realm, store, shopper, id), email });
}
