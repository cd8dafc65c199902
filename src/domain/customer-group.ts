import type { Store } from '../state/accounts.ts';
import { setting } from '../state/configuration.ts';
import type { Realm } from '../state/realm.ts';

/** The group of whoever is not signed in. */
export const NOT_LOGGED_IN = 0;

/** Groups that every Magento is installed with. [app/code/Magento/Customer/Setup/Patch/Data/DefaultCustomerGroupsAndAttributes.php] */
const NAMES = ['NOT LOGGED IN', 'General', 'Wholesale', 'Retailer'];

export const customerGroupName = (id: number): string => NAMES[id] ?? `Group ${id}`;

/** Whether storefronts may see customer groups. [app/code/Magento/Customer/Model/Config/AccountInformation.php] */
export const sharesCustomerGroup = (realm: Realm, store: Store): boolean =>
  setting(realm, 'customer/account_information/graphql_share_customer_group', store);
