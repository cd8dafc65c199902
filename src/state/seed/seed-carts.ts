import { defaultStore } from '../default-store.ts';
import type { CartFixture } from '../document/cart-fixtures.ts';
import { customerKey } from '../tables/account-rows.ts';
import type { CheckoutState } from '../tables/carts.ts';
import type { World } from '../world.ts';

/** Adds a cart of the document to a world. Ids of items are unique among all carts. */
export function seedCart(world: World, fixture: CartFixture): void {
  const { id, customer, is_active = true, email = null, items = [], store: _, website: __, ...checkout } = fixture;
  const checkoutState = checkout as CheckoutState;
  const store = world.stores.find(fixture.store ?? '') ?? defaultStore(world);
  const owner =
    customer === undefined ? undefined : world.customers.find(customerKey(customer, fixture.website ?? store.website));
  world.carts.put({
    ...checkoutState,
    id,
    customerId: owner?.id ?? null,
    store: store.code,
    is_active,
    email,
    items: items.map((item) => ({ ...item, id: item.id ?? world.carts.nextItemId() })),
  });
}
