import { getConfirmationStatus, resendConfirmationMail } from '../../domain/accounts/account-management.ts';
import { getCustomerById } from '../../domain/accounts/customer-account.ts';
import { saveCustomerData } from '../../domain/accounts/customer-repository.ts';
import { deleteAddressById, getAddressById } from '../../domain/accounts/manage-address.ts';
import { faultsOf } from '../../domain/accounts/required-attributes.ts';
import { deleteCustomer } from '../../domain/accounts/save-accounts.ts';
import { addressData, customerData } from '../values/customer-data.ts';
import { readCustomer, type SentCustomer } from '../values/customer-input.ts';
import { type SearchCriteria, search } from '../values/search-criteria.ts';
import { number, object, optionalNumber, type ServiceMethod, text } from '../values/service-call.ts';

/** Attributes of a customer that a search can ask for. */
const SEARCHABLE = [
  'entity_id',
  'id',
  'group_id',
  'created_at',
  'updated_at',
  'created_in',
  'dob',
  'email',
  'firstname',
  'lastname',
  'middlename',
  'prefix',
  'suffix',
  'gender',
  'store_id',
  'taxvat',
  'website_id',
  'confirmation',
];

/** What staff and integrations may do with customers. [Customer/etc/webapi.xml, Customer/Model/ResourceModel/CustomerRepository.php] */
export const customerServices = {
  getCustomer: (call) => customerData(call.realm, getCustomerById(call.realm, number(call, 'customerId'))),
  searchCustomers({ realm, arguments: { searchCriteria } }) {
    const rows = realm.world.customers.values().map((customer) => customerData(realm, customer));
    const known = rows.map((row) => ({ ...row, entity_id: row['id'] }));
    const { items, ...rest } = search(known, SEARCHABLE, searchCriteria as SearchCriteria);
    return { items: items.map(({ entity_id: _, ...row }) => row), ...rest };
  },
  isReadonly(call) {
    getCustomerById(call.realm, number(call, 'customerId'));
    return false;
  },
  /** What is not sent stays: staff may change single attributes. [Customer/Model/Plugin/UpdateCustomer.php] */
  saveCustomer(call) {
    const before = getCustomerById(call.realm, number(call, 'customerId'));
    const data = readCustomer(object<SentCustomer>(call, 'customer'));
    const { email, firstname, lastname } = before;
    return customerData(call.realm, saveCustomerData(call.realm, before, { email, firstname, lastname, ...data }));
  },
  deleteCustomer(call) {
    deleteCustomer(call.realm, getCustomerById(call.realm, number(call, 'customerId')));
    return true;
  },
  getConfirmationStatus: (call) => getConfirmationStatus(call.realm, call.store, number(call, 'customerId')),
  resendConfirmation: (call) =>
    resendConfirmationMail(call.realm, text(call, 'email'), {
      store: call.store,
      websiteId: optionalNumber(call, 'websiteId'),
    }),
  validateCustomer(call) {
    const faults = faultsOf(call.realm, object<SentCustomer>(call, 'customer'));
    return { valid: faults.length === 0, messages: faults.map(({ told }) => told) };
  },
  getAddress(call) {
    const { customer, address } = getAddressById(call.realm, number(call, 'addressId'));
    return addressData(customer, address);
  },
  deleteAddress: (call) => deleteAddressById(call.realm, number(call, 'addressId')),
} as const satisfies Readonly<Record<string, ServiceMethod>>;
