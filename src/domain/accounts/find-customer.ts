import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import { type Customer, customerKey } from '../../state/tables/account-rows.ts';

/** Finds a customer in a website, or in any website if accounts are shared (`customer/account_share/scope` 0). */
export function findCustomer(realm: Realm, email: string, website: string): Customer | undefined {
  const customer = realm.world.customers.find(customerKey(email, website));
  if (customer !== undefined || accountsArePerWebsite(realm)) return customer;
  return realm.world.websites
    .values()
    .map(({ code }) => realm.world.customers.find(customerKey(email, code)))
    .find((found) => found !== undefined);
}

/** Whether each website has its own accounts. [Customer/Model/Config/Share.php] */
export const accountsArePerWebsite = (realm: Realm): boolean => setting(realm, 'customer/account_share/scope') === 1;
