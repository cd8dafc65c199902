import type { Realm } from '../../state/realm.ts';
import type { Admin, Customer, Integration } from '../../state/tables/account-rows.ts';
import { endSession } from '../tokens/customer-session.ts';
import { revokeTokens } from '../tokens/token-lifecycle.ts';

/** Deactivating or deleting an account revokes its tokens. [Integration/Plugin/Model/{CustomerUser,AdminUser}.php] */
export function saveCustomer(realm: Realm, customer: Customer): Customer {
  if (!customer.is_active) revokeTokens(realm, { type: 'customer', id: customer.id });
  realm.world.lastLogins.customers.delete(customer.id);
  const before = realm.world.customers.get(customer.id);
  // Changed items apply although the wish list already exists.
  if (before && JSON.stringify(before.wishlist) !== JSON.stringify(customer.wishlist)) {
    realm.world.wishlists.deleteOfCustomer(customer.id);
  }
  return realm.world.customers.put(customer);
}

/** Deletes a customer with session, tokens, carts and lists. Orders stay, without a customer. */
export function deleteCustomer(realm: Realm, { id }: Customer): void {
  endSession(realm, id);
  revokeTokens(realm, { type: 'customer', id });
  for (const cart of realm.world.carts.ofCustomer(id)) realm.world.carts.delete(cart.id);
  realm.world.wishlists.deleteOfCustomer(id);
  const compared = realm.world.compareLists.ofCustomer(id);
  if (compared) realm.world.compareLists.delete(compared.uid);
  for (const order of realm.world.orders.ofCustomer(id)) realm.world.orders.put({ ...order, customerId: null });
  realm.world.customers.delete(id);
}

/** Stores an admin. The tokens of an inactive one are revoked. */
export function saveAdmin(realm: Realm, admin: Admin): Admin {
  if (!admin.is_active) revokeTokens(realm, { type: 'admin', id: admin.id });
  realm.world.lastLogins.admins.delete(admin.id);
  return realm.world.admins.put(admin);
}

/** Deletes an admin and revokes its tokens. */
export function deleteAdmin(realm: Realm, { id }: Admin): void {
  revokeTokens(realm, { type: 'admin', id });
  realm.world.admins.delete(id);
}

/** Deletes an integration with its consumer, tokens and nonces. [Integration/Model/Integration.php afterDelete, foreign keys of oauth_nonce] */
export function deleteIntegration({ world }: Realm, { id }: Integration): void {
  world.nonces.deleteConsumer(id);
  world.integrations.delete(id);
}
