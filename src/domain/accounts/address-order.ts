import type { Realm } from '../../state/realm.ts';
import type { Address, Customer } from '../../state/tables/account-rows.ts';

/**
 * The addresses of a customer in the order of the release: from 2.4.8 the default shipping address is the first.
 * [app/code/Magento/Customer/Model/Customer.php getDataModel]
 */
export function listAddresses({ behaviour }: Realm, { addresses }: Customer): readonly Address[] {
  if (behaviour.address_order === 'by_id') return addresses;
  return [...addresses.filter(isDefaultShipping), ...addresses.filter((address) => !isDefaultShipping(address))];
}

const isDefaultShipping = ({ default_shipping }: Address): boolean => default_shipping;
