import { getConfirmationStatus, resendConfirmation } from '../../domain/accounts/account-management.ts';
import { getCustomerById } from '../../domain/accounts/customer-account.ts';
import { saveCustomerData } from '../../domain/accounts/customer-repository.ts';
import { deleteAddressById, getAddressById } from '../../domain/accounts/manage-address.ts';
import { findAttributeProblems } from '../../domain/accounts/required-attributes.ts';
import { deleteCustomer } from '../../domain/accounts/save-accounts.ts';
import { storedNames } from '../../magento/attributes/attribute-lists.ts';
import { customerAttributes } from '../../magento/attributes/customer-attributes.ts';
import { addressData, customerData } from '../values/customer-data.ts';
import { customerFromRest, type RestCustomerInput } from '../values/customer-input.ts';
import { type SearchCriteria, searchRows } from '../values/search-criteria.ts';
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

/** Customers, for admins and integrations. [Customer/etc/webapi.xml, Customer/Model/ResourceModel/CustomerRepository.php] */
export const customerServices = {
  getCustomer: (call) => customerData(call.realm, getCustomerById(call.realm, intArgument(call, 'customerId'))),
  searchCustomers({ realm, arguments: { searchCriteria } }) {
    const rows = realm.world.customers.values().map((customer) => customerData(realm, customer));
    const searchable = rows.map((row) => ({ ...row, entity_id: row['id'] }));
    const { items, ...rest } = searchRows(searchable, SEARCH_FIELDS, searchCriteria as SearchCriteria);
    return { items: items.map(({ entity_id: _, ...row }) => row), ...rest };
  },
  isReadonly(call) {
    getCustomerById(call.realm, intArgument(call, 'customerId'));
    return false;
  },
  /** Attributes that the request does not have are unchanged. [Customer/Model/Plugin/UpdateCustomer.php] */
  saveCustomer(call) {
    const before = getCustomerById(call.realm, intArgument(call, 'customerId'));
    const data = customerFromRest(objectArgument<RestCustomerInput>(call, 'customer'));
    const { email, firstname, lastname } = before;
    return customerData(call.realm, saveCustomerData(call.realm, before, { email, firstname, lastname, ...data }));
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
    const faults = findAttributeProblems(call.realm, objectArgument<RestCustomerInput>(call, 'customer'));
    return { valid: faults.length === 0, messages: faults.map(({ renderedMessage }) => renderedMessage) };
  },
  getAddress(call) {
    const { customer, address } = getAddressById(call.realm, intArgument(call, 'addressId'));
    return addressData(customer, address);
  },
  deleteAddress: (call) => deleteAddressById(call.realm, intArgument(call, 'addressId')),
} as const satisfies Readonly<Record<string, ServiceMethod>>;
