import { type PageArguments, pageOf } from '../page-arguments.ts';
import type { Resolver } from '../resolver.ts';

/** An empty page: no source is a pickup location. [InventoryInStorePickupGraphQl/Model/Resolver/PickupLocations.php] */
const pickupLocations: Resolver<PageArguments> = (_, page) => pageOf([], page);

/** Queries about pickup locations. */
export const pickupQueries = { pickupLocations };
