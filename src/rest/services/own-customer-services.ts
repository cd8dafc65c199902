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
import { readCustomer, type SentCustomer } from '../values/customer-input.ts';
import { number, object, optionalNumber, type ServiceCall, type ServiceMethod, text } from '../values/service-call.ts';

const told = ({ realm }: ServiceCall, customer: Customer) => customerData(realm, customer);
const sent = (call: ServiceCall) => readCustomer(object<SentCustomer | undefined>(call, 'customer') ?? {});
const where = (call: ServiceCall) => ({ store: call.store, websiteId: optionalNumber(call, 'websiteId') });
const own = (call: ServiceCall): Customer => getCustomerById(call.realm, number(call, 'customerId'));

/** What customers and guests may do with accounts. [Customer/etc/webapi.xml, Customer/Model/AccountManagement.php] */
export const ownCustomerServices = {
  createAccount(call) {
    const password = call.arguments['password'] === undefined ? undefined : text(call, 'password');
    const data = sent(call);
    requireRightToGroup(call, data.group_id);
    const { confirmation, ...created } = told(call, createAccount(call.realm, call.store, data, password));
    return isGuarded(call) ? created : { ...created, confirmation };
  },
  /** Group, website and store are the account's own, whatever is sent. */
  saveOwnCustomer(call) {
    const { group_id: _, website_id: __, store_id: ___, ...data } = sent(call);
    return told(call, saveCustomerData(call.realm, own(call), data));
  },
  changePassword: (call) =>
    changePasswordById(
      call.realm,
      call.store,
      number(call, 'customerId'),
      text(call, 'currentPassword'),
      text(call, 'newPassword'),
    ),
  activateOwnCustomer: (call) =>
    told(call, activateById(call.realm, call.store, number(call, 'customerId'), text(call, 'confirmationKey'))),
  activateCustomer: (call) =>
    told(call, activateByEmail(call.realm, call.store, text(call, 'email'), text(call, 'confirmationKey'))),
  getDefaultBillingAddress: (call) => defaultAddress(own(call), 'default_billing'),
  getDefaultShippingAddress: (call) => defaultAddress(own(call), 'default_shipping'),
  isEmailAvailable: (call) => isEmailAvailable(call.realm, call.store, text(call, 'customerEmail'), websiteCode(call)),
  initiatePasswordReset: (call) =>
    initiatePasswordReset(call.realm, text(call, 'email'), text(call, 'template'), where(call), call.from),
  resetPassword: (call) =>
    resetPasswordByToken(
      call.realm,
      call.store,
      text(call, 'email'),
      text(call, 'resetToken'),
      text(call, 'newPassword'),
    ),
  validateResetPasswordLinkToken: (call) =>
    validateResetLink(call.realm, number(call, 'customerId'), text(call, 'resetPasswordLinkToken')),
} as const satisfies Readonly<Record<string, ServiceMethod>>;

/** The website named by id, in which nobody is when there is none of that id; else that of the store. */
function websiteCode(call: ServiceCall): string {
  const id = optionalNumber(call, 'websiteId');
  return id === undefined ? call.store.website : (call.realm.world.websites.get(id)?.code ?? '');
}

/** Whether the answer keeps the confirmation key back and a group has to be allowed. [Customer/Model/AccountManagementApi.php] */
const isGuarded = ({ realm }: ServiceCall): boolean => realm.behaviour.rest_create_account === 'guarded';

/** A group is for those who manage customers; one that there is not is told to everybody. */
function requireRightToGroup(call: ServiceCall, group: number | null | undefined): void {
  if (!isGuarded(call) || group === undefined || group === null || call.realm.world.groups.get(group) === undefined)
    return;
  authorize(call.realm, call.who, ['Magento_Customer::manage'], call.store);
}
