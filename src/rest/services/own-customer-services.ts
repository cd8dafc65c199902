import { authorize } from '../../auth/authorize.ts';
import {
  activateByEmail,
  activateById,
  changePasswordById,
  initiatePasswordReset,
  resetPasswordByToken,
  validateResetLink,
} from '../../domain/accounts/account-management.ts';
import { getCustomerById, isEmailAvailable } from '../../domain/accounts/customer-account.ts';
import { createAccount, saveCustomerData } from '../../domain/accounts/customer-repository.ts';
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

/** Accounts, for customers and guests. [Customer/etc/webapi.xml, Customer/Model/AccountManagement.php] */
export const ownCustomerServices = {
  createAccount(call) {
    const password = call.arguments['password'] === undefined ? undefined : stringArgument(call, 'password');
    const data = customerInput(call);
    requireGroupPermission(call, data.group_id);
    const { confirmation, ...created } = dataOf(call, createAccount(call.realm, call.store, data, password));
    return isGuarded(call) ? created : { ...created, confirmation };
  },
  /** Group, website and store in the request are ignored. */
  saveOwnCustomer(call) {
    const { group_id: _, website_id: __, store_id: ___, ...data } = customerInput(call);
    return dataOf(call, saveCustomerData(call.realm, ownCustomer(call), data));
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

/** The code of the website in the request, empty for an unknown id; default: the website of the store. */
function websiteCode(call: ServiceCall): string {
  const id = optionalIntArgument(call, 'websiteId');
  return id === undefined ? call.store.website : (call.realm.world.websites.get(id)?.code ?? '');
}

/** Whether the response omits the confirmation key and setting a group needs permission. [Customer/Model/AccountManagementApi.php] */
const isGuarded = ({ realm }: ServiceCall): boolean => realm.behaviour.rest_create_account === 'guarded';

/** Setting an existing group needs permission; an unknown group is reported to every caller. */
function requireGroupPermission(call: ServiceCall, group: number | null | undefined): void {
  if (!isGuarded(call) || group === undefined || group === null || call.realm.world.groups.get(group) === undefined)
    return;
  authorize(call.realm, call.identity, ['Magento_Customer::manage'], call.store);
}
