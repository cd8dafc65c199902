import type { CartFixture, CategoryFixture, ProductFixture } from '../document/catalog-fixtures.ts';
import type { Cart } from '../tables/carts.ts';
import type { Category, Product } from '../tables/catalog.ts';
import type { World } from '../world.ts';

export const productFixture = ({ id, sku, fields }: Product): ProductFixture => ({ id, sku, ...fields });

export const categoryFixture = ({ id, url_key, parent, fields }: Category): CategoryFixture => ({
  name: url_key,
  id,
  url_key,
  ...fields,
  ...(parent !== null && { parent }),
});

/** A cart in the fixture document's words. */
export function cartFixture(world: World, { id, customerId, store, is_active, email, items }: Cart): CartFixture {
  const owner = customerId === null ? undefined : world.customers.get(customerId);
  return {
    id,
    ...(owner && { customer: owner.email, website: owner.website }),
    store,
    ...(!is_active && { is_active }),
    ...(email !== null && { email }),
    items: items.map((item) => ({ ...item })),
  };
}
