import { getConfirmationStatus, resendConfirmation } from '../../domain/accounts/account-management.ts';
import { deleteAddressById, getAddressById } from '../../domain/accounts/address-book.ts';
import { findMissingAttributes } from '../../domain/accounts/attribute-problems.ts';
import { getCustomerById } from '../../domain/accounts/customer-account.ts';
import { deleteCustomer } from '../../domain/accounts/save-accounts.ts';
import { saveCustomerById } from '../../domain/accounts/save-customer-by-id.ts';
import { storedNames } from '../../magento/attributes/attribute-lists.ts';
import { customerAttributes } from '../../magento/attributes/customer-attributes.ts';
import type { Realm } from '../../state/realm.ts';
import { customerKey } from '../../state/tables/account-rows.ts';
import { addressData, customerData } from '../values/customer-data.ts';
import { customerFromRest, type RestCustomerInput } from '../values/customer-input.ts';
import { requiredValueOf, searchItems } from '../values/search-criteria.ts';
import {
  intArgument,
  objectArgument,
  optionalIntArgument,
  type ServiceMethod,
  stringArgument,
} from './service-call.ts';

/** Attributes of a customer that filters and sort orders may name. */
const SEARCH_FIELDS: readonly string[] = [
  'entity_id',
  'id',
  'created_in',
  'store_id',
  'website_id',
  ...storedNames(customerAttributes),
];

/** The ids of the accounts with an e-mail address, ascending. */
const idsOfEmail = ({ world: { websites, customers } }: Realm, email: string): number[] =>
  websites
    .values()
    .flatMap(({ code }) => customers.find(customerKey(email, code))?.id ?? [])
    .sort((one, other) => one - other);

/** Services of customers, for admins and integrations. [Customer/etc/webapi.xml, Customer/Model/ResourceModel/CustomerRepository.php] */
export const customerServices = {
  getCustomer: (call) => customerData(call.realm, getCustomerById(call.realm, intArgument(call, 'customerId'))),
  searchCustomers({ realm, arguments: { searchCriteria } }) {
    const { customers } = realm.world;
    const email = requiredValueOf(searchCriteria, 'email');
    const rows = email === undefined ? [...customers.ids()] : idsOfEmail(realm, email);
    const rowOf = (id: number) => {
      const customer = customers.get(id);
      const data = customer ? customerData(realm, customer) : {};
      return { ...data, entity_id: id };
    };
    const searched = { items: rows, rowOf, isSortedById: true };
    const { items, ...rest } = searchItems(realm, searched, SEARCH_FIELDS, searchCriteria);
    return { items: items.map(({ entity_id: _, ...row }) => row), ...rest };
  },
  isReadonly(call) {
    getCustomerById(call.realm, intArgument(call, 'customerId'));
    return false;
  },
  saveCustomer(call) {
    const data = customerFromRest(objectArgument<RestCustomerInput>(call, 'customer'));
    const id = optionalIntArgument(call, 'customerId');
    return customerData(call.realm, saveCustomerById(call.realm, call.store, id, data));
  },
  deleteCustomer(call) {
    deleteCustomer(call.realm, getCustomerById(call.realm, intArgument(call, 'customerId')));
    return true;
  },
  getConfirmationStatus: (call) => getConfirmationStatus(call.realm, call.store, intArgument(call, 'customerId')),
  resendConfirmation: (call) =>
    resendConfirmation(call.realm, stringArgument(call, 'email'), {
      store: call.store,
      websiteId: optionalIntArgument(call, 'websiteId'),
    }),
  validateCustomer(call) {
    const problems = findMissingAttributes(call.realm, call.store, { ...objectArgument<object>(call, 'customer') });
    return { valid: problems.length === 0, messages: problems.map(({ renderedMessage }) => renderedMessage) };
  },
  getAddress(call) {
    const { customer, address } = getAddressById(call.realm, intArgument(call, 'addressId'));
    return addressData(customer, address);
  },
  deleteAddress: (call) => deleteAddressById(call.realm, intArgument(call, 'addressId')),
} as const satisfies Readonly<Record<string, ServiceMethod>>;
