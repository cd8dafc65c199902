import { authorize, isAllowed } from '../../auth/authorize.ts';
import {
  activateByEmail,
  activateById,
  changePasswordById,
  initiatePasswordReset,
  resetPasswordByToken,
  validateResetLink,
} from '../../domain/accounts/account-management.ts';
import { createAccount } from '../../domain/accounts/create-account.ts';
import { getCustomerById, isEmailAvailable } from '../../domain/accounts/customer-account.ts';
import { type CustomerData, saveCustomerData } from '../../domain/accounts/customer-repository.ts';
import { MANAGE_CUSTOMERS } from '../../magento/acl/acl-resources.ts';
import type { Customer } from '../../state/tables/account-rows.ts';
import { customerData, defaultAddress } from '../values/customer-data.ts';
import { customerFromRest, type RestCustomerInput } from '../values/customer-input.ts';
import {
  intArgument,
  objectArgument,
  optionalIntArgument,
  type ServiceCall,
  type ServiceMethod,
  stringArgument,
} from './service-call.ts';

const dataOf = ({ realm }: ServiceCall, customer: Customer) => customerData(realm, customer);
const customerInput = (call: ServiceCall) =>
  customerFromRest(objectArgument<RestCustomerInput | undefined>(call, 'customer') ?? {});
const storeOrWebsite = (call: ServiceCall) => ({
  store: call.store,
  websiteId: optionalIntArgument(call, 'websiteId'),
});
const ownCustomer = (call: ServiceCall): Customer => getCustomerById(call.realm, intArgument(call, 'customerId'));

/** Services of accounts, for customers and guests. [Customer/etc/webapi.xml, Customer/Model/AccountManagement.php] */
export const ownCustomerServices = {
  createAccount(call) {
    const password = call.arguments['password'] === undefined ? undefined : stringArgument(call, 'password');
    const data = withPermittedGroup(call, customerInput(call));
    const { confirmation, ...created } = dataOf(call, createAccount(call.realm, call.store, data, password));
    return call.realm.behaviour.confirmation_key_in_response === 'present' ? { ...created, confirmation } : created;
  },
  /** Saves the customer of the caller. For an admin with all resources, it creates a customer, as in Magento. */
  saveOwnCustomer(call) {
    const { realm, store } = call;
    const data = { ...customerInput(call), id: optionalIntArgument(call, 'customerId') };
    if (data.id === undefined) return dataOf(call, createAccount(realm, store, { email: '', ...data }, undefined));
    return dataOf(call, saveCustomerData(realm, ownCustomer(call), withOwnValues(call, data)));
  },
  changePassword: (call) =>
    changePasswordById(
      call.realm,
      call.store,
      intArgument(call, 'customerId'),
      stringArgument(call, 'currentPassword'),
      stringArgument(call, 'newPassword'),
    ),
  activateOwnCustomer: (call) =>
    dataOf(
      call,
      activateById(call.realm, call.store, intArgument(call, 'customerId'), stringArgument(call, 'confirmationKey')),
    ),
  activateCustomer: (call) =>
    dataOf(
      call,
      activateByEmail(call.realm, call.store, stringArgument(call, 'email'), stringArgument(call, 'confirmationKey')),
    ),
  getDefaultBillingAddress: (call) => defaultAddress(ownCustomer(call), 'default_billing'),
  getDefaultShippingAddress: (call) => defaultAddress(ownCustomer(call), 'default_shipping'),
  isEmailAvailable: (call) =>
    isEmailAvailable(call.realm, call.store, stringArgument(call, 'customerEmail'), websiteCode(call)),
  initiatePasswordReset: (call) =>
    initiatePasswordReset(
      call.realm,
      stringArgument(call, 'email'),
      stringArgument(call, 'template'),
      storeOrWebsite(call),
      call.clientAddress,
    ),
  resetPassword: (call) =>
    resetPasswordByToken(
      call.realm,
      call.store,
      stringArgument(call, 'email'),
      stringArgument(call, 'resetToken'),
      stringArgument(call, 'newPassword'),
    ),
  validateResetPasswordLinkToken: (call) =>
    validateResetLink(call.realm, intArgument(call, 'customerId'), stringArgument(call, 'resetPasswordLinkToken')),
} as const satisfies Readonly<Record<string, ServiceMethod>>;

/** The data without the values that a customer must not set in the release. [Customer/etc/webapi.xml] */
function withOwnValues({ realm }: ServiceCall, data: CustomerData): CustomerData {
  switch (realm.behaviour.own_account_update) {
    case 'keeps_id':
      return data;
    case 'clears_group':
      return { ...data, group_id: undefined };
    case 'keeps_group_website_store':
      return { ...data, group_id: undefined, website_id: undefined, store_id: undefined };
  }
}

/** The code of the website in the request, empty for an unknown id; default: the website of the store. */
function websiteCode(call: ServiceCall): string {
  const id = optionalIntArgument(call, 'websiteId');
  return id === undefined ? call.store.website : (call.realm.world.websites.get(id)?.code ?? '');
}

/** The data with the group if the caller may set it. By release, a group is otherwise accepted, ignored or refused. [Customer/Model/AccountManagementApi.php] */
function withPermittedGroup<Data extends { readonly group_id?: number | null | undefined }>(
  call: ServiceCall,
  data: Data,
): Data | Omit<Data, 'group_id'> {
  const { group_of_new_account: trait } = call.realm.behaviour;
  if (trait === 'accepted' || data.group_id === undefined || data.group_id === null) return data;
  if (trait === 'refused') {
    authorize(call.realm, call, [MANAGE_CUSTOMERS], call.store);
    return data;
  }
  if (isAllowed(call.realm, call.identity, MANAGE_CUSTOMERS, call.store)) return data;
  const { group_id: _, ...others } = data;
  return others;
}
