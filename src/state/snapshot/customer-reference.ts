import type { World } from '../world.ts';

/** The properties that name the customer of an entity; none for an entity of a guest. */
export function customerReference(world: World, customerId: number | null): { customer?: string; website?: string } {
  const owner = customerId === null ? undefined : world.customers.get(customerId);
  return owner === undefined ? {} : { customer: owner.email, website: owner.website };
}
