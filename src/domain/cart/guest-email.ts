import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { Cart } from '../../state/tables/carts.ts';
import { isValidEmail } from '../accounts/email-format.ts';
import { findCheckoutCart } from './checkout-cart.ts';
import type { CartUser } from './guest-and-customer-carts.ts';

/** Sets the e-mail address of a guest's cart. [app/code/Magento/QuoteGraphQl/Model/Resolver/SetGuestEmailOnCart.php] */
export function setGuestEmail(realm: Realm, store: Store, user: CartUser, id: string, email: string): Cart {
  if (!isValidEmail(realm, email)) throw new Refusal('guestEmailInvalid');
  if (user !== undefined) throw new Refusal('guestEmailForGuests');
  return realm.world.carts.put({ ...findCheckoutCart(realm, store, user, id), email });
}
