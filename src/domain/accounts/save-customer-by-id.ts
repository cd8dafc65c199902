import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { createAccount } from './create-account.ts';
import { getCustomerById } from './customer-account.ts';
import { type CustomerData, saveCustomerData } from './customer-repository.ts';

/**
 * Saves a customer for an admin or an integration. From 2.4.1 on, values that the data leaves out stay; the id of the data
 * replaces that of the path. Before, the data is the whole customer: without an id it is a new one.
 * [app/code/Magento/Customer/Model/Plugin/UpdateCustomer.php; ResourceModel/CustomerRepository.php save]
 *
 * @param id the id of the path; `undefined` for bulk operations, whose paths have none
 */
export function saveCustomerById(realm: Realm, store: Store, id: number | undefined, data: CustomerData): Customer {
  if (id === undefined || realm.behaviour.customer_update === 'whole') {
    return data.id
      ? saveCustomerData(realm, getCustomerById(realm, data.id), data)
      : createAccount(realm, store, { email: '', ...data }, undefined);
  }
  const known = getCustomerById(realm, id);
  return saveCustomerData(realm, getCustomerById(realm, data.id ?? id), { ...toData(known), ...data });
}

/** The values of a customer that the data of a request can leave out. */
function toData({ email, firstname, lastname, addresses }: Customer): CustomerData {
  const idOf = (kind: 'default_billing' | 'default_shipping') => addresses.find((address) => address[kind])?.id;
  const [billing, shipping] = [idOf('default_billing'), idOf('default_shipping')];
  return {
    email,
    firstname,
    lastname,
    ...(billing !== undefined && { default_billing: String(billing) }),
    ...(shipping !== undefined && { default_shipping: String(shipping) }),
  };
}
