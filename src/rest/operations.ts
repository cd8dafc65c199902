import { issueAdminToken } from '../domain/admin-token.ts';
import { getCustomerById, isEmailAvailable } from '../domain/customer-account.ts';
import { issueCustomerToken, revokeCustomerTokens } from '../domain/customer-token.ts';
import { issueTokenWithGoogle } from '../domain/google.ts';
import type { Service } from '../magento/webapi.ts';
import type { Store } from '../state/accounts.ts';
import type { Realm } from '../state/realm.ts';
import { customerData } from './customer-data.ts';
import type { Arguments } from './parameters.ts';
import { storeConfigs } from './store-data.ts';

/** A service call: its arguments were read by its own declaration. */
export interface ServiceCall {
  readonly realm: Realm;
  /** The store of the path, or the default one for `all`. */
  readonly store: Store;
  readonly arguments: Arguments;
}

/** One line each: service → domain call. */
export const services: Readonly<Record<Service, (call: ServiceCall) => unknown>> = {
  createCustomerAccessToken: (call) =>
    issueCustomerToken(call.realm, call.store, text(call, 'username'), text(call, 'password')),
  createAdminAccessToken: (call) => issueAdminToken(call.realm, text(call, 'username'), text(call, 'password')),
  createGoogleAccessToken: (call) =>
    issueTokenWithGoogle(call.realm, text(call, 'username'), text(call, 'password'), text(call, 'otp')),
  revokeCustomerAccessToken: (call) => revokeCustomerTokens(call.realm, number(call, 'customerId')),
  getCustomer: (call) => customerData(call.realm, getCustomerById(call.realm, number(call, 'customerId'))),
  isEmailAvailable: (call) => isEmailAvailable(call.realm, call.store, text(call, 'customerEmail'), websiteCode(call)),
  getStoreConfigs: (call) => storeConfigs(call.realm, call.arguments['storeCodes']),
};

const text = ({ arguments: values }: ServiceCall, name: string): string => String(values[name] ?? '');
const number = ({ arguments: values }: ServiceCall, name: string): number => Number(values[name]);

/** The website named by id, else that of the store. */
const websiteCode = (call: ServiceCall): string =>
  (call.arguments['websiteId'] === undefined
    ? undefined
    : call.realm.world.websites.get(number(call, 'websiteId'))?.code) ?? call.store.website;
